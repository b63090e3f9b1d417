public import CorosyncDiagnostics
import CorosyncSyntax

/// The repair of a file: round by round, until nothing is left to repair.
public struct FixRun: Sendable {
  /// A repair that was made.
  public struct Applied: Sendable, Hashable {
    public let rule: RuleID
    public let title: String

    /// Whether the daemon loads other keys or values for it, or a file that it refused before.
    public let changesMap: Bool
  }

  /// How often the file is looked at again, and how many harmful repairs are told from the others;
  /// repairs that make each other necessary end there.
  private static let limit = 40

  /// The repaired content; the old one where there was nothing to repair.
  public private(set) var bytes: [UInt8]

  /// The repairs in the order in which they were made.
  public private(set) var applied: [Applied] = []

  /// Repairs a file.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - linter: says what is wrong; what it does not show is not repaired.
  ///   - isUnsafeAllowed: whether repairs are made that may change the file's meaning.
  ///
  /// A repair with which the daemon refuses the file for something that it did not refuse it for
  /// before is left out.
  public init(_ source: LintSource, with linter: Linter, allowingUnsafe isUnsafeAllowed: Bool) {
    bytes = source.bytes
    var seen: Set<[UInt8]> = [bytes]
    var futile: Set<RuleID> = []
    var harmful: Set<Fingerprint> = []
    // How many repairs are made at once, where one of several is harmful.
    var most = Int.max
    var now = linter.check(source)
    var refusals = linter.refusals(source)
    var rounds = 0
    while rounds < Self.limit && harmful.count < Self.limit {
      let round = Round(
        now, without: futile, harmful, atMost: most, allowingUnsafe: isUnsafeAllowed)
      // A content that was there before would come again and again.
      guard !round.applied.isEmpty, let next = try? round.edits.apply(to: bytes),
        !seen.contains(next)
      else { return }
      let afterwards = linter.refusals(source.replacing(next))
      if round.isHarmful(refusals, afterwards) {
        most = round.applied.count / 2
        if most == 0 {
          harmful.formUnion(round.fingerprints)
          most = .max
        }
        continue
      }
      rounds += 1
      let after = linter.check(source.replacing(next))
      // A repair that its own rule is not content with would be made again and again.
      let unhelpful = Set(round.applied.map(\.rule)).filter {
        after.count(of: $0) >= now.count(of: $0)
      }
      futile.formUnion(unhelpful)
      guard unhelpful.isEmpty else { continue }
      seen.insert(next)
      bytes = next
      now = after
      refusals = afterwards
      most = .max
      // What was futile before may have been so for what another repair has brought to light.
      futile = []
      applied += round.applied
    }
  }

  /// What can be repaired in one go.
  private struct Round {
    var edits: [SourceEdit] = []
    var applied: [Applied] = []

    /// The findings that the repairs are for.
    var fingerprints: [Fingerprint] = []

    init(
      _ file: CheckedFile, without futile: Set<RuleID>, _ harmful: Set<Fingerprint>,
      atMost most: Int, allowingUnsafe isUnsafeAllowed: Bool
    ) {
      var selection = FixSelection()
      for found in file.findings where !harmful.contains(found.fingerprint) {
        let finding = found.diagnostic
        if futile.contains(finding.rule) { continue }
        if applied.count == most { break }
        guard let fix = finding.fixIts.first(where: { $0.isSafe || isUnsafeAllowed }),
          selection.take(fix)
        else { continue }
        applied.append(
          Applied(rule: finding.rule, title: fix.title, changesMap: fix.changesMap))
        fingerprints.append(found.fingerprint)
      }
      edits = selection.edits
    }

    /// Whether the daemon has something against the file that it had not before; what one refusal
    /// has hidden may come to light when a repair mends that.
    func isHarmful(_ before: [RuleID: Int], _ after: [RuleID: Int]) -> Bool {
      guard after.contains(where: { $0.value > before[$0.key, default: 0] }) else { return false }
      let mends = applied.contains { before[$0.rule] != nil }
      let count = { (refusals: [RuleID: Int]) in refusals.values.reduce(0, +) }
      return applied.count > 1 || !mends || count(after) > count(before)
    }
  }
}

extension CheckedFile {
  fileprivate func count(of rule: RuleID) -> Int {
    findings.count { $0.diagnostic.rule == rule }
  }
}

extension LintSource {
  /// The same file with another content.
  public func replacing(_ bytes: [UInt8]) -> LintSource {
    LintSource(name: name, identity: identity, bytes: bytes, base: base)
  }
}
