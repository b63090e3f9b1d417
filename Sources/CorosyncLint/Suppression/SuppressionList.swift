import CorosyncDiagnostics
import CorosyncSyntax
import CorosyncValidation

/// The suppressions of a file.
struct SuppressionList: Sendable {
  private var suppressions: [Suppression] = []

  /// The indices of the suppressions that hold for a line.
  private var byLine: [Int: [Int]] = [:]

  /// No suppressions.
  init() {}

  /// Finds those of a document.
  ///
  /// Several in a row hold for the line below the last one.
  init(_ document: Document) {
    var waiting: [Int] = []
    for line in document.lines {
      if let suppression = Suppression(line, in: document) {
        suppressions.append(suppression)
        waiting.append(suppressions.count - 1)
        // What a finding about the file as a whole points at may be the comment itself.
        byLine[line.number, default: []].append(suppressions.count - 1)
      } else if !waiting.isEmpty {
        byLine[line.number, default: []] += waiting
        waiting = []
      }
    }
  }

  /// Whether a finding is suppressed; what suppresses it is used then.
  mutating func suppress(_ finding: Diagnostic, in document: Document) -> Bool {
    guard !suppressions.isEmpty else { return false }
    return suppress(finding.rule, line: document.position(of: finding.range.lowerBound).line)
  }

  /// Whether findings of a rule about a line are suppressed.
  mutating func suppress(_ rule: RuleID, line: Int) -> Bool {
    var isSuppressed = false
    for index in byLine[line] ?? [] {
      for target in suppressions[index].targets.indices
      where suppressions[index].targets[target].rule == rule {
        suppressions[index].targets[target].isUsed = true
        isSuppressed = true
      }
    }
    return isSuppressed
  }

  /// The findings about suppressions that name no rule, an unknown one, or one that finds nothing.
  ///
  /// Rules that did not run are not complained about: those between files, and without a base the
  /// one about `config_version`.
  func complaints(hasBase: Bool) -> [Diagnostic] {
    suppressions.flatMap { complaints(about: $0, hasBase: hasBase) }
  }

  private func complaints(about suppression: Suppression, hasBase: Bool) -> [Diagnostic] {
    if suppression.targets.isEmpty {
      return [
        complaint(
          suppression.range,
          "the comment suppresses nothing; write \"# corosync-edit: ignore RULE reason\"")
      ]
    }
    let unused = suppression.targets.filter { !$0.isUsed && isJudged($0.rule, hasBase: hasBase) }
    let isWholeUnused = unused.count == suppression.targets.count
    return unused.map { complaint(about: $0, in: suppression, isWholeUnused: isWholeUnused) }
  }

  private func isJudged(_ rule: RuleID, hasBase: Bool) -> Bool {
    !CrossFileRules.ids.contains(rule)
      && (hasBase || !ConfigVersionNotRaisedRule.ids.contains(rule))
  }

  private func complaint(
    about target: Suppression.Target, in suppression: Suppression, isWholeUnused: Bool
  ) -> Diagnostic {
    let name = escaped(target.rule.rawValue)
    guard LintRules.isKnown(target.rule) else {
      let nearest = LintRules.nearest(to: target.rule.rawValue).first
      return complaint(
        target.range,
        "there is no rule \"\(name)\" to suppress"
          + (nearest.map { "; did you mean \"\($0)\"?" } ?? ""))
    }
    let removal = Diagnostic.FixIt(
      "remove the comment", isSafe: true, changesMap: false, edits: [.remove(suppression.lineRange)]
    )
    return complaint(
      target.range, "rule \"\(name)\" finds nothing here that could be suppressed",
      fixIts: isWholeUnused ? [removal] : [])
  }

  private func complaint(
    _ range: Range<Int>, _ message: String, fixIts: [Diagnostic.FixIt] = []
  ) -> Diagnostic {
    Diagnostic(LintRules.unusedSuppression, .warning, at: range, message, fixIts: fixIts)
  }
}
