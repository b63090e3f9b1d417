import ArgumentParser
import CorosyncEditing
import CorosyncSafeEdit

struct QuorumSetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Set options of quorum, and the votes of nodes.",
    discussion: """
      KEY is one of two_node, wait_for_all, auto_tie_breaker, last_man_standing (VALUE 0 or 1), \
      auto_tie_breaker_node (lowest, highest, or nodes by name or nodeid, divided by commas), \
      last_man_standing_window (milliseconds) and expected_votes; the VALUE default removes the key.

      Combinations that corosync does not start with, or of which it silently switches one off, are \
      refused with what to do instead. Most options count from the next start of corosync on; the \
      plan says which.

        corosync-edit quorum set two_node=1
        corosync-edit quorum set auto_tie_breaker=1 auto_tie_breaker_node=uno,dos
        corosync-edit quorum set --votes uno=2 --votes dos=1
      """)

  @Argument(help: "KEY=VALUE, several of them.")
  var arguments: [String] = []

  @Option(
    help: ArgumentHelp(
      "The votes of a node, told by name or nodeid; may be given several times.",
      valueName: "node=votes"))
  var votes: [String] = []

  @OptionGroup var files: FileOptions
  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if arguments.isEmpty && votes.isEmpty { throw ValidationError("there is nothing to set") }
  }

  func run() throws {
    let workspace = try Workspace(files)
    let configuration = try workspace.configuration()
    let parser = QuorumAssignmentParser(configuration)
    let operation = SetQuorum(
      try parser.assignments(arguments), votes: try parser.votes(votes))
    try ChangeRunner(workspace, change, output).run(.operations([operation]))
  }
}
