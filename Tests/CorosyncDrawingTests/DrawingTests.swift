import CorosyncConf
import CorosyncDrawing
import Testing

/// What a picture tells, whatever form it has.
struct DrawingTests {
  private static func order(_ drawing: Drawing) -> [UInt8] {
    drawing.failoverOrder.map(\.number.rawValue)
  }

  @Test func linksTakeOverByPriorityThenByNumber() {
    let sample = Sample(
      links: 4,
      totem: Sample.interface(1, "knet_link_priority: 20")
        + Sample.interface(2, "knet_link_priority: 5")
        + Sample.interface(3, "knet_link_priority: 20"))
    #expect(Self.order(sample.drawing()) == [1, 3, 2, 0])
    #expect(sample.drawing().links.map(\.rank) == [4, 1, 3, 2])
  }

  @Test func aPriorityOfZeroActsAsOne() {
    let sample = Sample(totem: Sample.interface(0, "knet_link_priority: 0"))
    #expect(Self.order(sample.drawing()) == [0, 1])
    #expect(sample.drawing().links.map(\.priority) == [1, 1])
  }

  @Test(arguments: ["rr", "active"])
  func linksThatWorkTogetherHaveNoOrder(mode: String) {
    let drawing = Sample(totem: ["link_mode: \(mode)"]).drawing()
    #expect(drawing.mode?.rawValue == mode)
    #expect(Self.order(drawing) == [])
    #expect(drawing.nodes.allSatisfy { $0.stations.allSatisfy { $0.state == .first } })
  }

  @Test func oneLinkAndAnotherTransportHaveNoMode() {
    #expect(Sample(links: 1).drawing().mode == nil)
    #expect(Sample(totem: ["transport: udpu"]).drawing().mode == nil)
    #expect(Sample(totem: ["link_mode: sideways"]).drawing().mode == nil)
  }

  @Test func portsAreThoseOfTheFileOrTheUsualOnes() {
    let drawing = Sample(links: 3, totem: Sample.interface(1, "mcastport: 6000")).drawing()
    #expect(drawing.links.map(\.port) == [5405, 6000, 5407])
  }

  @Test func theLinkThatCarriesTrafficIsTheFirstConnectedOne() {
    let sample = Sample(totem: Sample.interface(1, "knet_link_priority: 20"))
    let nodes = sample.drawing(.troubled).nodes
    #expect(
      nodes.map { $0.stations.map(\.state) } == [
        [.own, .own], [.carrying, .down], [.unknown, .unknown],
      ])
    #expect(nodes.map(\.presence) == [.joined, .joined, .away])
    #expect(nodes.map(\.isLocal) == [true, false, false])
  }

  @Test func withAllLinksConnectedOneStandsBy() {
    let all = ClusterState(links: [true, true])
    #expect(Sample(nodes: 2).drawing(all).nodes[1].stations.map(\.state) == [.carrying, .standby])
    let shared = Sample(nodes: 2, totem: ["link_mode: rr"]).drawing(all)
    #expect(shared.nodes[1].stations.map(\.state) == [.carrying, .carrying])
  }

  @Test func aNodeWithoutAnAddressIsNotOnTheLink() {
    let text = Sample().text.replacing("ring1_addr: 10.1.0.2\n", with: "")
    let drawing = Drawing(Configuration(Document(Array(text.utf8))))
    #expect(drawing.nodes[1].stations.map(\.state) == [.first, .absent])
    #expect(drawing.nodes[1].stations.map(\.address) == ["10.0.0.2", nil])
  }

  @Test func votesAreThoseOfNodesAndDevice() {
    #expect(Sample(nodes: 4).drawing().quorum?.needed == 3)
    let device = Sample(nodes: 4, quorum: Sample.device).drawing()
    #expect((device.quorum?.expected, device.quorum?.needed) == (5, 3))
    #expect((device.device?.host, device.device?.port) == ("10.9.9.9", "5403"))
    let two = Sample(nodes: 2, quorum: ["two_node: 1"]).drawing()
    #expect((two.quorum?.expected, two.quorum?.needed) == (2, 1))
    // corosync raises expected votes that are too few, and two_node ends with a third node.
    let few = Sample(nodes: 3, quorum: ["expected_votes: 1"]).drawing()
    #expect((few.quorum?.expected, few.quorum?.needed) == (3, 2))
    let three = Sample(nodes: 3, quorum: ["two_node: 1"]).drawing()
    #expect((three.quorum?.expected, three.quorum?.needed) == (3, 2))
    let running = Sample().drawing(.troubled)
    #expect((running.quorum?.present, running.quorum?.isQuorate) == (2, true))
  }

  @Test func withoutANodeListThePeersOfTheSectionsAreDrawn() {
    let text = """
      totem {
        version: 2
        transport: udpu
        interface {
          ringnumber: 0
          bindnetaddr: 10.0.0.0
          member {
            memberaddr: 10.0.0.1
          }
          member {
            memberaddr: 10.0.0.2
          }
        }
      }

      """
    let drawing = Drawing(Configuration(Document(Array(text.utf8), release: .debian12)))
    #expect(drawing.nodes.map(\.label) == ["10.0.0.1", "10.0.0.2"])
    #expect(drawing.nodes.map { $0.stations[0].address } == ["10.0.0.1", "10.0.0.2"])
  }

  @Test func aFileWithNothingInItIsAPictureToo() {
    let drawing = Drawing(Configuration(Document([])))
    #expect(drawing.text().hasPrefix("Cluster without a name\n"))
    #expect(drawing.svg.hasSuffix("</svg>\n"))
  }
}
