import ArgumentParser
import CorosyncDiagnostics
import CorosyncModel
import CorosyncSafeEdit
import CorosyncStore
import CorosyncSyntax

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Show the file and the running cluster side by side.")

  @OptionGroup var files: FileOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let inspection = Inspection(try Workspace(files), output)
    try inspection.warnOfOpenEntries()
    let report = try StatusReport(inspection)
    if output.format == .json {
      try printJSON(report, to: output.console)
    } else {
      for line in report.lines { output.console.output(line) }
    }
  }
}
