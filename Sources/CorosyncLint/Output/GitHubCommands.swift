import CorosyncDiagnostics

/// Findings as workflow commands of GitHub Actions, which become annotations of the files.
///
/// Source: GitHub's documentation, "Workflow commands for GitHub Actions".
public enum GitHubCommands {
  /// The command for a finding, a line without its end.
  public static func line(_ finding: LintFinding) -> String {
    let span = finding.span
    var properties = [
      ("file", LintPath.relative(finding.file)), ("line", String(span.start.line)),
      ("endLine", String(span.end.line)),
    ]
    // GitHub takes columns only within one line.
    if span.start.line == span.end.line {
      properties.append(("col", String(span.start.character)))
      properties.append(("endColumn", String(max(span.end.character, span.start.character))))
    }
    properties.append(("title", finding.rule.rawValue))
    let notes = finding.notes.map {
      "\n\(escaped($0.file)):\($0.span.start.line):\($0.span.start.column): \($0.message)"
    }
    return command(
      finding.severity.rawValue, properties, finding.message + notes.joined())
  }

  /// The command for a file that could not be read.
  public static func line(file: String, failure: String) -> String {
    command("error", [("file", LintPath.relative(file))], failure)
  }

  private static func command(
    _ name: String, _ properties: [(name: String, value: String)], _ message: String
  ) -> String {
    let list = properties.map { "\($0.name)=\(escape($0.value, isProperty: true))" }
    return "::\(name) \(list.joined(separator: ","))::\(escape(message, isProperty: false))"
  }

  private static func escape(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
