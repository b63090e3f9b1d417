import CorosyncEditing
import CorosyncModel
import CorosyncSyntax
import TestSupport
import Testing

struct SetKeyTests {
  static let replacing = [
    EditCase("same spacing", "a.k", "2", "a {\n  k:  1 \t\n}\n", "a {\n  k:  2 \t\n}\n"),
    EditCase("CRLF", "a.k", "22", "a {\r\nk : 1\r\n}\r\n", "a {\r\nk : 22\r\n}\r\n"),
    EditCase("tight", "a.k", "2", "a{\nk:1\n}", "a{\nk:2\n}"),
    EditCase("the last one counts", "a.k", "3", "a {\nk: 1\nk: 2\n}\n", "a {\nk: 1\nk: 3\n}\n"),
    EditCase(
      "the last section counts", "a.k", "3", "a {\nk: 1\n}\na {\nk: 2\n}\na {\n}\n",
      "a {\nk: 1\n}\na {\nk: 3\n}\na {\n}\n"),
    EditCase(
      "the first one counts", "logging.logger_subsys.debug", "trace",
      "logging {\nlogger_subsys {\nsubsys: A\ndebug: on\ndebug: off\n}\n}\n",
      "logging {\nlogger_subsys {\nsubsys: A\ndebug: trace\ndebug: off\n}\n}\n"),
    EditCase("no value yet", "a.k", "1", "a {\nk:\n}\n", "a {\nk: 1\n}\n"),
    EditCase("no value but a blank", "a.k", "1", "a {\nk: \n}\n", "a {\nk: 1 \n}\n"),
    EditCase("no value, blank before the colon", "a.k", "1", "a {\nk :\n}\n", "a {\nk :1\n}\n"),
    EditCase("empty value", "a.k", "", "a {\nk: 1\n}\n", "a {\nk: \n}\n"),
    EditCase("same value", "a.k", "1", "a {\nk:\t1\n}\n", "a {\nk:\t1\n}\n"),
    EditCase(
      "value with all kinds", "a.k", "x # y: }z", "a {\nk: 1\n}\n", "a {\nk: x # y: }z\n}\n"),
    EditCase("at the top level", "abc", "2", "abc: 1", "abc: 2"),
    EditCase("CR at the end of the file", "abc", "2", "abc: 1\r", "abc: 2\r"),
    EditCase(
      "by name", "nodelist.node[name=b].x", "2",
      "nodelist {\nnode {\nname: a\nx: 1\n}\nnode {\nx: 1\nname: b\n}\n}\n",
      "nodelist {\nnode {\nname: a\nx: 1\n}\nnode {\nx: 2\nname: b\n}\n}\n"),
    EditCase(
      "by the daemon's number", "nodelist.node.1.x", "2",
      "nodelist {\nnode {\nname: a\nx: 1\n}\nnode {\nx: 1\nname: b\n}\n}\n",
      "nodelist {\nnode {\nname: a\nx: 1\n}\nnode {\nx: 2\nname: b\n}\n}\n"),
    EditCase("in a broken file", "a.k", "2", "a {\nwhat\nk: 1\n", "a {\nwhat\nk: 2\n"),
  ]

  static let inserting = [
    EditCase("behind its neighbours", "a.n", "2", "a {\n  k: 1\n}\n", "a {\n  k: 1\n  n: 2\n}\n"),
    EditCase(
      "before the sections", "a.n", "2", "a {\n\tk:1\n\n\tb {\n\t}\n}\n",
      "a {\n\tk:1\n\tn:2\n\n\tb {\n\t}\n}\n"),
    EditCase(
      "no keys in front", "a.n", "2", "a {\n  b {\n    k: 1\n  }\n  j: 3\n}\n",
      "a {\n  n: 2\n  b {\n    k: 1\n  }\n  j: 3\n}\n"),
    EditCase("no keys at all", "a.n", "2", "a {\n}\n", "a {\n\tn: 2\n}\n"),
    EditCase(
      "step of another section", "a.n", "2", "b {\n   k: 1\n}\na {\n}\n",
      "b {\n   k: 1\n}\na {\n   n: 2\n}\n"),
    EditCase(
      "no indentation anywhere", "a.b.n", "2", "a {\nk: 1\n}\n", "a {\nk: 1\nb {\nn: 2\n}\n}\n"),
    EditCase(
      "nested step", "a.b.n", "2", "a {\n  k: 1\n  b {\n  }\n}\n",
      "a {\n  k: 1\n  b {\n    n: 2\n  }\n}\n"),
    EditCase("CRLF", "a.n", "2", "a {\r\n  k: 1\r\n}\r\n", "a {\r\n  k: 1\r\n  n: 2\r\n}\r\n"),
    EditCase("colon in the middle", "a.n", "2", "a {\nk : 1\n}\n", "a {\nk : 1\nn : 2\n}\n"),
    EditCase(
      "aligned", "a.mid", "2", "a {\n  k:     1\n  longer:2\n}\n",
      "a {\n  k:     1\n  longer:2\n  mid:   2\n}\n"),
    EditCase(
      "too long for the column", "a.much_longer", "2", "a {\n  k:   1\n  abc: 2\n}\n",
      "a {\n  k:   1\n  abc: 2\n  much_longer: 2\n}\n"),
    EditCase(
      "last of the merged sections", "a.n", "2", "a {\n}\na {\n}\n", "a {\n}\na {\n\tn: 2\n}\n"),
    EditCase("empty value", "a.n", "", "a {\nk: 1\n}\n", "a {\nk: 1\nn: \n}\n"),
    EditCase("no final line end", "new", "2", "abc: 1", "abc: 1\nnew: 2\n"),
    EditCase(
      "no final line end, CRLF", "new", "2", "x: 1\r\nabc: 1", "x: 1\r\nabc: 1\r\nnew: 2\r\n"),
    EditCase("CR at the end of the file", "new", "2", "abc: 1\r", "abc: 1\r\nnew: 2\n"),
    EditCase("empty file", "abc", "2", "", "abc: 2\n"),
  ]

  static let creating = [
    EditCase("empty file", "a.k", "1", "", "a {\n\tk: 1\n}\n"),
    EditCase("at the end", "b.k", "1", "a {\n  k: 1\n}\n", "a {\n  k: 1\n}\n\nb {\n  k: 1\n}\n"),
    EditCase("no final line end", "b.k", "1", "a {\n}", "a {\n}\n\nb {\n\tk: 1\n}\n"),
    EditCase("CR at the end of the file", "b.k", "1", "a {\n}\r", "a {\n}\r\n\nb {\n\tk: 1\n}\n"),
    EditCase("CRLF", "b.k", "1", "a {\r\n}\r\n", "a {\r\n}\r\n\r\nb {\r\n\tk: 1\r\n}\r\n"),
    EditCase(
      "nested", "a.b.k", "1", "a {\n    k: 1\n}\n",
      "a {\n    k: 1\n    b {\n        k: 1\n    }\n}\n"),
    EditCase(
      "two deep", "a.b.c.k", "1", "a {\n}\n",
      "a {\n\tb {\n\t\tc {\n\t\t\tk: 1\n\t\t}\n\t}\n}\n"),
    EditCase(
      "with its link", "totem.interface[linknumber=1].mcastport", "5406",
      "totem {\n  version: 2\n  interface {\n    mcastport: 5405\n  }\n}\n",
      "totem {\n  version: 2\n  interface {\n    mcastport: 5405\n  }\n"
        + "  interface {\n    linknumber: 1\n    mcastport: 5406\n  }\n}\n"),
    EditCase(
      "the link itself", "totem.interface[linknumber=1].linknumber", "1", "totem {\n}\n",
      "totem {\n\tinterface {\n\t\tlinknumber: 1\n\t}\n}\n"),
  ]

  @Test(arguments: replacing + inserting + creating)
  func onlyWhatHasToChangeChanges(_ sample: EditCase) throws {
    let operation = try sample.operation()
    let after = try operation.applied(to: sample.before)
    #expect(after == sample.after)
    #expect(try operation.applied(to: after) == after)
    let index = DocumentIndex(Document(latin1(after), release: .debian12))
    let path = try ConfigurationPath(parsing: sample.path)
    #expect(index.pair(path).map { latin1(index.document[$0.value]) } == sample.value)
  }

  private static let nodes = """
    nodelist {
      node {
        name: uno
        nodeid: 1
        more {
          x: 1
        }
      }
      node {
        name: dos
        nodeid: 2
        more {
          x: 1
        }
      }
    }
    totem {
      interface {
        linknumber: 0
      }
      interface {
        linknumber: 1
      }
    }
    """

  @Test(arguments: [
    ("nodelist.node.x", "nodelist.node[name=uno] nodelist.node[name=dos]"),
    ("nodelist.node.name", "nodelist.node[name=uno] nodelist.node[name=dos]"),
    ("totem.interface.ttl", "totem.interface[linknumber=0] totem.interface[linknumber=1]"),
    ("nodelist.node.more.x", "nodelist.node[name=uno] nodelist.node[name=dos]"),
    ("nodelist.node.new.x", "nodelist.node[name=uno] nodelist.node[name=dos]"),
  ])
  func aPathThatMeansSeveralSectionsIsRefused(_ text: String, _ choices: String) throws {
    let path = try ConfigurationPath(parsing: text)
    let error = #expect(throws: EditError.self) {
      try SetKey(path, to: "1").applied(to: Self.nodes)
    }
    guard case .ambiguous(_, let found) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(found.map(\.description).joined(separator: " ") == choices)
  }

  @Test func nodesWithoutNamesAreToldByWhatTheyHave() throws {
    func choices(_ text: String) throws -> String {
      let path = try ConfigurationPath(parsing: "nodelist.node.x")
      let error = #expect(throws: EditError.self) { try SetKey(path, to: "1").applied(to: text) }
      guard case .ambiguous(_, let found) = error else { return "" }
      return found.map(\.last.description).joined(separator: " ")
    }
    #expect(
      try choices("nodelist {\nnode {\nnodeid: 1\n}\nnode {\nnodeid: 2\nname: b\n}\n}\n")
        == "node[nodeid=1] node[nodeid=2]")
    #expect(
      try choices("nodelist {\nnode {\nname: a\n}\nnode {\nname: a\n}\n}\n") == "node[0] node[1]")
  }

  @Test func aNodeIsNeverMade() throws {
    let path = try ConfigurationPath(parsing: "nodelist.node[name=tres].ring0_addr")
    let error = #expect(throws: EditError.self) {
      try SetKey(path, to: "10.0.0.3").applied(to: Self.nodes)
    }
    guard case .notMade = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func aSectionByNumberIsNeverMade() throws {
    let path = try ConfigurationPath(parsing: "totem.interface[7].ttl")
    #expect(throws: EditError.self) { try SetKey(path, to: "1").applied(to: Self.nodes) }
  }

  @Test func aSectionIsNoKey() throws {
    let path = try ConfigurationPath(parsing: "nodelist.node[name=uno]")
    #expect(throws: EditError.notAKey(path)) { try SetKey(path, to: "1").applied(to: Self.nodes) }
  }
}
