import CorosyncCmap
import CorosyncDiagnostics
public import CorosyncModel

/// A plan as text for people: lines of at most ``width`` columns where no word is longer, without
/// codes for a terminal; values from the files are escaped.
public struct PlanText: Sendable {
  /// How many differences of one effect are listed before the rest is only counted.
  static let listLimit = 12

  /// How many hazards of one name are listed before the rest is only counted.
  static let hazardLimit = 3

  public let plan: Plan
  let old: Configuration
  let new: Configuration
  let width: Int

  /// `old` and `new` are what the plan was made from.
  public init(_ plan: Plan, from old: Configuration, to new: Configuration, width: Int = 80) {
    self.plan = plan
    self.old = old
    self.new = new
    self.width = width
  }

  /// What changes, the most dangerous first; how it comes into effect; the votes.
  ///
  /// Empty where nothing changes but the version.
  public var changes: [String] {
    (items + derived + [restart, deviceRestart].compactMap(\.self) + quorum)
      .flatMap { wrapped($0) }
  }

  /// What makes the change impossible or dangerous, the worst first.
  public var risks: [String] {
    let refused = plan.hazards.filter { $0.kind == .refusedByReload }
    return lines(of: refused, "refused")
      + lines(of: plan.hazards.filter { $0.kind == .accepted }, "danger")
      + lines(of: plan.hazards.filter { $0.kind == .notice }, "note")
  }

  /// What to do instead of a change that a reload refuses, or that is dangerous; each advice once.
  public var advice: [String] {
    var known: Set<String> = []
    let hazards = plan.hazards.filter { $0.kind == .refusedByReload }
    return hazards.compactMap { known.insert($0.advice).inserted ? $0.advice : nil }
      .prefix(Self.hazardLimit).flatMap { wrapped("instead: \($0)") }
  }

  private func lines(of hazards: [Hazard], _ word: String) -> [String] {
    var counts: [Hazard.ID: Int] = [:]
    var lines: [String] = []
    for hazard in hazards {
      counts[hazard.id, default: 0] += 1
      if counts[hazard.id, default: 0] > Self.hazardLimit { continue }
      lines += wrapped("\(word): \(hazard.message) [\(hazard.id)]")
      if hazard.kind == .accepted { lines += wrapped("instead: \(hazard.advice)", indent: 2) }
    }
    for (id, count) in counts.sorted(by: { $0.key.rawValue < $1.key.rawValue })
    where count > Self.hazardLimit {
      lines.append("\(word): and \(count - Self.hazardLimit) more [\(id)]")
    }
    return lines
  }
}

// MARK: Differences

extension PlanText {
  private var items: [String] {
    var lines: [String] = []
    for effect in ChangeEffect.allCases {
      let items = plan.items.filter { $0.effect == effect }
      lines += items.prefix(Self.listLimit).map { "\(text(of: $0)) (\(Self.word(for: effect)))" }
      let rest = items.count - Self.listLimit
      if rest > 0 { lines.append("and \(rest) more (\(Self.word(for: effect)))") }
    }
    return lines
  }

  /// The words for an effect.
  static func word(for effect: ChangeEffect) -> String {
    switch effect {
    case .refused: "refused"
    case .harmful: "live, and harmful"
    case .halfApplied: "half of it live"
    case .restart, .restartShownAsNew: "at the next start of corosync"
    case .liveAndQdeviceRestart: "live for votequorum, at its next start for corosync-qdevice"
    case .qdeviceRestart: "at the next start of corosync-qdevice"
    case .live: "live"
    case .alreadyInEffect: "already in effect"
    case .none: "nothing reads it"
    }
  }

  private func text(of item: Plan.Item) -> String {
    switch item.kind {
    case .nodeAdded(let node):
      return "\(name(of: node)) added: \(addresses(of: node))\(otherKeys(item))"
    case .nodeRemoved(let node):
      return "\(name(of: node)) removed"
    case .nodeRenumbered(let former, let node):
      let ids = [former, node].map { $0.id.map { "\($0.value)" } ?? "none" }
      return "node '\(escaped(node.label))': nodeid \(ids[0]) -> \(ids[1])"
    case .linkAdded(let link, let nodes):
      let places = nodes.compactMap { node in
        node.addresses[link].map { "\(escaped(node.label)) \(escaped($0.value))" }
      }
      return "link \(link) added: \(shortened(places))\(otherKeys(item))"
    case .linkRemoved(let link, _):
      return "link \(link) removed"
    case .key:
      return item.steps.map { Self.text(of: $0.change) }.joined(separator: ", ")
    }
  }

  private func name(of node: Node) -> String {
    node.name == nil
      ? "node '\(escaped(node.label))'"
      : "node '\(escaped(node.label))'" + (node.id.map { " (nodeid \($0.value))" } ?? "")
  }

  private func addresses(of node: Node) -> String {
    let addresses = node.addresses.sorted { $0.key < $1.key }.map { escaped($0.value.value) }
    return addresses.isEmpty ? "no address" : addresses.joined(separator: ", ")
  }

  /// The keys that come with a node or link and are neither its name nor its addresses.
  private func otherKeys(_ item: Plan.Item) -> String {
    let others = item.steps.compactMap { step -> String? in
      let key = step.change.name.split(separator: ".").last ?? ""
      guard key != "nodeid", key != "name", !(key.hasPrefix("ring") && key.hasSuffix("_addr")),
        let value = step.change.new
      else { return nil }
      return "\(key) \(Self.text(of: value, of: step.change.key))"
    }
    return others.isEmpty ? "" : "; \(shortened(others))"
  }

  private func shortened(_ words: [String]) -> String {
    let rest = words.count - Self.listLimit
    return words.prefix(Self.listLimit).joined(separator: ", ")
      + (rest > 0 ? " and \(rest) more" : "")
  }

  /// A changed key: `totem.token: none -> 5000`.
  static func text(of change: ConfigurationDifference.Change) -> String {
    "\(change.name): \(text(of: change.old, of: change.key)) -> "
      + text(of: change.new, of: change.key)
  }

  private static func text(of value: CmapValue?, of key: CmapKey) -> String {
    guard let value else { return "none" }
    if Catalogue.key(for: key)?.isSecret ?? false { return "(secret)" }
    if let bytes = value.stringBytes { return "\"\(escaped(bytes))\"" }
    return value.description
  }

  /// The values that the daemon computes from the changed ones.
  private var derived: [String] {
    let (before, after) = (old.timers, new.timers)
    guard before.token != after.token else { return [] }
    let surcharge = after.tokenSurcharge.rawValue
    let reason =
      surcharge == 0 ? "" : ": \(surcharge) ms are added for the nodes above two"
    return ["in effect: token \(before.token) -> \(after.token)\(reason)"]
  }
}

// MARK: Restarts and votes

extension PlanText {
  private var restart: String? {
    plan.restart.map { restart in
      let names = list(restart.nodes.map { escaped($0.label) })
      switch restart.manner {
      case .allStopped:
        return
          "restart: stop corosync on all nodes, then start it: nodes with the old value and nodes "
          + "with the new one don't work together"
      case .oneAtATime where restart.nodes.isEmpty:
        return "restart: corosync on all nodes"
      case .oneAtATime:
        let losers = restart.losingQuorum.map { escaped($0.label) }
        return "restart: corosync on all nodes, one at a time: \(names); "
          + (losers.isEmpty
            ? "quorum is kept" : "quorum is lost while \(list(losers, "or")) restarts")
      }
    }
  }

  private var deviceRestart: String? {
    plan.deviceRestart.isEmpty
      ? nil
      : "restart: corosync-qdevice on all nodes, one at a time: "
        + list(plan.deviceRestart.map { escaped($0.label) })
  }

  private var quorum: [String] {
    guard !plan.quorum.isEmpty else { return [] }
    let members = plan.memberVotes.map { votes in
      votes.before == votes.after
        ? "; the members have \(votes.after)"
        : "; the members had \(votes.before), have \(votes.after)"
    }
    return [plan.quorum.description + (members ?? "")]
      + plan.quorum.warnings.map { "warning: \($0)" }
  }
}

// MARK: Lines

extension PlanText {
  /// A text in lines of at most ``width`` columns; the second and later ones are indented.
  func wrapped(_ text: String, indent: Int = 0) -> [String] {
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    var isEmpty = true
    var columns = indent
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let length = word.unicodeScalars.count
      if !isEmpty, columns + 1 + length > width {
        lines.append(line)
        line = String(repeating: " ", count: indent + 2)
        (isEmpty, columns) = (true, indent + 2)
      }
      line += isEmpty ? String(word) : " \(word)"
      columns += length + (isEmpty ? 0 : 1)
      isEmpty = false
    }
    return lines + [line]
  }
}
