import CorosyncEditing
import CorosyncModel
import Testing

struct RenameNodeTests {
  private static func rename(_ id: UInt32, _ name: String) -> RenameNode {
    RenameNode(NodeID(rawValue: id), to: name)
  }

  static let cases = [
    OperationCase(
      "in place", rename(2, "dos"), SmallCluster.file(),
      SmallCluster.file().replacing("due", with: "dos")),
    OperationCase(
      "spacing and the line that counts", rename(1, "dos.example.org"),
      "nodelist {\r\n node {\r\n name: a\r\n nodeid: 1\r\n name\t:  b \r\n }\r\n}",
      "nodelist {\r\n node {\r\n name: a\r\n nodeid: 1\r\n name\t:  dos.example.org \r\n }\r\n}"),
    OperationCase(
      "a first name", rename(2, "due"), SmallCluster.file(names: false),
      SmallCluster.file(names: false).replacing(
        "    nodeid: 2", with: "    name: due\n    nodeid: 2")),
    OperationCase("the same", rename(2, "due"), SmallCluster.file(), SmallCluster.file()),
    OperationCase(
      "other letters", rename(2, "Due"), SmallCluster.file(),
      SmallCluster.file().replacing("due", with: "Due")),
  ]

  @Test(arguments: cases) func renames(_ sample: OperationCase) throws {
    try sample.expectResult()
  }

  static let refusals = [
    RefusalCase("no such node", rename(9, "x"), SmallCluster.file(), "the nodes have 1, 2"),
    RefusalCase("in use", rename(2, "uno"), SmallCluster.file(), "another node has the name uno"),
    RefusalCase("no name", rename(2, ""), SmallCluster.file(), "can't be the name of a machine"),
    RefusalCase("two lines", rename(2, "a\nb"), SmallCluster.file(), "can't be the name"),
  ]

  @Test(arguments: refusals) func refuses(_ sample: RefusalCase) throws {
    try sample.expectRefusal()
  }
}
