import ArgumentParser
import CorosyncEditing
import CorosyncSafeEdit

struct DeviceRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove the quorum device.",
    discussion: """
      Do it in this order: this command, then stop corosync-qdevice on every node. The cluster goes \
      on with the votes of its nodes; where these are too few without the device, the change is \
      refused.

        corosync-edit qdevice remove
        corosync-edit qdevice remove --two-node
      """)

  @Flag(help: "Write two_node: 1, so that one of two nodes can go on alone.")
  var twoNode = false

  @OptionGroup var files: FileOptions
  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace(files)
    // The host is known only while the device is in the file.
    let steps = DeviceSteps(workspace, output)
    try ChangeRunner(workspace, change, output)
      .run(.operations([RemoveDevice(restoringTwoNode: twoNode)]))
    if change.output == nil {
      steps.print(steps.afterRemoving(twoNode: twoNode, isDone: !change.dryRun))
    }
  }
}
