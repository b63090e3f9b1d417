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

  /// How often the file is looked at again; repairs that make each other necessary end there.
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
  public init(_ source: LintSource, with linter: Linter, allowingUnsafe isUnsafeAllowed: Bool) {
    bytes = source.bytes
    var seen: Set<[UInt8]> = [bytes]
    var futile: Set<RuleID> = []
    var now = linter.check(source)
    for _ in 0..<Self.limit {
      let round = Round(now, without: futile, allowingUnsafe: isUnsafeAllowed)
      // A content that was there before would come again and again.
      guard !round.applied.isEmpty, let next = try? round.edits.apply(to: bytes),
        !seen.contains(next)
      else { return }
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
      // What was futile before may have been so for what another repair has brought to light.
      futile = []
      applied += round.applied
    }
  }

  /// What can be repaired in one go.
  private struct Round {
    var edits: [SourceEdit] = []
    var applied: [Applied] = []

    init(
      _ file: CheckedFile, without futile: Set<RuleID>, allowingUnsafe isUnsafeAllowed: Bool
    ) {
      var selection = FixSelection()
      for finding in file.findings.lazy.map(\.diagnostic) where !futile.contains(finding.rule) {
        guard let fix = finding.fixIts.first(where: { $0.isSafe || isUnsafeAllowed }),
          selection.take(fix)
        else { continue }
        applied.append(
          Applied(rule: finding.rule, title: fix.title, changesMap: fix.changesMap))
      }
      edits = selection.edits
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
