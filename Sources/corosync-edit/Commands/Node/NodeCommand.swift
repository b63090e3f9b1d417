import ArgumentParser

struct NodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "node", abstract: "List, add, remove or rename the nodes.",
    discussion: """
      These commands change the node list; what is left to do on the machine itself is printed.

        corosync-edit node list
        corosync-edit node add cuatro --addr 10.10.0.4
        corosync-edit node remove cuatro
        corosync-edit node rename tres tre
      """,
    subcommands: [
      NodeListCommand.self, NodeAddCommand.self, NodeRemoveCommand.self, NodeRenameCommand.self,
    ])
}
