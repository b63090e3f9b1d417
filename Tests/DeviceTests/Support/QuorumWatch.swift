import TestSupport

/// Tells whether nodes stayed quorate members from one moment to another, by their records and
/// maps.
///
/// The daemon records each loss of quorum and counts each joining: no look can come too late.
struct QuorumWatch {
  private let lab: DeviceLab
  private let losses: [String: Set<Substring>]

  init(_ lab: DeviceLab) throws {
    self.lab = lab
    losses = try Self.losses(lab)
  }

  /// What happened to nodes since the start; empty where nothing did.
  func incidents() throws -> [String] {
    let now = try Self.losses(lab)
    let lost = lab.nodes.filter { node in
      !(now[node] ?? []).subtracting(losses[node] ?? []).isEmpty
    }.map { "\($0) lost quorum" }
    let rejoined = try lab.nodes.flatMap { node in
      try lab.cluster.map("runtime.members.", on: node).filter {
        $0.contains(".join_count ") && !$0.hasSuffix("= 1")
      }.map { "\(node): \($0)" }
    }
    return lost + rejoined
  }

  /// The lines about losses, each with its time.
  private static func losses(_ lab: DeviceLab) throws -> [String: Set<Substring>] {
    try lab.nodes.reduce(into: [:]) { losses, node in
      losses[node] = Set(
        try FlightRecorder(of: lab.cluster, on: node).lines
          .filter { $0.contains("non-primary component") })
    }
  }
}
