import CorosyncPlan

/// A survey of what a cluster survives, as a table of 80 columns.
struct QuorumTable {
  /// One line: what happens, and what comes of it.
  struct Row: Hashable {
    let what: String

    /// The votes that are left and those that are needed; empty where they differ.
    let votes: String
    let result: String

    /// What happens, in words that are the same for another configuration.
    let key: String
  }

  private static let linesOfOneKind = 6

  private let survey: QuorumSurvey
  private let names: QuorumNames

  init(_ survey: QuorumSurvey) {
    self.survey = survey
    names = QuorumNames(survey.settings)
  }

  // MARK: Failures

  /// The rows of nodes that fail while the device is there.
  var failures: [Row] { rows(losingDevice: false) }

  /// The rows of the device that fails with them; empty where there is no device.
  var deviceFailures: [Row] { rows(losingDevice: true) }

  private func rows(losingDevice: Bool) -> [Row] {
    let failures = survey.failures.filter { $0.isDeviceLost == losingDevice }
    let bySize = Dictionary(grouping: failures) { $0.counts.reduce(0, +) }
    var rows: [Row] = []
    for size in bySize.keys.sorted() {
      let kinds = bySize[size] ?? []
      rows += self.rows(kinds, size: size, losingDevice: losingDevice)
      let rest = failures.filter { $0.counts.reduce(0, +) > size }
      if !kinds.contains(where: \.isSurvived), rest.count > 1, !rest.contains(where: \.isSurvived) {
        return rows + [row(more: size + 1, losingDevice: losingDevice)]
      }
    }
    return rows
  }

  private func rows(
    _ kinds: [QuorumSurvey.Failure], size: Int, losingDevice: Bool
  ) -> [Row] {
    let key = what(size == 0 ? nil : names.any(size), losingDevice: losingDevice)
    if Set(kinds.map(\.isSurvived)).count == 1, let example = kinds.first {
      return [
        Row(
          what: key, votes: kinds.count == 1 || sameVotes(kinds) ? votes(example.verdict) : "",
          result: result(example.verdict), key: key)
      ]
    }
    return Self.shortened(
      kinds.map {
        Row(
          what: what(names.kind($0.counts), losingDevice: losingDevice), votes: votes($0.verdict),
          result: result($0.verdict), key: key)
      }
    ) { rest in "\(rest.count { $0.result == "quorate" }) of them quorate" }
  }

  private func row(more size: Int, losingDevice: Bool) -> Row {
    Row(
      what: what("any \(size) or more nodes", losingDevice: losingDevice), votes: "",
      result: result(nil), key: "more")
  }

  private func what(_ nodes: String?, losingDevice: Bool) -> String {
    guard losingDevice else { return nodes ?? "nothing" }
    return nodes.map { "the device, \($0)" } ?? "the device alone"
  }

  private func sameVotes(_ kinds: [QuorumSurvey.Failure]) -> Bool {
    Set(kinds.map { votes($0.verdict) }).count == 1
  }

  private func votes(_ verdict: QuorumVerdict?) -> String {
    verdict.map { "\($0.votes)/\($0.quorum)" } ?? ""
  }

  private func result(_ verdict: QuorumVerdict?) -> String {
    guard let verdict else { return "NOT quorate" }
    if verdict.isDivided { return "only \(names.list(verdict.quorate)) quorate" }
    return verdict.isQuorate ? "quorate" : "NOT quorate"
  }

  /// The first of many rows, and one about the rest, with its result told by `summary`.
  private static func shortened(
    _ rows: [Row], _ summary: (ArraySlice<Row>) -> String
  ) -> [Row] {
    guard rows.count > linesOfOneKind + 1, let first = rows.first else { return rows }
    let rest = rows.dropFirst(linesOfOneKind)
    return rows.prefix(linesOfOneKind) + [
      Row(
        what: "… \(rest.count) other kinds", votes: "", result: summary(rest), key: first.key)
    ]
  }

  /// The least that has to fail for quorum to be lost.
  var smallestLoss: String {
    let losses = Dictionary(grouping: survey.smallestLosses, by: \.isDeviceLost)
    let texts = [false, true].compactMap { losses[$0].map { text(ofLosses: $0) } }
    if !texts.isEmpty { return texts.joined(separator: "; or ") }
    if survey.lookedAt + 1 < survey.settings.members.count {
      let nodes = survey.lookedAt == 1 ? "1 node" : "\(survey.lookedAt) nodes"
      return "more than \(nodes); how many was not found out"
    }
    return "nothing less than all nodes"
  }

  /// Losses of one size, the device among them or not.
  private func text(ofLosses losses: [QuorumSurvey.Failure]) -> String {
    guard let first = losses.first else { return "" }
    let size = first.counts.reduce(0, +)
    if size == 0 { return "the device alone" }
    let all = survey.failures.count {
      $0.isDeviceLost == first.isDeviceLost && $0.counts.reduce(0, +) == size
    }
    let kinds =
      losses.count == all ? [names.any(size)] : losses.prefix(3).map { names.kind($0.counts) }
    let nodes =
      kinds.joined(separator: ", or ") + (kinds.count > 1 && losses.count > 3 ? ", …" : "")
    return first.isDeviceLost ? "the device and \(nodes)" : nodes
  }

  // MARK: Splits

  /// The rows of splits in two.
  var splits: [Row] {
    let bySize = Dictionary(grouping: survey.splits) { $0.groups[1].count }
    return bySize.keys.sorted().flatMap { size in rows(splits: bySize[size] ?? []) }
  }

  /// The same rows with those of one result and neighbouring sizes taken together, where there are
  /// many.
  static func merged(_ rows: [Row]) -> [Row] {
    guard rows.count > 8 else { return rows }
    var merged: [[Row]] = []
    for row in rows {
      if let last = merged.last?.last, last.kind == row.kind, last.what == last.key,
        row.what == row.key
      {
        merged[merged.count - 1].append(row)
      } else {
        merged.append([row])
      }
    }
    return merged.flatMap { group -> [Row] in
      guard group.count > 2, let first = group.first, let last = group.last else { return group }
      let what = "\(first.what) … \(last.what.replacing("any ", with: ""))"
      return [Row(what: what, votes: "", result: first.kind, key: first.key)]
    }
  }

  private func rows(splits: [QuorumSurvey.Split]) -> [Row] {
    guard let first = splits.first else { return [] }
    let key = "\(first.groups[0].count) + \(first.groups[1].count)"
    if Set(splits.map(\.quorate)).count == 1, !splits.contains(where: { $0.isUneven }) {
      return [Row(what: key, votes: "", result: common(first), key: key)]
    }
    return Self.shortened(
      splits.map {
        Row(
          what: "\(key): \(names.kind($0.counts)) apart", votes: "", result: detail($0), key: key)
      }
    ) { rest in
      let acting = rest.count { $0.result != Self.none }
      let both = rest.count { $0.result == Self.bothAct }
      return "a part is quorate in \(acting)" + (both == 0 ? "" : "; \(Self.bothAct) in \(both)")
    }
  }

  private static let bothAct = "BOTH act: split brain"
  private static let none = "neither is quorate"

  private func common(_ split: QuorumSurvey.Split) -> String {
    if split.isSplitBrain { return Self.bothAct }
    guard let winner = split.quorate.first else { return Self.none }
    if split.groups[0].count == split.groups[1].count {
      return "quorate: the half with \(names.name(split.groups[winner][0]))"
    }
    return "quorate: the \(split.groups[winner].count)"
  }

  private func detail(_ split: QuorumSurvey.Split) -> String {
    if split.isSplitBrain { return Self.bothAct }
    let quorate = split.verdicts.flatMap(\.quorate)
    return quorate.isEmpty
      ? Self.none : "quorate: \(names.list(quorate.sorted()))"
  }
}

extension QuorumTable.Row {
  /// The result without what differs from size to size.
  fileprivate var kind: String {
    result.hasPrefix("quorate: the ") && result.last?.isNumber == true
      ? "quorate: the larger part" : result
  }
}

extension QuorumSurvey.Split {
  /// Whether a part is quorate in some of its nodes only.
  fileprivate var isUneven: Bool { verdicts.contains(where: \.isDivided) }
}

extension QuorumTable {
  /// Rows as lines; the first column is as wide as needed.
  static func lines(_ rows: [Row]) -> [String] {
    let width = min(max(rows.map(\.what.count).max() ?? 0, 20), 44)
    return rows.map { row in
      let votes = row.votes.isEmpty ? "" : "\(row.votes)"
      return "  \(padded(row.what, width))  \(padded(votes, 8))  \(row.result)"
    }
  }

  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
