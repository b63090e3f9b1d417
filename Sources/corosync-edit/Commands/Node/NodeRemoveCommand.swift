import ArgumentParser
import CorosyncEditing
import CorosyncModel
import CorosyncSafeEdit

struct NodeRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove a node.",
    discussion: """
      Stop corosync there first, and see to it that it does not start again: with its old file it \
      would form a cluster of its own. expected_votes falls where the file has it; two_node is never \
      switched on by this.
      """)

  @Argument(help: "The node's name or nodeid.")
  var node: String

  @OptionGroup var files: FileOptions
  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace(files)
    let steps = NodeSteps(workspace, change, output)
    let label = steps.label(of: node)
    // For a running cluster that is a hazard, which --force overrides by its name.
    let leavesTieBreaker = workspace.cluster != nil && !change.noReload
    let removal = NamedNode(node, verb: "remove") {
      RemoveNode($0, leavesTieBreaker: leavesTieBreaker)
    }
    try ChangeRunner(workspace, change, output).run(.operations([removal]))
    steps.printAfterRemoving(label)
  }
}
