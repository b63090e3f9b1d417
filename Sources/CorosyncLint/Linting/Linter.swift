import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax
import CorosyncValidation

/// Lints files one by one; the same for every file, from any thread.
public struct Linter: Sendable {
  public let options: LintOptions

  /// The findings that are known and not shown again; nil for none.
  public let baseline: Baseline?

  public init(_ options: LintOptions, baseline: Baseline? = nil) {
    self.options = options
    self.baseline = baseline
  }

  /// The report about a file.
  public func lint(_ source: LintSource) -> FileReport {
    let checked = check(source)
    return FileReport(
      source,
      findings: checked.findings.map {
        LintFinding(
          $0.diagnostic, in: checked.configuration.document, file: source.name,
          fingerprint: $0.fingerprint)
      },
      traits: ClusterTraits(checked.configuration), suppressions: checked.suppressions,
      knownCount: checked.knownCount)
  }

  /// How often each rule finds what the daemon refuses, shown or not.
  func refusals(_ source: LintSource) -> [RuleID: Int] {
    let configuration = Configuration(Document(source.bytes, release: options.release))
    let findings = RuleSet.daemonOnly.check(configuration, options: options.rules)
    return Dictionary(findings.map { ($0.rule, 1) }, uniquingKeysWith: +)
  }

  /// The findings to be shown, by their places.
  func check(_ source: LintSource) -> CheckedFile {
    let configuration = Configuration(Document(source.bytes, release: options.release))
    let base = source.base.map { Configuration(Document($0, release: options.release)) }
    let rules = options.daemonOnly ? RuleSet.daemonOnly : .standard
    let all = rules.check(configuration, replacing: base, options: options.rules)
    var suppressions = SuppressionList(configuration.document)
    var kept = all.filter { !suppressions.suppress($0, in: configuration.document) }
    if !options.daemonOnly {
      kept += suppressions.complaints(hasBase: base != nil)
      kept = kept.sortedByPosition()
    }
    let shown = kept.filter { options.shows($0) }
    var fingerprints = FingerprintMaker(configuration.document, identity: source.identity)
    let findings = shown.map { CheckedFile.Finding($0, fingerprints.next(for: $0)) }
    let new = findings.filter { baseline?.contains($0.fingerprint) != true }
    return CheckedFile(
      configuration: configuration, suppressions: suppressions, findings: new,
      knownCount: findings.count - new.count)
  }
}

/// A file to be linted.
public struct LintSource: Sendable {
  /// The file as it was named; `-` for the standard input.
  public let name: String

  /// What the file is called in fingerprints: a path that is the same on every machine.
  public let identity: String

  public let bytes: [UInt8]

  /// The content that this one is to replace; nil where there is none.
  public let base: [UInt8]?

  public init(name: String, identity: String? = nil, bytes: [UInt8], base: [UInt8]? = nil) {
    self.name = name
    self.identity = identity ?? name
    self.bytes = bytes
    self.base = base
  }
}

/// A file with its findings, for those that still need its content.
struct CheckedFile {
  struct Finding {
    let diagnostic: Diagnostic
    let fingerprint: Fingerprint

    init(_ diagnostic: Diagnostic, _ fingerprint: Fingerprint) {
      self.diagnostic = diagnostic
      self.fingerprint = fingerprint
    }
  }

  let configuration: Configuration
  let suppressions: SuppressionList
  let findings: [Finding]

  /// How many more findings there are that the baseline has.
  let knownCount: Int
}
