import ArgumentParser
import CorosyncModel
import CorosyncPlan
import CorosyncSafeEdit

struct QuorumExpectedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "expected",
    abstract: "Have the running nodes expect another number of votes, for now.",
    discussion: """
      For a part of a cluster that has to go on although most of it is gone for good: with fewer \
      votes expected, fewer are enough. It counts for all nodes that see each other, until the \
      configuration is loaded again or a node starts; the file stays as it is.

      Make sure first that the nodes that are away are really off, by fencing or by pulling their \
      plugs. Nodes that are only out of sight may be quorate among themselves; then both parts write \
      to what they share. Where the votes of those that are away would be enough for that, the \
      command refuses, and --force other-partition overrides it.

        corosync-edit quorum expected 1 --force other-partition
      """)

  @Argument(help: "The number of votes to expect.")
  var votes: UInt32

  @Flag(help: "Check everything and show what would happen; change nothing.")
  var dryRun = false

  @Flag(name: .shortAndLong, help: "Don't ask before it is set.")
  var yes = false

  @OptionGroup var overridden: ForceOptions

  @OptionGroup var files: FileOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if votes == 0 { throw ValidationError("the votes to expect are a number above 0") }
    try overridden.check(against: [ExpectedVotesCheck.otherPartition])
  }

  func run() throws {
    LostTerminal.outlive()
    let workspace = try Workspace(files)
    guard let runtime = workspace.cluster as? any QuorumRuntime, let cluster = workspace.cluster
    else {
      throw Failure(
        .daemon, "no quorum to change: \(workspace.reasonForNoCluster ?? "no cluster")")
    }
    let change = try ExpectedVotesChange(
      to: votes, configuration: workspace.configuration(), runtime: runtime, cluster: cluster)
    let report = ExpectedVotesReport(change, file: workspace.path, output: output)
    if change.isDone { return try report.show(.unchanged) }
    let objections = change.check.objections.filter { !overridden.force.contains($0.name ?? "") }
    if !objections.isEmpty {
      try report.refuse(objections)
      throw ExitStatus.refused.code
    }
    if dryRun { return try report.show(.dryRun) }
    guard yes || report.isConfirmed() else {
      try report.decline()
      throw ExitStatus.refused.code
    }
    let result = try change.carryOut()
    try report.show(result)
    if case .uncertain = result { throw ExitStatus.uncertain.code }
  }
}
