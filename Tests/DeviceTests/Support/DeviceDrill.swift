import CorosyncModel
import CorosyncPlan
import CorosyncSyntax
import TestSupport

/// Puts a lab and the simulated cluster of its file through the same events.
struct DeviceDrill {
  private let lab: DeviceLab
  private var simulated: QuorumCluster
  private var groups: [Set<Int>]
  private var reach: Set<Int>
  private var isServerOn = true
  private var plug = Plug([])

  /// How groups are kept apart: the first stays where it is, the second gets a network of its own,
  /// and others, of one node each, are unplugged.
  private struct Plug {
    let second: Set<Int>
    let alone: Set<Int>

    init(_ groups: [Set<Int>]) {
      second = groups.dropFirst().first ?? []
      alone = Set(groups.dropFirst(2).joined())
    }
  }

  /// Starts with all nodes together and the device connected to all, in both.
  init(_ lab: DeviceLab) throws {
    self.lab = lab
    let document = Document(Array(try lab.file().utf8), release: .debian12)
    simulated = .running(QuorumSettings(Configuration(document)))
    groups = [Set(1...lab.nodes.count)]
    reach = groups[0]
  }

  private func name(_ node: Int) -> String { lab.nodes[node - 1] }

  private func ids(_ nodes: Set<Int>) -> Set<NodeID> {
    Set(nodes.map { NodeID(rawValue: UInt32($0)) })
  }

  /// Has an event happen in both, and tells how they differ once the lab has settled; nil where
  /// they agree.
  mutating func difference(after event: DeviceScenario.Event) throws -> String? {
    switch event {
    case .groups(let new): try form(new)
    case .reach(let nodes): try connect(nodes)
    case .server(let runs):
      if runs { try lab.cluster.startDaemon("qnetd") } else { try lab.cluster.killDaemon("qnetd") }
      isServerOn = runs
    }
    simulated.form(groups.map(ids), device: ids(isServerOn ? reach : []))
    try settle()
    return try disagreement()
  }

  /// Everything comes together again.
  mutating func heal() throws {
    if !isServerOn { _ = try difference(after: .server(true)) }
    if reach.count < lab.nodes.count { try connect(Set(1...lab.nodes.count)) }
    if groups != [Set(1...lab.nodes.count)] { try form([Set(1...lab.nodes.count)]) }
    try settle()
  }

  private mutating func form(_ new: [Set<Int>]) throws {
    let (before, after) = (Set(groups.joined()), Set(new.joined()))
    for node in before.subtracting(after).sorted() { try lab.cluster.killDaemon(name(node)) }
    let plug = Plug(new)
    if plug.second != self.plug.second {
      if !self.plug.second.isEmpty { try lab.cluster.unsplit(0) }
      if !plug.second.isEmpty { try lab.cluster.split(0, plug.second.sorted().map(name)) }
    }
    for node in self.plug.alone.subtracting(plug.alone) {
      try lab.cluster.mend(name(node), network: 0)
    }
    for node in plug.alone.subtracting(self.plug.alone) {
      try lab.cluster.cut(name(node), network: 0)
    }
    self.plug = plug
    try lab.restart(after.subtracting(before).sorted().map(name))
    groups = new
  }

  private mutating func connect(_ nodes: Set<Int>) throws {
    for node in reach.subtracting(nodes) { try lab.cluster.cut(name(node), network: 1) }
    for node in nodes.subtracting(reach) { try lab.cluster.mend(name(node), network: 1) }
    reach = nodes
  }

  /// Waits until every node sees the nodes of its group and nobody else.
  private func settle() throws {
    let groups = groups
    let settled = try poll(within: .seconds(30)) { () -> Bool? in
      for group in groups {
        for node in group where try members(of: node) != group { return nil }
      }
      return true
    }
    if settled == nil { throw CommandFailure("the lab did not come to \(groups)") }
  }

  private func members(of node: Int) throws -> Set<Int> {
    let lines = try lab.cluster.map("runtime.members.", on: name(node))
    return Set(
      lines.filter { $0.contains(".status ") && $0.hasSuffix("= joined") }
        .compactMap { $0.split(separator: ".").dropFirst(2).first.flatMap { Int($0) } })
  }

  /// Waits until each node decides as its double does, and still does after the time in which the
  /// device's vote can change.
  private func disagreement() throws -> String? {
    var last: String?
    let agreed = try poll(within: .seconds(15)) { () -> Bool? in
      last = try difference()
      return last == nil ? true : nil
    }
    if agreed == nil { return last }
    _ = poll(within: .seconds(1)) { () -> Bool? in nil }
    return try difference()
  }

  private func difference() throws -> String? {
    for (group, verdict) in zip(simulated.partition, simulated.verdicts) {
      let nodes = group.map { Int($0.rawValue) }.sorted()
      let found = try nodes.map { try lab.votes(of: name($0)) }
      let quorate = zip(nodes, found).filter { $0.1?.isQuorate ?? false }.map(\.0)
      let expected = verdict.quorate.map { Int($0.rawValue) }.sorted()
      if quorate != expected { return "of \(nodes) \(quorate) are quorate, not \(expected)" }
      let speaker = zip(nodes, found).first { $0.0 == quorate.first ?? nodes.first }?.1
      let votes = (speaker?.total, speaker?.needed)
      if votes != (Int(verdict.votes), Int(verdict.quorum)) {
        return "\(nodes) have \(votes), not \(verdict.votes) and \(verdict.quorum)"
      }
    }
    return nil
  }
}
