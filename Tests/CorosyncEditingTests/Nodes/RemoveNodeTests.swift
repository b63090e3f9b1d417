import CorosyncEditing
import CorosyncModel
import Testing

struct RemoveNodeTests {
  private static func remove(_ id: UInt32, leavesTieBreaker: Bool = false) -> RemoveNode {
    RemoveNode(NodeID(rawValue: id), leavesTieBreaker: leavesTieBreaker)
  }

  static let cases = [
    OperationCase("the last", remove(3), SmallCluster.file(nodes: 3), SmallCluster.file()),
    OperationCase(
      "with its blank line and not with comments around it", remove(2),
      "nodelist {\n\n node {\n nodeid: 1\n ring0_addr: a\n }\n\n # two\n node {\n nodeid: 2\n # in it\n }\n\n"
        + " node {\n nodeid: 3\n }\n}\n",
      "nodelist {\n\n node {\n nodeid: 1\n ring0_addr: a\n }\n\n # two\n\n node {\n nodeid: 3\n }\n}\n"
    ),
    OperationCase(
      "the first of those with blank lines between them", remove(1),
      "nodelist {\n node {\n nodeid: 1\n }\n\n node {\n nodeid: 2\n name: b\n }\n}\n",
      "nodelist {\n node {\n nodeid: 2\n name: b\n }\n}\n"),
    OperationCase(
      "the last of those with blank lines between them", remove(2),
      "nodelist {\r\n node {\r\n nodeid: 1\r\n }\r\n\r\n node {\r\n nodeid: 2\r\n }\r\n}",
      "nodelist {\r\n node {\r\n nodeid: 1\r\n }\r\n}"),
    OperationCase(
      "votes, without switching two_node on", remove(3),
      SmallCluster.file(nodes: 3, quorum: "  expected_votes: 5\n  two_node: 0\n")
        .replacing("nodeid: 3\n", with: "nodeid: 3\n    quorum_votes: 3\n"),
      SmallCluster.file(quorum: "  expected_votes: 2\n  two_node: 0\n")),
    OperationCase(
      "two_node with one node", remove(2), SmallCluster.file(quorum: "  two_node: 1\n"),
      SmallCluster.file(nodes: 1, quorum: "  two_node: 0\n")),
    OperationCase(
      "from the list of those that decide ties", remove(3),
      SmallCluster.file(
        nodes: 4, quorum: "  auto_tie_breaker: 1\n  auto_tie_breaker_node:\t3  1 2\n"),
      SmallCluster.file(nodes: 4, quorum: "  auto_tie_breaker: 1\n  auto_tie_breaker_node:\t1 2\n")
        .replacing(
          "  node {\n    name: tre\n    nodeid: 3\n    ring0_addr: 10.0.0.3\n  }\n", with: "")),
    OperationCase(
      "the only one that decides ties, on request", remove(3, leavesTieBreaker: true),
      SmallCluster.file(nodes: 3, quorum: "  auto_tie_breaker: 1\n  auto_tie_breaker_node: 3\n"),
      SmallCluster.file(nodes: 2, quorum: "  auto_tie_breaker: 1\n  auto_tie_breaker_node: 3\n")),
    OperationCase(
      "in both lists", remove(1),
      "nodelist {\n node {\n nodeid: 1\n }\n node {\n nodeid: 2\n name: b\n }\n}\n"
        + "nodelist {\n node {\n site: x\n }\n}\n",
      "nodelist {\n node {\n nodeid: 2\n name: b\n }\n}\nnodelist {\n}\n"),
    OperationCase(
      "dotted", remove(2), "nodelist.node {\nnodeid: 1\n}\n\nnodelist.node {\nnodeid: 2\n}\n",
      "nodelist.node {\nnodeid: 1\n}\n"),
  ]

  @Test(arguments: cases) func removes(_ sample: OperationCase) throws {
    try sample.expectResult()
  }

  static let refusals = [
    RefusalCase("no such node", remove(9), SmallCluster.file(), "the nodes have 1, 2"),
    RefusalCase("the only one", remove(1), SmallCluster.file(nodes: 1), "node uno is the only one"),
    RefusalCase(
      "two nodes", remove(1), SmallCluster.file().replacing("nodeid: 2", with: "nodeid: 1"),
      "several nodes have the nodeid 1"),
    RefusalCase(
      "a list that would be ignored", remove(1),
      "nodelist {\n node {\n nodeid: 1\n name: a\n }\n node {\n nodeid: 2\n ring1_addr: b\n }\n}\n",
      "node nodeid 2 would be the first"),
    RefusalCase(
      "decides ties", remove(2),
      SmallCluster.file(quorum: "  auto_tie_breaker: 1\n  auto_tie_breaker_node: 2\n"),
      "node due is the only one that decides ties"),
    RefusalCase(
      "the device's tie breaker", remove(2),
      SmallCluster.file(
        nodes: 3,
        quorum: "  device {\n    model: net\n    net {\n      tie_breaker: 2\n    }\n  }\n"),
      "node due is the tie_breaker of the quorum device"),
  ]

  @Test(arguments: refusals) func refuses(_ sample: RefusalCase) throws {
    try sample.expectRefusal()
  }
}
