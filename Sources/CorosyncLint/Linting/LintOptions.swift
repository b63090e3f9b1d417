public import CorosyncDiagnostics
public import CorosyncSyntax
public import CorosyncValidation

/// What linting looks for, and with which eyes.
public struct LintOptions: Sendable {
  /// The rules whose findings are shown; nil for all.
  public var selected: Set<RuleID>?

  /// The rules whose findings are not shown.
  public var ignored: Set<RuleID> = []

  /// The lowest severity that is shown.
  public var severity = Diagnostic.Severity.warning

  /// Whether only what the daemon itself refuses is shown.
  public var daemonOnly = false

  /// The release of corosync that the files are for.
  public var release = Release.newest

  /// What the rules are told beyond the file.
  public var rules = RuleOptions()

  public init() {}

  func shows(_ finding: Diagnostic) -> Bool {
    guard finding.severity <= severity, !ignored.contains(finding.rule) else { return false }
    return selected?.contains(finding.rule) ?? true
  }
}
