import ArgumentParser
import CorosyncPlan
import CorosyncSafeEdit

struct QuorumShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show votes, options and the device, of the file and running.",
    discussion: """
      The file's part tells the nodes with their votes, what is expected and needed when all are \
      there, the options that count, and what is likely not meant. Where the file is that of the \
      running corosync, what this node's votequorum says stands beside it.
      """)

  @OptionGroup var files: FileOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace(files)
    let configuration = try workspace.configuration()
    try QuorumNodeLimit.check(configuration, at: workspace.path)
    let settings = QuorumSettings(configuration)
    let report = QuorumShowReport(
      settings, running: try workspace.runningQuorum(), reason: workspace.reasonForNoCluster,
      file: workspace.path)
    if output.format == .json {
      try printJSON(report, to: output.console)
    } else {
      for line in report.lines(settings) { output.console.output(line) }
    }
  }
}
