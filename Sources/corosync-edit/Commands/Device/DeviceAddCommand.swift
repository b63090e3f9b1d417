import ArgumentParser
import CorosyncEditing
import CorosyncModel
import CorosyncSafeEdit

struct DeviceAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a quorum device.",
    discussion: """
      Do it in this order: certificates on every node, this command, then corosync-qdevice on every \
      node. Algorithm ffsplit is for even numbers of nodes and gives the device one vote; lms lets \
      the last node go on, with as many votes as all others have. two_node is removed.

        corosync-edit qdevice add qnetd.example.org --algorithm ffsplit
        corosync-edit qdevice add 10.0.0.254 --algorithm lms --tls off --tie-breaker 2
      """)

  @Argument(help: "The host with corosync-qnetd: its address or name. It must not be a node.")
  var host: String

  @Option(help: "How corosync-qnetd decides: ffsplit or lms.")
  var algorithm: DeviceAlgorithm

  @OptionGroup var device: DeviceOptions
  @OptionGroup var files: FileOptions
  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace(files)
    var settings = device.settings
    settings.hostAddresses = HostAddresses.find(host)
    if change.reachesCluster(of: workspace) {
      try DeviceChecks(workspace, output).require(
        encryption: settings.encryption, forced: change.overridden.force)
    }
    let steps = DeviceSteps(workspace, output)
    var runner = ChangeRunner(workspace, change, output)
    runner.beforehand = steps.beforeAdding(host, usesCertificates: settings.encryption != .off)
    try runner.run(.operations([AddDevice(host: host, algorithm: algorithm, settings)]))
    if change.output == nil { steps.print(steps.afterAdding(isDone: !change.dryRun)) }
  }
}

extension ChangeOptions {
  /// Whether the change is to come into effect on a running cluster, now or as a dry run.
  func reachesCluster(of workspace: Workspace) -> Bool {
    workspace.cluster != nil && !noReload && output == nil
  }
}
