import CorosyncEditing
import CorosyncModel
import Testing

struct AddNodeTests {
  private static func tre(id: UInt32? = nil, votes: UInt32? = nil) -> AddNode {
    AddNode(
      name: "tre", id: id.map { NodeID(rawValue: $0) }, addresses: [.lowest: "10.0.0.3"],
      votes: votes)
  }

  static let cases = [
    OperationCase("like its neighbours", tre(), SmallCluster.file(), SmallCluster.file(nodes: 3)),
    OperationCase(
      "on all links",
      AddNode(name: "tre", id: nil, addresses: [.one: "10.0.1.3", .lowest: "10.0.0.3"]),
      SmallCluster.file(links: [0, 1]), SmallCluster.file(nodes: 3, links: [0, 1])),
    OperationCase(
      "above the highest id", tre(), SmallCluster.file().replacing("nodeid: 2", with: "nodeid: 7"),
      SmallCluster.file(nodes: 3).replacing("nodeid: 3", with: "nodeid: 8")
        .replacing("nodeid: 2", with: "nodeid: 7")),
    OperationCase(
      "a lower id on request", tre(id: 1),
      SmallCluster.file().replacing("nodeid: 1", with: "nodeid: 9"),
      SmallCluster.file(nodes: 3).replacing("nodeid: 1", with: "nodeid: 9")
        .replacing("nodeid: 3", with: "nodeid: 1")),
    OperationCase(
      "two_node and expected_votes", tre(votes: 2),
      SmallCluster.file(quorum: "  expected_votes:  2\n  two_node: 1 \n  wait_for_all: 1\n"),
      SmallCluster.file(
        nodes: 3, quorum: "  expected_votes:  4\n  two_node: 0 \n  wait_for_all: 1\n"
      )
      .replacing("10.0.0.3\n", with: "10.0.0.3\n    quorum_votes: 2\n")),
    OperationCase(
      "two_node from a single node",
      AddNode(name: "due", id: nil, addresses: [.lowest: "10.0.0.2"]),
      SmallCluster.file(nodes: 1, quorum: "  two_node: 1\n"),
      SmallCluster.file(quorum: "  two_node: 1\n")),
    OperationCase(
      "the layout of Proxmox", tre(),
      """
      nodelist {
        node {
          name: uno
          nodeid: 1
          quorum_votes: 1
          ring0_addr: 10.0.0.1
        }

        # the second
        node {
          name: due
          nodeid: 2
          quorum_votes: 1
          ring0_addr: 10.0.0.2
        }

        # end of the list
      }
      """,
      """
      nodelist {
        node {
          name: uno
          nodeid: 1
          quorum_votes: 1
          ring0_addr: 10.0.0.1
        }

        # the second
        node {
          name: due
          nodeid: 2
          quorum_votes: 1
          ring0_addr: 10.0.0.2
        }

        node {
          name: tre
          nodeid: 3
          quorum_votes: 1
          ring0_addr: 10.0.0.3
        }

        # end of the list
      }
      """),
    OperationCase(
      "tabs, CRLF, alignment, another order, keys of others",
      tre(votes: 3),
      "nodelist\t{\r\n\tnode\t{\r\n\t\tring0_addr:  10.0.0.2\r\n\t\tnodeid:      4\r\n"
        + "\t\tname:        due\r\n\t\tsite:        a\r\n\t}\r\n}",
      "nodelist\t{\r\n\tnode\t{\r\n\t\tring0_addr:  10.0.0.2\r\n\t\tnodeid:      4\r\n"
        + "\t\tname:        due\r\n\t\tsite:        a\r\n\t}\r\n"
        + "\tnode\t{\r\n\t\tring0_addr:  10.0.0.3\r\n\t\tnodeid:      5\r\n"
        + "\t\tname:        tre\r\n\t\tquorum_votes: 3\r\n\t}\r\n}"),
    OperationCase(
      "dotted, at the end of the file", tre(),
      "nodelist.node {\nname:uno\nnodeid:1\nring0_addr:10.0.0.1\n}\n\n"
        + "nodelist.node {\nname:due\nnodeid:2\nring0_addr:10.0.0.2\n}",
      "nodelist.node {\nname:uno\nnodeid:1\nring0_addr:10.0.0.1\n}\n\n"
        + "nodelist.node {\nname:due\nnodeid:2\nring0_addr:10.0.0.2\n}\n\n"
        + "nodelist.node {\nname:tre\nnodeid:3\nring0_addr:10.0.0.3\n}\n"),
    OperationCase(
      "into the list that is the longer one", tre(),
      "nodelist {\n node {\n  name: uno\n  nodeid: 1\n  ring0_addr: 10.0.0.1\n }\n node {\n"
        + "  nodeid: 2\n  ring0_addr: 10.0.0.2\n }\n}\nnodelist {\n node {\n  site: x\n }\n}\n",
      "nodelist {\n node {\n  name: uno\n  nodeid: 1\n  ring0_addr: 10.0.0.1\n }\n node {\n"
        + "  nodeid: 2\n  ring0_addr: 10.0.0.2\n }\n node {\n  nodeid: 3\n"
        + "  ring0_addr: 10.0.0.3\n  name: tre\n }\n}\nnodelist {\n node {\n  site: x\n }\n}\n"),
  ]

  @Test(arguments: cases) func adds(_ sample: OperationCase) throws { try sample.expectResult() }

  private static func named(_ name: String, _ address: String = "10.0.0.3") -> AddNode {
    AddNode(name: name, id: nil, addresses: [.lowest: address])
  }

  static let refusals = [
    RefusalCase("id 0", tre(id: 0), SmallCluster.file(), "0 is no nodeid"),
    RefusalCase("id 65536", tre(id: 65536), SmallCluster.file(), "from 1 to 65535"),
    RefusalCase(
      "id in use", tre(id: 2), SmallCluster.file(),
      "node due has the nodeid 2; give another one, such as 3"),
    RefusalCase(
      "no id left", tre(), SmallCluster.file().replacing("nodeid: 2", with: "nodeid: 65535"),
      "nodeid 65535 is the highest possible one and was in use"),
    RefusalCase("name in use", named("due"), SmallCluster.file(), "another node has the name due"),
    RefusalCase("name in other letters", named("DUE"), SmallCluster.file(), "another node has the"),
    RefusalCase(
      "name that is an address", named("due-a"),
      SmallCluster.file().replacing("10.0.0.2", with: "due-a"), "is the address of node due"),
    RefusalCase("no name", named(""), SmallCluster.file(), "can't be the name of a machine"),
    RefusalCase("a brace", named("tre {"), SmallCluster.file(), "can't be the name of a machine"),
    RefusalCase("an address", named("10.0.0.3"), SmallCluster.file(), "can't be the name"),
    RefusalCase(
      "no address", AddNode(name: "tre", id: nil, addresses: [:]), SmallCluster.file(),
      "node tre would have no address on link 0"),
    RefusalCase(
      "a link missing", tre(), SmallCluster.file(links: [0, 1]),
      "no address on link 1, and corosync refuses nodes with other links than the rest; "
        + "give one for each of the links 0, 1"),
    RefusalCase(
      "a link more",
      AddNode(name: "tre", id: nil, addresses: [.lowest: "10.0.0.3", .one: "10.0.1.3"]),
      SmallCluster.file(), "the other nodes have no link 1"),
    RefusalCase("another family", named("tre", "fd00::3"), SmallCluster.file(), "use one family"),
    RefusalCase(
      "address in use", named("tre", "10.0.0.2"), SmallCluster.file(), "the address of node due"),
    RefusalCase(
      "one address twice",
      AddNode(name: "tre", id: nil, addresses: [.lowest: "10.0.0.3", .one: "10.0.0.3"]),
      SmallCluster.file(links: [0, 1]), "is its address on link"),
    RefusalCase("host name", named("tre", "tre"), SmallCluster.file(), "is a host name"),
    RefusalCase("loopback", named("tre", "127.0.0.1"), SmallCluster.file(nodes: 1), "a loopback"),
    RefusalCase("nodes without ids", named("tre"), SmallCluster.file(ids: false), "has no nodeid"),
    RefusalCase("no node list", named("tre"), "totem {\n}\n", "no node list"),
    RefusalCase(
      "a section in the last node", named("tre"),
      SmallCluster.file().replacing("10.0.0.2\n", with: "10.0.0.2\n    more {\n    }\n"),
      "counts as another node"),
  ]

  @Test(arguments: refusals) func refuses(_ sample: RefusalCase) throws {
    try sample.expectRefusal()
  }
}
