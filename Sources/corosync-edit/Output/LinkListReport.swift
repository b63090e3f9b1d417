import CorosyncDiagnostics
import CorosyncModel
import CorosyncSafeEdit

/// The links of a file and their states, for people and programs.
struct LinkListReport: Encodable {
  let file: String
  let transport: String

  /// `link_mode`; nil with other transports than knet.
  let mode: String?

  /// The links in the order in which they are used.
  let order: [UInt8]
  let links: [Link]

  /// Why nothing is known of a running cluster; nil where it is.
  let reason: String?

  struct Link: Encodable {
    let link: UInt8
    let priority: UInt8
    let port: Int
    let transport: String
    let nodes: [Peer]
  }

  struct Peer: Encodable {
    let nodeid: UInt32?
    let name: String?
    let label: String
    let address: String
    let local: Bool?

    /// Whether this node reaches the other one over the link; nil for itself and where not known.
    let connected: Bool?

    /// Whether what this node sends to the other one goes over the link now.
    let active: Bool?

    private enum CodingKeys: CodingKey {
      case nodeid, name, address, local, connected, active
    }
  }
}

extension LinkListReport {
  init(_ view: ClusterView) {
    let configuration = view.configuration
    let isKnet = configuration.totem.transport == .knet
    file = view.path
    transport = configuration.totem.transportName?.value ?? Transport.knet.rawValue
    let mode = isKnet ? configuration.totem.linkMode?.value ?? "passive" : nil
    let order = Failover(configuration).order
    let traffic = Traffic(view.state, order: order, usesOne: mode == "passive")
    self.mode = mode
    self.order = order.map(\.rawValue)
    reason = view.reason
    links = order.sorted().map { link in
      Link(
        link: link.rawValue, priority: Failover.priority(of: link, in: configuration),
        port: configuration.port(of: link),
        transport: isKnet ? configuration.interfaces[link]?.transport?.value ?? "udp" : "udp",
        nodes: configuration.nodes.compactMap { node in
          node.addresses[link].map { Peer(node, address: $0.value, link, traffic) }
        })
    }
  }

  var lines: [String] {
    [head] + links.flatMap { lines(of: $0) } + (reason.map { ["states: unknown: \($0)"] } ?? [])
  }

  private var head: String {
    guard let mode else { return "transport \(escaped(transport)): one link" }
    let order = order.map { "\($0)" }.joined(separator: ", ")
    return mode == "passive"
      ? "link mode passive, one link at a time; order of failover: \(order)"
      : "link mode \(escaped(mode)), all links that work at a time: \(order)"
  }

  private func lines(of link: Link) -> [String] {
    let priority = mode == nil ? "" : "priority \(link.priority), "
    let knet = mode == nil ? "" : ", \(escaped(link.transport))"
    let rows = link.nodes.map { peer in
      ["", escaped(peer.label), escaped(peer.address), peer.state]
    }
    return ["link \(link.link): \(priority)port \(link.port)\(knet)"] + TextTable(rows).lines
  }
}

extension LinkListReport.Peer {
  fileprivate init(
    _ node: Node, address: String, _ link: LinkNumber, _ traffic: LinkListReport.Traffic
  ) {
    let id = node.id?.value
    nodeid = id?.rawValue
    name = node.name?.value
    label = node.label
    self.address = address
    local = traffic.isLocal(id)
    connected = traffic.isConnected(id, link)
    active = connected == nil ? nil : traffic.isActive(id, link)
  }

  /// What is known, in words.
  fileprivate var state: String {
    if local == true { return "this node" }
    guard let connected else { return "" }
    if !connected { return "NOT connected" }
    return active == true ? "connected, carries the traffic" : "connected"
  }
}

extension LinkListReport {
  /// The order in which links are used in passive mode: by priority, the lowest number among
  /// equals.
  fileprivate struct Failover {
    let order: [LinkNumber]

    init(_ configuration: Configuration) {
      let links = Set(configuration.links + configuration.interfaces.keys)
      order = links.sorted { left, right in
        let (first, second) = (
          Self.priority(of: left, in: configuration), Self.priority(of: right, in: configuration)
        )
        return first == second ? left < right : first > second
      }
    }

    /// The priority that counts: 0 acts as 1.
    static func priority(of link: LinkNumber, in configuration: Configuration) -> UInt8 {
      max(1, configuration.interfaces[link]?.priority?.value ?? 1)
    }
  }

  /// Which links work, and which of them are used now.
  fileprivate struct Traffic {
    private let local: NodeID?

    /// The links that work, by the node at the other end, those that are used first.
    private var connected: [NodeID: [LinkNumber]] = [:]
    private var known: Set<NodeID> = []
    private let usesOne: Bool

    init(_ state: ClusterState?, order: [LinkNumber], usesOne: Bool) {
      local = state?.localNode
      self.usesOne = usesOne
      let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
      for link in state?.links ?? [] {
        known.insert(link.peer)
        if link.isConnected { connected[link.peer, default: []].append(link.number) }
      }
      connected = connected.mapValues { links in
        links.sorted { places[$0] ?? .max < places[$1] ?? .max }
      }
    }

    func isLocal(_ node: NodeID?) -> Bool? { local.map { $0 == node } }

    /// Nil for this node itself and where nothing is known of the other one but that it is away.
    func isConnected(_ node: NodeID?, _ link: LinkNumber) -> Bool? {
      guard let local, let node, node != local else { return nil }
      return known.contains(node) && (connected[node]?.contains(link) ?? false)
    }

    func isActive(_ node: NodeID?, _ link: LinkNumber) -> Bool {
      guard let links = node.flatMap({ connected[$0] }) else { return false }
      return usesOne ? links.first == link : links.contains(link)
    }
  }
}
