import ArgumentParser

struct DeviceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "qdevice", abstract: "Add, change, remove or show the quorum device.",
    discussion: """
      The device is corosync-qnetd on a host outside of the cluster, whose votes corosync-qdevice \
      casts on every node. These commands change section quorum.device; certificates and daemons of \
      other nodes are not touched, and what is left to do there is printed.

        corosync-edit qdevice add qnetd.example.org --algorithm ffsplit
        corosync-edit qdevice set --tie-breaker highest
        corosync-edit qdevice show
        corosync-edit qdevice remove
      """,
    subcommands: [
      DeviceAddCommand.self, DeviceSetCommand.self, DeviceRemoveCommand.self,
      DeviceShowCommand.self,
    ])
}
