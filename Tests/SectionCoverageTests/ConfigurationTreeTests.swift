import CorosyncCmap
import CorosyncConf
import Foundation
import Testing

/// The tree of a configuration, as JSON.
@Suite struct ConfigurationTreeTests {
  private func json(_ text: String, showsSecrets: Bool = false) throws -> String {
    let projection = Projection(Document(Array(text.utf8), release: .debian12))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let tree = ConfigurationTree(projection, showsSecrets: showsSecrets)
    return String(decoding: try encoder.encode(tree), as: UTF8.self)
  }

  @Test(arguments: [
    ("", "{}"),
    ("totem {\nversion: 2\n}\ntotem {\ntoken: 5\n}\n", #"{"totem":{"token":5,"version":2}}"#),
    ("totem {\nconfig_version: -1\n}\n", #"{"totem":{"config_version":18446744073709551615}}"#),
    ("totem {\nknet_compression_level: -3\n}\n", #"{"totem":{"knet_compression_level":-3}}"#),
    (
      "nodelist {\nnode {\nname: a\n}\nnode {\n}\nnode {\nname: b\nnodeid: 2\n}\n}\n",
      #"{"nodelist":{"node":[{"name":"a"},{"name":"b","nodeid":2}]}}"#
    ),
    (
      "totem {\ninterface {\nttl: 1\nlinknumber: 2\n}\ninterface {\nttl: 0\n}\n}\n",
      #"{"totem":{"interface":[{"linknumber":0,"ttl":0},{"linknumber":2,"ttl":1}]}}"#
    ),
    (
      "totem {\ninterface {\nmember {\nmemberaddr: x\n}\n}\n}\n",
      #"{"totem":{"interface":[{"linknumber":0,"member":[{"memberaddr":"x"}]}]}}"#
    ),
    (
      "totem {\ninterface {\nringnumber: 1\nttl: 1\n}\n}\n",
      #"{"totem":{"interface":[{"linknumber":0,"ttl":1}]},"totem.interface.ringnumber":"1"}"#
    ),
    (
      "logging {\nlogger_subsys {\nsubsys: A.B\ndebug: on\n}\n}\n",
      #"{"logging":{"logger_subsys":[{"debug":"on","subsys":"A.B"}]}}"#
    ),
    (
      "logging {\nlogging_daemon {\nname: q\nsubsys: S\ndebug: on\n}\n}\n",
      #"{"logging":{"logging_daemon":[{"debug":"on","name":"q","subsys":"S"}]}}"#
    ),
    ("uidgid {\nuid: 20\nuid: 3\ngid: 9\n}\n", #"{"uidgid":{"gid":[9],"uid":[3,20]}}"#),
    ("foo {\na: 1\na {\nb: 2\n}\n}\n", #"{"foo":{"a":"1"},"foo.a.b":"2"}"#),
    ("totem {\nkey: abc\n}\n", #"{"totem":{"key":null}}"#),
    ("totem {\ncluster_name: a/\"b\u{1}\n}\n", #"{"totem":{"cluster_name":"a/\"b\u0001"}}"#),
  ])
  func theShapeIsTheFilesOwn(_ text: String, _ expected: String) throws {
    #expect(try json(text) == expected)
  }

  @Test func secretsAreShownOnRequestOnly() throws {
    #expect(try json("totem {\nkey: abc\n}\n", showsSecrets: true) == #"{"totem":{"key":"abc"}}"#)
  }

  @Test func elementsHaveTheOrderOfTheirNumbers() throws {
    let nodes = (0..<12).map { "node {\nnodeid: \($0 + 1)\n}\n" }.joined()
    let expected = (0..<12).map { #"{"nodeid":\#($0 + 1)}"# }.joined(separator: ",")
    #expect(try json("nodelist {\n\(nodes)}\n") == #"{"nodelist":{"node":[\#(expected)]}}"#)
  }
}
