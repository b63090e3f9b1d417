import CorosyncDiagnostics

/// A finding as GitLab's code quality report has it.
///
/// Source: GitLab's documentation, "Code Quality report format".
public struct GitLabIssue: Encodable, Sendable {
  struct Location: Encodable {
    struct Lines: Encodable {
      let begin: Int
      let end: Int
    }

    let path: String
    let lines: Lines
  }

  let description: String
  let checkName: String
  let fingerprint: String
  let severity: String
  let location: Location

  private enum CodingKeys: String, CodingKey {
    case description, fingerprint, severity, location
    case checkName = "check_name"
  }

  public init(_ finding: LintFinding) {
    description = finding.message
    checkName = finding.rule.rawValue
    fingerprint = finding.fingerprint.description
    location = Location(
      path: LintPath.relative(finding.file),
      lines: Location.Lines(begin: finding.span.start.line, end: finding.span.end.line))
    severity =
      switch finding.severity {
      case .error: finding.stage == nil ? "major" : "critical"
      case .warning: "minor"
      }
  }
}
