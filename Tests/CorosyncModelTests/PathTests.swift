import CorosyncModel
import Testing

struct PathTests {
  private typealias Component = ConfigurationPath.Component

  @Test(
    arguments: [
      ("totem", [Component("totem")]),
      ("totem.token", [Component("totem"), Component("token")]),
      (
        "nodelist.node[name=uno].ring0_addr",
        [
          Component("nodelist"), Component("node", .value(key: "name", value: "uno")),
          Component("ring0_addr"),
        ]
      ),
      (
        "nodelist.node[name=\"a.b\"]",
        [Component("nodelist"), Component("node", .value(key: "name", value: "a.b"))]
      ),
      (
        "nodelist.node[name=\"]\"].x",
        [
          Component("nodelist"), Component("node", .value(key: "name", value: "]")), Component("x"),
        ]
      ),
      ("a[k=].b", [Component("a", .value(key: "k", value: "")), Component("b")]),
      ("a[k==].b", [Component("a", .value(key: "k", value: "=")), Component("b")]),
      ("a[12]", [Component("a", .position(12))]),
      (
        "nodelist.node.0.nodeid",
        [Component("nodelist"), Component("node", .position(0)), Component("nodeid")]
      ),
      (
        "totem.interface.1.mcastport",
        [
          Component("totem"), Component("interface", .value(key: "linknumber", value: "1")),
          Component("mcastport"),
        ]
      ),
      ("nodelist.node.x", [Component("nodelist"), Component("node"), Component("x")]),
      ("nodelist.node.-1", [Component("nodelist"), Component("node"), Component("-1")]),
      ("quorum.device.0", [Component("quorum"), Component("device"), Component("0")]),
      (
        "x.nodelist.node.0",
        [Component("x"), Component("nodelist"), Component("node"), Component("0")]
      ),
    ] as [(String, [ConfigurationPath.Component])])
  func textsAreReadAsPaths(_ text: String, _ components: [ConfigurationPath.Component]) throws {
    #expect(try ConfigurationPath(parsing: text).components == components)
  }

  @Test(arguments: [
    ("", "a name is missing"),
    (".", "a name is missing"),
    ("totem.", "a name is missing"),
    (".totem", "a name is missing"),
    ("totem..token", "a name is missing"),
    ("[1]", "a name is missing"),
    ("a[1", "\"]\" is missing"),
    ("a[name=uno", "\"]\" is missing"),
    ("a[name=\"uno]", "the closing quote is missing"),
    ("a[name=\"uno\"x]", "\"]\" is missing"),
    ("a[]", "a selector is a number or key=value, but \"\" was given"),
    ("a[x]", "a selector is a number or key=value, but \"x\" was given"),
    ("a[-1]", "a selector is a number or key=value, but \"-1\" was given"),
    (
      "a[99999999999999999999]",
      "a selector is a number or key=value, but \"99999999999999999999\" was given"
    ),
    ("a[=x]", "the key before \"=\" is missing"),
    ("a[1]b", "unexpected \"b\""),
    ("a]", "unexpected \"]\""),
  ])
  func otherTextsAreRefused(_ text: String, _ reason: String) {
    let error = #expect(throws: ConfigurationPathError.self) {
      try ConfigurationPath(parsing: text)
    }
    #expect(error?.reason == reason)
    #expect(error?.text == text)
  }

  @Test(arguments: [
    "totem.token", "nodelist.node[name=uno].ring0_addr", "totem.interface[linknumber=1]",
    "nodelist.node[2].name", "a[k=\"x.y\"].b", "a[k=\"]\"]", "a[k=\"[\"]", "a[k=]",
  ])
  func descriptionsAreTheTextThatWasRead(_ text: String) throws {
    #expect(try ConfigurationPath(parsing: text).description == text)
  }

  @Test(arguments: [
    "", "uno", "a b", "10.0.0.1", "]", "\"", "\"\"", "a\"b", "\"quoted\"", "\"]", "=", "[\"].",
    "fd00::1", "caf\u{E9}",
  ])
  func everyValueCanStandInASelector(_ value: String) throws {
    let path = try #require(
      ConfigurationPath([Component("s", .value(key: "name", value: value)), Component("key")]))
    #expect(try ConfigurationPath(parsing: path.description) == path)
  }

  @Test func pathsKnowTheirParts() throws {
    let path = try ConfigurationPath(parsing: "nodelist.node[0].name")
    #expect(path.names == "nodelist.node.name")
    #expect(path.last == Component("name"))
    #expect(path.parent?.description == "nodelist.node[0]")
    #expect(try ConfigurationPath(parsing: "totem").parent == nil)
    #expect(try #require(path.parent).appending("nodeid").description == "nodelist.node[0].nodeid")
    #expect(ConfigurationPath([]) == nil)
    #expect(ConfigurationPath.configVersion.description == "totem.config_version")
    #expect(ConfigurationPath.totemVersion.description == "totem.version")
  }
}
