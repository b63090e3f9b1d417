import ArgumentParser

struct DeviceShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the quorum device: its settings, and whether it votes.",
    discussion: """
      The settings are those of the file, with the defaults of corosync-qdevice(8). What runs is \
      what corosync and corosync-qdevice on this node tell: registered, alive and voting; connected \
      to which host, and what differs from the file.
      """)

  @OptionGroup var files: FileOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let inspection = Inspection(try Workspace(files), output)
    try inspection.warnOfOpenEntries()
    let report = try DeviceReport(inspection.workspace)
    if output.format == .json {
      try printJSON(report, to: output.console)
    } else {
      for line in report.lines { output.console.output(line) }
    }
  }
}
