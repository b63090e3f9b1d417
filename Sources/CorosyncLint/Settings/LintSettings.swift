public import CorosyncDiagnostics
public import CorosyncSyntax
public import CorosyncValidation

/// What the settings file `.corosync-edit` of a repository says: lines `key: value`.
///
/// A key that is not there leaves its matter to the default. Lines that start with `#` are
/// comments.
public struct LintSettings: Sendable, Hashable {
  /// The name of the settings file.
  public static let fileName = ".corosync-edit"

  /// `select`: the rules whose findings are shown.
  public var selected: Set<RuleID>?

  /// `ignore`: the rules whose findings are not shown.
  public var ignored: Set<RuleID>?

  /// `severity`: the lowest severity that is shown.
  public var severity: Diagnostic.Severity?

  /// `corosync`: the release that the files are for.
  public var release: Release?

  /// `for`: the tool that also reads the files.
  public var profile: Profile?

  /// `files`: which other files of a folder are configurations; paths are relative to the folder of
  /// the settings file.
  public var files: [GlobPattern] = []

  /// No settings.
  public init() {}
}

extension LintOptions {
  /// Fills in what a settings file says.
  public mutating func apply(_ settings: LintSettings) {
    if let selected = settings.selected { self.selected = selected }
    if let ignored = settings.ignored { self.ignored = ignored }
    if let severity = settings.severity { self.severity = severity }
    if let release = settings.release { self.release = release }
    if let profile = settings.profile { rules.profile = profile }
  }
}
