import CorosyncDiagnostics
import CorosyncLint

/// Prints what linting came to.
struct LintReporter {
  let format: LintOutputOptions.Format
  let console: Console
  let version: String

  /// Prints the findings in the format of the command line.
  ///
  /// What is in `unsearched` was told on the error output before, and is in the formats that tell
  /// of files that can't be read.
  func print(_ reports: [FileReport], _ unsearched: [FileReport] = []) throws {
    let findings = reports.lazy.flatMap(\.findings)
    switch format {
    case .text: printText(findings)
    case .json: try printJSON(findings.map { LintFindingJSON($0) }, to: console)
    case .sarif: try printJSON(SarifLog(reports + unsearched, version: version), to: console)
    case .gitlab: try printJSON(findings.map { GitLabIssue($0) }, to: console)
    case .junit: console.output(bytes: Array(JUnitReport(reports + unsearched).text.utf8))
    case .github: printGitHub(reports + unsearched)
    }
    for failure in reports.compactMap(\.failure) { console.complain("error: \(failure)") }
  }

  /// Prints the findings as text on the error output.
  func complain(_ reports: [FileReport]) {
    let renderer = TextRenderer()
    for finding in reports.lazy.flatMap(\.findings) {
      for line in renderer.lines(finding) { console.complain(line) }
    }
    for failure in reports.compactMap(\.failure) { console.complain("error: \(failure)") }
  }

  /// The numbers in a line: `2 errors, 1 warning in 2 of 5 files`.
  func summary(_ reports: [FileReport]) -> String {
    let errors = reports.reduce(0) { $0 + $1.count(of: .error) }
    let warnings = reports.reduce(0) { $0 + $1.count(of: .warning) }
    let faulty = reports.count { !$0.findings.isEmpty }
    let unread = reports.count { $0.failure != nil }
    let files = "\(reports.count) \(reports.count == 1 ? "file" : "files")"
    let text =
      errors + warnings == 0
      ? "nothing found in \(unread == 0 ? "" : "\(reports.count - unread) of ")\(files)"
      : "\(count(errors, "error")), \(count(warnings, "warning")) in \(faulty) of \(files)"
    let known = reports.reduce(0) { $0 + $1.knownCount }
    return text + (known == 0 ? "" : "; \(known) known from the baseline")
      + (unread == 0 ? "" : "; \(unread) not read")
  }

  private func printText(_ findings: some Sequence<LintFinding>) {
    let renderer = TextRenderer(usesColors: console.colorsOutput)
    for finding in findings {
      // The renderer escapes what the files hold; the console would escape its colors too.
      let lines = renderer.lines(finding).map { $0 + "\n" }
      console.output(bytes: Array(lines.joined().utf8))
    }
  }

  private func printGitHub(_ reports: [FileReport]) {
    for report in reports {
      for finding in report.findings { console.output(GitHubCommands.line(finding)) }
      if let failure = report.failure {
        console.output(GitHubCommands.line(file: report.file, failure: failure))
      }
    }
  }

  func count(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }
}
