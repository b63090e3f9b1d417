import ArgumentParser
import CorosyncDiagnostics
import CorosyncModel
import CorosyncPlan

/// One case that a person asks about.
struct QuorumQuestion {
  private let settings: QuorumSettings

  /// The cluster after all that happens.
  let cluster: QuorumCluster

  init(
    _ settings: QuorumSettings, fail: [String], partition: String?, device: String?,
    coldStart: Bool
  ) throws {
    self.settings = settings
    let nodes = QuorumNodeList(settings)
    let failures = try fail.map { try nodes.ids($0) }
    let groups = try partition.map { try Self.groups($0, nodes) }
    let reach = try device.map { $0 == "none" ? [] : try nodes.ids($0) }
    var cluster = coldStart ? QuorumCluster(settings) : .running(settings)
    var left = settings.ids
    for failure in failures {
      left.subtract(failure)
      // At a cold start those that fail have not run, so that there is nothing to wait for.
      if coldStart { continue }
      cluster.form([left], device: reach)
      if failure != failures.last || groups != nil { cluster.passWindow() }
    }
    if let groups {
      cluster.form(groups.map { $0.intersection(left) }, device: reach)
    } else if coldStart {
      cluster.form([left], device: reach)
    }
    self.cluster = cluster
  }

  private static func groups(_ text: String, _ nodes: QuorumNodeList) throws -> [Set<NodeID>] {
    var seen: Set<NodeID> = []
    return try text.split(separator: "/", omittingEmptySubsequences: false).map { part in
      let group = try nodes.ids(String(part))
      guard seen.isDisjoint(with: group) else {
        throw ValidationError("--partition \(text): a node can be in one group only")
      }
      seen.formUnion(group)
      return group
    }
  }
}

/// Nodes as a person lists them: by name or nodeid, divided by commas.
struct QuorumNodeList {
  private let settings: QuorumSettings

  init(_ settings: QuorumSettings) { self.settings = settings }

  func ids(_ text: String) throws -> Set<NodeID> {
    Set(try text.split(separator: ",", omittingEmptySubsequences: false).map { try id(String($0)) })
  }

  func id(_ text: String) throws -> NodeID {
    let member =
      settings.members.first { $0.label == text }
      ?? settings.members.first { UInt32(text) == $0.id.rawValue }
    guard let member else {
      throw Failure(.refused, "no node has the name or nodeid \"\(escaped(text))\"; \(known)")
    }
    return member.id
  }

  private var known: String {
    if settings.members.isEmpty { return "the file lists no nodes" }
    return "the nodes are " + settings.members.map { escaped($0.label) }.joined(separator: ", ")
  }
}
