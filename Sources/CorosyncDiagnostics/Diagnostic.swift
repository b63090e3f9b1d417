public import CorosyncSyntax

/// A finding about a configuration: where, which rule, and what can be done.
public struct Diagnostic: Sendable, Hashable {
  public let rule: RuleID
  public let severity: Severity

  /// The bytes that the finding is about; empty for a place where something is missing.
  public let range: Range<Int>

  /// One clause without a full stop, real values in quotes.
  ///
  /// Values from the file are escaped.
  public let message: String

  /// Other places that explain the finding, in the order to be read; may be empty.
  public let notes: [Note]

  /// Repairs, the best one first; may be empty.
  public let fixIts: [FixIt]

  public init(
    _ rule: RuleID, _ severity: Severity, at range: Range<Int>, _ message: String,
    notes: [Note] = [], fixIts: [FixIt] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.range = range
    self.message = message
    self.notes = notes
    self.fixIts = fixIts
  }
}

extension Diagnostic {
  /// What a finding means for the file.
  public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    /// The daemon refuses or misreads the file.
    case error
    /// The daemon takes the file, but it is likely not meant.
    case warning

    public static func < (left: Severity, right: Severity) -> Bool {
      left == .error && right == .warning
    }
  }

  /// Another place that a finding refers to.
  public struct Note: Sendable, Hashable {
    public let range: Range<Int>
    public let message: String

    public init(at range: Range<Int>, _ message: String) {
      self.range = range
      self.message = message
    }
  }

  /// A repair of what a finding is about.
  public struct FixIt: Sendable, Hashable {
    /// What the repair does, an imperative: `remove the key`.
    public let title: String

    /// Whether the file's meaning to the daemon stays as it was or as it was certainly meant.
    public let isSafe: Bool

    /// Whether the daemon loads other keys or values afterwards, or a file that it refused before.
    ///
    /// A safe repair that does so removes what nothing reads, writes the same in another way, or
    /// makes of a refused file what it was certainly meant to be.
    public let changesMap: Bool

    public let edits: [SourceEdit]

    public init(_ title: String, isSafe: Bool, changesMap: Bool, edits: [SourceEdit]) {
      self.title = title
      self.isSafe = isSafe
      self.changesMap = changesMap
      self.edits = edits
    }
  }
}

extension Sequence<Diagnostic> {
  /// The findings in the order of their places, errors before warnings at one place.
  public func sortedByPosition() -> [Diagnostic] {
    sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.severity, $0.rule.rawValue)
        < ($1.range.lowerBound, $1.range.upperBound, $1.severity, $1.rule.rawValue)
    }
  }
}
