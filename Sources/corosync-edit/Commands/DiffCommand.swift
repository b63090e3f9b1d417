import ArgumentParser
import CorosyncDiagnostics
import CorosyncModel
import CorosyncPlan
import CorosyncSafeEdit
import CorosyncSyntax

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Tell what two files mean differently, and what that would do.",
    discussion: """
      Nodes are compared by nodeid, links by number, everything else by key; comments, layout and \
      the order of sections are no difference. For each difference it is told when it takes effect \
      in a running cluster, and what is dangerous about it. The most dangerous comes first.

      A side is a file, - for the standard input, or the word running for what the corosync of this \
      machine has loaded. (A file of that name is ./running.)

      Exit status: 0 no difference in meaning; 1 differences; 2 a file could not be read; 3 corosync \
      could not be asked.
      """)

  @Argument(help: "The file before the change.", completion: .file())
  var old: String

  @Argument(help: "The file after the change.", completion: .file())
  var new: String

  @OptionGroup var target: ReleaseOptions

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if old == "-", new == "-" {
      throw ValidationError("only one side can be the standard input")
    }
  }

  func run() throws {
    let sides = try DiffSide.read(old, new, for: target.release)
    let report = DiffReport(from: sides.old, to: sides.new)
    if output.format == .json {
      try printJSON(DiffJSON(report), to: output.console)
    } else {
      for line in report.lines { output.console.output(line) }
    }
    if report.outcome == .meaning { throw ExitStatus.refused.code }
  }
}
