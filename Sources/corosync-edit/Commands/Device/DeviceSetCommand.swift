import ArgumentParser
import CorosyncEditing
import CorosyncSafeEdit

struct DeviceSetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change settings of the quorum device.",
    discussion: """
      With another algorithm the votes change too. From ffsplit that is refused where the device \
      then has other than 1 vote, at which a running corosync-qdevice ends: remove the device and \
      add it with the other algorithm. corosync-qdevice takes most settings over only when it is \
      started again, and what to do for that is printed.

        corosync-edit qdevice set --tie-breaker highest
        corosync-edit qdevice set --algorithm ffsplit
      """)

  @Option(help: "The host with corosync-qnetd: its address or name.")
  var host: String?

  @Option(help: "How corosync-qnetd decides: ffsplit or lms.")
  var algorithm: DeviceAlgorithm?

  @OptionGroup var device: DeviceOptions
  @OptionGroup var files: FileOptions
  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: OutputOptions

  private var settings: DeviceSettings {
    var settings = device.settings
    settings.host = host
    settings.algorithm = algorithm
    return settings
  }

  func validate() throws {
    if settings.isEmpty { throw ValidationError("say what to change: see \"qdevice set --help\"") }
  }

  func run() throws {
    let workspace = try Workspace(files)
    var settings = settings
    settings.hostAddresses = host.map { HostAddresses.find($0) } ?? []
    let steps = DeviceSteps(workspace, output)
    try ChangeRunner(workspace, change, output).run(.operations([SetDevice(settings)]))
    if change.output == nil { steps.print(steps.afterChanging(settings, isDone: !change.dryRun)) }
  }
}
