import CorosyncEditing
import CorosyncModel
import CorosyncSyntax
import TestSupport
import Testing

struct UnsetKeyTests {
  static let cases = [
    EditCase(
      "a key", "a.k", nil, "a {\n  k: 1\n  # about l\n  l: 2\n}\n", "a {\n  # about l\n  l: 2\n}\n"),
    EditCase(
      "every one of it", "a.k", nil, "a {\nk: 1\nl: 2\nk: 3\n}\na {\nk: 4\n}\n",
      "a {\nl: 2\n}\na {\n}\n"),
    EditCase("CRLF", "a.k", nil, "a {\r\nk: 1\r\n}\r\n", "a {\r\n}\r\n"),
    EditCase("last line without a line end", "abc", nil, "x: 1\nabc: 2", "x: 1\n"),
    EditCase("a section", "a.b", nil, "a {\nk: 1\nb {\nc {\n}\n}\n}\n", "a {\nk: 1\n}\n"),
    EditCase("every section of that path", "a", nil, "a {\n}\nb {\n}\na {\n}\n", "b {\n}\n"),
    EditCase("a section that is not closed", "b", nil, "a {\n}\nb {\nk: 1\n", "a {\n}\n"),
    EditCase(
      "a node", "nodelist.node[name=b]", nil,
      "nodelist {\nnode {\nname: a\n}\nnode {\nname: b\n}\n}\n",
      "nodelist {\nnode {\nname: a\n}\n}\n"),
    EditCase(
      "a key of a node", "nodelist.node[name=b].x", nil,
      "nodelist {\nnode {\nname: a\nx: 1\n}\nnode {\nname: b\nx: 1\n}\n}\n",
      "nodelist {\nnode {\nname: a\nx: 1\n}\nnode {\nname: b\n}\n}\n"),
    EditCase("a name that is no valid one", "a.k y", nil, "a {\nk y: 1\n}\n", "a {\n}\n"),
  ]

  @Test(arguments: cases)
  func whatThePathNamesGoesAndNothingElse(_ sample: EditCase) throws {
    #expect(try sample.operation().applied(to: sample.before) == sample.after)
  }

  @Test(arguments: ["a.x", "x", "a[1].k", "a.k.x"])
  func whatIsNotThereIsNoKey(_ text: String) throws {
    let path = try ConfigurationPath(parsing: text)
    #expect(throws: EditError.noSuchKey(path)) {
      try UnsetKey(path).applied(to: "a {\nk: 1\n}\n")
    }
  }

  @Test(arguments: [
    "nodelist.node", "nodelist.node.x", "nodelist.node.more.y", "nodelist.node.more",
  ])
  func aPathThatMeansSeveralNodesIsRefused(_ text: String) throws {
    let more = "x: 1\nmore {\ny: 1\n}\n"
    let file = "nodelist {\nnode {\nname: a\n\(more)}\nnode {\nname: b\n\(more)}\n}\n"
    let path = try ConfigurationPath(parsing: text)
    let error = #expect(throws: EditError.self) { try UnsetKey(path).applied(to: file) }
    guard case .ambiguous = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
