import CorosyncDrawing
import CorosyncModel

/// A picture's facts, for programs.
struct DrawingJSON: Encodable {
  let cluster: String?
  let transport: String
  let linkMode: LinkMode?
  let cipher: String
  let hash: String
  let live: Bool
  let links: [Link]

  /// The numbers of the links in the order in which they take over; empty unless in passive mode.
  let failover: [UInt8]

  let nodes: [Node]
  let quorum: Quorum?
  let device: Device?

  struct Link: Encodable {
    let link: UInt8
    let port: Int
    let `protocol`: String
    let priority: Int?
    let rank: Int
  }

  struct Node: Encodable {
    let name: String
    let nodeid: UInt32?
    let votes: UInt32
    let local: Bool
    let presence: DrawnNode.Presence
    let links: [Station]
  }

  struct Station: Encodable {
    let link: UInt8
    let address: String?
    let state: LinkState
  }

  struct Quorum: Encodable {
    let expected: UInt32
    let needed: UInt32
    let present: UInt32?
    let quorate: Bool?
  }

  struct Device: Encodable {
    let model: String
    let host: String?
    let port: String?
    let algorithm: String?
    let votes: UInt32?
  }
}

extension DrawingJSON {
  init(_ drawing: Drawing) {
    cluster = drawing.clusterName
    transport = drawing.transport
    linkMode = drawing.mode
    cipher = drawing.cipher
    hash = drawing.hash
    live = drawing.isLive
    links = drawing.links.map {
      Link(
        link: $0.number.rawValue, port: $0.port, protocol: $0.isSCTP ? "sctp" : "udp",
        priority: $0.priority, rank: $0.rank)
    }
    failover = drawing.failoverOrder.map(\.number.rawValue)
    nodes = drawing.nodes.map { node in
      Node(
        name: node.label, nodeid: node.id?.rawValue, votes: node.votes, local: node.isLocal,
        presence: node.presence,
        links: zip(drawing.links, node.stations).map {
          Station(link: $0.number.rawValue, address: $1.address, state: $1.state)
        })
    }
    quorum = drawing.quorum.map {
      Quorum(
        expected: $0.expected, needed: $0.needed, present: $0.present, quorate: $0.isQuorate)
    }
    device = drawing.device.map {
      Device(
        model: $0.model, host: $0.host, port: $0.port, algorithm: $0.algorithm, votes: $0.votes)
    }
  }
}
