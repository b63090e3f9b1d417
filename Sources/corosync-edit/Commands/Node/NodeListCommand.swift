import ArgumentParser

struct NodeListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the nodes with their addresses, votes and states.")

  @OptionGroup var files: FileOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let inspection = Inspection(try Workspace(files), output)
    try inspection.warnOfOpenEntries()
    let report = NodeListReport(try inspection.view())
    if output.format == .json {
      try printJSON(report, to: output.console)
    } else {
      for line in report.lines { output.console.output(line) }
    }
  }
}
