public import CorosyncDiagnostics

/// What linting one file came to.
public struct FileReport: Sendable {
  /// The file as it was named; `-` for the standard input.
  public let file: String

  /// What the file is called in fingerprints.
  public let identity: String

  /// The findings by their places.
  public private(set) var findings: [LintFinding]

  /// How many more findings there are that the baseline has.
  public let knownCount: Int

  /// Why the file could not be read, one clause; nil where it was.
  public let failure: String?

  /// What the file says of its cluster; nil where it was not read.
  public let traits: ClusterTraits?

  let suppressions: SuppressionList

  init(
    _ source: LintSource, findings: [LintFinding], traits: ClusterTraits,
    suppressions: SuppressionList, knownCount: Int
  ) {
    file = source.name
    identity = source.identity
    self.findings = findings
    self.traits = traits
    self.suppressions = suppressions
    self.knownCount = knownCount
    failure = nil
  }

  /// The report about a file that could not be read.
  public init(file: String, failure: String) {
    self.file = file
    identity = file
    self.failure = failure
    findings = []
    knownCount = 0
    traits = nil
    suppressions = SuppressionList()
  }

  /// How many findings have a severity.
  public func count(of severity: Diagnostic.Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// Adds findings that linting the file alone could not make.
  mutating func add(_ others: [LintFinding]) {
    guard !others.isEmpty else { return }
    findings = (findings + others).sorted {
      ($0.span.start, $0.span.end, $0.severity, $0.rule.rawValue)
        < ($1.span.start, $1.span.end, $1.severity, $1.rule.rawValue)
    }
  }
}

extension FileReport {
  /// The same report with nothing found.
  public var withoutFindings: FileReport {
    var report = self
    report.findings = []
    return report
  }
}
