import CorosyncEditing
import CorosyncModel
import CorosyncSyntax
import TestSupport
import Testing

struct LinkAddressesTests {
  private func addresses(
    _ source: LinkAddresses, in file: String
  ) throws -> [UInt32: String] {
    let configuration = Configuration(Document(latin1(file), release: .debian12))
    let addresses = try source.addresses(in: configuration)
    return Dictionary(uniqueKeysWithValues: addresses.map { ($0.key.rawValue, $0.value) })
  }

  private func network(_ text: String) throws -> IPNetwork { try #require(IPNetwork(text)) }

  @Test func namesAndNumbersTellNodes() throws {
    let source = LinkAddresses(given: ["due": "10.9.0.2", "1": "x"])
    #expect(try addresses(source, in: SmallCluster.file(nodes: 3)) == [1: "x", 2: "10.9.0.2"])
  }

  @Test func hostPartsComeFromTheLowestLink() throws {
    let source = LinkAddresses(network: try network("10.20.20.0/24"))
    #expect(
      try addresses(source, in: SmallCluster.file(links: [0, 1]))
        == [1: "10.20.20.1", 2: "10.20.20.2"])
  }

  @Test func whatIsGivenGoesBefore() throws {
    let source = LinkAddresses(given: ["uno": "10.20.20.77"], network: try network("10.20.20.0/24"))
    #expect(try addresses(source, in: SmallCluster.file()) == [1: "10.20.20.77", 2: "10.20.20.2"])
  }

  @Test func aLinkOfAnotherFamilyOrPrefixIsPassedOver() throws {
    let file = SmallCluster.file(links: [0, 1, 2, 3]).replacing("10.0.0.", with: "host")
      .replacing("10.0.1.2", with: "10.0.7.2").replacing("10.0.2.", with: "fd00:2::1:")
    #expect(
      try addresses(LinkAddresses(network: try network("10.20.20.0/24")), in: file)
        == [1: "10.20.20.1", 2: "10.20.20.2"])
    #expect(
      try addresses(LinkAddresses(network: try network("fd00:9::/64")), in: file)
        == [1: "fd00:9::1:1", 2: "fd00:9::1:2"])
  }

  @Test func aLongerHostPartStays() throws {
    let file = SmallCluster.file().replacing("10.0.0.2", with: "10.0.7.2")
    #expect(
      try addresses(LinkAddresses(network: try network("172.16.0.0/16")), in: file)
        == [1: "172.16.0.1", 2: "172.16.7.2"])
  }

  @Test func theLinkCanBeChosen() throws {
    let file = SmallCluster.file(links: [0, 1]).replacing("10.0.1.", with: "10.0.1.10")
    let source = LinkAddresses(network: try network("10.20.20.0/24"), hostPartLink: .one)
    #expect(try addresses(source, in: file) == [1: "10.20.20.101", 2: "10.20.20.102"])
  }

  static let refusals: [(source: LinkAddresses, file: String, reason: String)] = [
    (
      LinkAddresses(given: ["tre": "10.9.0.2"]), SmallCluster.file(),
      "no node has the name or nodeid \"tre\"; the nodes are uno, due"
    ),
    (
      LinkAddresses(given: ["due": "10.9.0.2", "2": "10.9.0.3"]), SmallCluster.file(),
      "two addresses are given"
    ),
    (
      LinkAddresses(network: IPNetwork("10.20.20.0/24")),
      SmallCluster.file().replacing("10.0.0.2", with: "10.0.7.2"),
      "10.0.0.1 and 10.0.7.2 on link 0 are not in one network with a prefix of 24 bits"
    ),
    (
      LinkAddresses(network: IPNetwork("10.20.20.0/24")),
      SmallCluster.file().replacing("10.0.0.2", with: "due"),
      "\"due\" of node due on link 0 is no IPv4 address"
    ),
    (
      LinkAddresses(network: IPNetwork("10.20.20.0/24"), hostPartLink: .one), SmallCluster.file(),
      "node uno has no address on link 1"
    ),
    (
      LinkAddresses(network: IPNetwork("10.20.20.0/31")), SmallCluster.file(nodes: 3),
      "are not in one network with a prefix of 31 bits"
    ),
    (
      LinkAddresses(given: ["uno": "10.20.20.2"], network: IPNetwork("10.20.20.0/24")),
      SmallCluster.file(), "nodes uno and due would both get 10.20.20.2"
    ),
  ]

  @Test(arguments: refusals.indices) func whatDoesNotFitIsRefused(_ index: Int) throws {
    let sample = Self.refusals[index]
    let error = try #require(throws: EditError.self) {
      try addresses(sample.source, in: sample.file)
    }
    #expect("\(error)".contains(sample.reason), "\(error)")
  }

  @Test(arguments: [
    ("10.0.0.64", "10.0.0.65", "10.20.20.0, the network's own"),
    ("10.0.0.126", "10.0.0.127", "10.20.20.63, the network's broadcast"),
    ("fd00::0", "fd00::1", "fd00:9::, the network's own"),
  ]) func endsOfTheNetworkAreRefused(_ uno: String, _ due: String, _ reason: String) throws {
    let file = SmallCluster.file().replacing("10.0.0.1", with: uno)
      .replacing("10.0.0.2", with: due)
    let network = try network(uno.contains(":") ? "fd00:9::/64" : "10.20.20.0/26")
    let error = try #require(throws: EditError.self) {
      try addresses(LinkAddresses(network: network), in: file)
    }
    #expect("\(error)".contains(reason), "\(error)")
  }
}
