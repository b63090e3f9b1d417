import CorosyncPlan

/// `quorum simulate` for people.
struct QuorumReport {
  private let survey: QuorumSurvey
  private let path: String
  private let options: QuorumOptionsText

  init(_ survey: QuorumSurvey, path: String) {
    self.survey = survey
    self.path = path
    options = QuorumOptionsText(survey.settings)
  }

  var lines: [String] {
    ["file:    \(path)"] + options.head(survey.whole)
      + survey.settings.warnings.flatMap { "warning: \($0)".wrapped() } + tables + limits + words
  }

  private var tables: [String] {
    guard survey.settings.isVoting, survey.settings.members.count > 1 else { return [] }
    let table = QuorumTable(survey)
    return titled("when these fail at once (votes left/needed):", table.failures)
      + titled("when the device is lost too:", table.deviceFailures)
      + titled("when the cluster splits in two:", table.splits)
      + [""] + "quorum is lost by: \(table.smallestLoss)".wrapped() + [inARow, start]
  }

  private func titled(_ title: String, _ rows: [QuorumTable.Row]) -> [String] {
    rows.isEmpty ? [] : ["", title] + QuorumTable.lines(QuorumTable.merged(rows))
  }

  private var inARow: String {
    let count = survey.survivedInARow
    let nodes = count == 1 ? "1 node" : "\(count) nodes"
    let least = survey.isComplete ? "" : "at least "
    return "one after another: \(least)any \(nodes) of \(survey.settings.members.count) can fail"
  }

  private var start: String {
    guard let count = survey.neededToStart else {
      return "start from nothing: " + (survey.isComplete ? "never quorate" : "not found out")
    }
    if count == survey.settings.members.count {
      return "start from nothing: quorate when all nodes have started and see each other"
    }
    let nodes = count == 1 ? "1 node has" : "\(count) nodes have"
    return "start from nothing: quorate when at least \(nodes) started"
  }

  private var limits: [String] {
    if survey.isComplete { return [] }
    return [
      "note: there are too many different cases; of nodes that fail at once up to "
        + "\(survey.lookedAt) were looked at"
    ].flatMap { $0.wrapped() }
  }

  private var words: [String] {
    let texts = options.explanations
    return texts.isEmpty ? [] : [""] + texts.flatMap { $0.wrapped() }
  }
}

/// What a change does to quorum, before and after side by side.
struct QuorumComparison {
  private let effect: QuorumEffect
  private let before: QuorumTable
  private let after: QuorumTable

  init(_ effect: QuorumEffect, from before: QuorumSurvey, to after: QuorumSurvey) {
    self.effect = effect
    self.before = QuorumTable(before)
    self.after = QuorumTable(after)
  }

  var lines: [String] {
    "\(effect)".wrapped()
      + effect.warnings.flatMap { "warning: \($0)".wrapped() } + [""] + table
  }

  private var table: [String] {
    let old = Self.results(before)
    let new = Self.results(after)
    let keys = new.map(\.key) + old.map(\.key).filter { key in !new.contains { $0.key == key } }
    let width = min(max(keys.map(\.count).max() ?? 0, 12), 36)
    return ["  \(QuorumTable.padded("", width))  \(QuorumTable.padded("before", 18))  after"]
      + keys.map { key in
        let was = old.first { $0.key == key }?.result ?? "-"
        let isNow = new.first { $0.key == key }?.result ?? "-"
        return "  \(QuorumTable.padded(key, width))  \(QuorumTable.padded(was, 18))  \(isNow)"
      }
  }

  /// One result for each number of nodes that fail, and each split.
  private static func results(_ table: QuorumTable) -> [(key: String, result: String)] {
    var results: [(key: String, result: String)] = []
    for row in table.failures + table.deviceFailures + table.splits where row.key != "more" {
      if let last = results.indices.last, results[last].key == row.key {
        if results[last].result != row.result { results[last].result = "depends on which" }
      } else {
        results.append((row.key, row.result))
      }
    }
    return results
  }
}
