import ArgumentParser

struct LinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "List, add, remove, move or change the links between the nodes.",
    discussion: """
      A link is one path between all nodes; corosync with knet has up to eight, 0 to 7.

        corosync-edit link list
        corosync-edit link add 1 --network 10.20.20.0/24
        corosync-edit link set 1 --priority 20
        corosync-edit link move 0 --network 10.20.30.0/24
        corosync-edit link remove 1
      """,
    subcommands: [
      LinkListCommand.self, LinkAddCommand.self, LinkRemoveCommand.self, LinkSetCommand.self,
      LinkMoveCommand.self,
    ])
}
