import CorosyncEditing
import CorosyncModel
import Testing

struct ReaddressLinkTests {
  static let cases = [
    OperationCase(
      "all", ReaddressLink(.lowest, addresses: SmallCluster.addresses("10.9.0.1", "10.9.0.2")),
      SmallCluster.file(links: [0, 1]),
      SmallCluster.file(links: [0, 1]).replacing("10.0.0.", with: "10.9.0.")),
    OperationCase(
      "one, its spacing kept, the line that counts",
      ReaddressLink(.one, addresses: SmallCluster.addresses("fd00::9")),
      "nodelist {\r\n node {\r\n nodeid: 1\r\n ring1_addr: x\r\n ring1_addr :\t y  \r\n }\r\n}",
      "nodelist {\r\n node {\r\n nodeid: 1\r\n ring1_addr: x\r\n ring1_addr :\t fd00::9  \r\n }\r\n}"
    ),
    OperationCase(
      "two nodes change places",
      ReaddressLink(.lowest, addresses: SmallCluster.addresses("10.0.0.2", "10.0.0.1")),
      SmallCluster.file(),
      SmallCluster.file().replacing("10.0.0.1", with: "x").replacing("10.0.0.2", with: "10.0.0.1")
        .replacing("addr: x", with: "addr: 10.0.0.2")),
    OperationCase(
      "the same", ReaddressLink(.lowest, addresses: SmallCluster.addresses("10.0.0.1")),
      SmallCluster.file(), SmallCluster.file()),
  ]

  @Test(arguments: cases) func changes(_ sample: OperationCase) throws {
    try sample.expectResult()
  }

  static let refusals = [
    RefusalCase(
      "no such link", ReaddressLink(.one, addresses: SmallCluster.addresses("10.9.0.1")),
      SmallCluster.file(), "node uno has no address on link 1; add the link first"),
    RefusalCase(
      "no such node", ReaddressLink(.lowest, addresses: [NodeID(rawValue: 7): "10.9.0.1"]),
      SmallCluster.file(), "no node has the nodeid 7"),
    RefusalCase(
      "the other node's", ReaddressLink(.lowest, addresses: SmallCluster.addresses("10.0.0.2")),
      SmallCluster.file(), "is the address of node due on link 0"),
    RefusalCase(
      "another family", ReaddressLink(.lowest, addresses: SmallCluster.addresses("fd00::1")),
      SmallCluster.file(), "corosync refuses; use one family"),
  ]

  @Test(arguments: refusals) func refuses(_ sample: RefusalCase) throws {
    try sample.expectRefusal()
  }
}
