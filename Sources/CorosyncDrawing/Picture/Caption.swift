import CorosyncDiagnostics

/// The words of a picture, the same in all its forms; safe for terminals.
struct Caption {
  private let drawing: Drawing

  init(_ drawing: Drawing) { self.drawing = drawing }

  var title: String { drawing.clusterName.map { escaped($0) } ?? "Cluster without a name" }

  /// Transport, encryption, size.
  var summary: String {
    var parts = [escaped(drawing.transport)]
    if let mode = drawing.mode { parts[0] += ", \(mode.rawValue)" }
    parts.append(encryption)
    parts.append(
      Self.count(drawing.nodes.count, "node") + ", " + Self.count(drawing.links.count, "link"))
    return parts.joined(separator: " · ")
  }

  private var encryption: String {
    switch (drawing.cipher, drawing.hash) {
    case ("none", "none"): "not encrypted"
    case ("none", let hash): "authenticated with \(escaped(hash)), not encrypted"
    case (let cipher, let hash): "encrypted with \(escaped(cipher)), \(escaped(hash))"
    }
  }

  /// How many votes are needed; nil without a quorum provider.
  var quorum: String? {
    guard let quorum = drawing.quorum else { return nil }
    let needed = "\(quorum.needed) of \(Self.count(Int(quorum.expected), "vote")) needed"
    guard let present = quorum.present, let isQuorate = quorum.isQuorate else {
      return "Quorum: \(needed)"
    }
    return "Quorum: \(isQuorate ? "yes" : "NO"), \(present) present, \(needed)"
  }

  /// Which link takes over from which; nil for one link.
  var failover: String? {
    switch drawing.mode {
    case nil: nil
    case .active: "Traffic: every packet over all links at once"
    case .rr: "Traffic: packets over all links in turn"
    case .passive:
      "Failover: "
        + drawing.failoverOrder.map { "link \($0.number)" }.joined(separator: ", then ")
    }
  }

  /// What the device is and does; nil without one.
  var device: [String]? {
    guard let device = drawing.device else { return nil }
    var how = [escaped(device.model)]
    if let algorithm = device.algorithm { how.append(escaped(algorithm)) }
    if let votes = device.votes { how.append(Self.count(Int(votes), "vote")) }
    if let port = device.port { how.append("TCP port \(escaped(port))") }
    return [device.host.map { escaped($0) } ?? "no host", how.joined(separator: ", ")]
  }

  /// What a link is, line by line.
  static func lines(_ link: DrawnLink, mode: LinkMode?) -> [String] {
    let port = "\(link.isSCTP ? "SCTP" : "UDP") port \(link.port)"
    guard let priority = link.priority, mode == .passive else { return [port] }
    return [port, "priority \(priority), \(ordinal(link.rank))"]
  }

  static func id(of node: DrawnNode) -> String {
    node.id.map { "nodeid \($0)" } ?? "no nodeid"
  }

  static func count(_ number: Int, _ what: String) -> String {
    "\(number) \(what)\(number == 1 ? "" : "s")"
  }

  private static func ordinal(_ number: Int) -> String {
    switch number {
    case 1: "1st"
    case 2: "2nd"
    case 3: "3rd"
    default: "\(number)th"
    }
  }
}
