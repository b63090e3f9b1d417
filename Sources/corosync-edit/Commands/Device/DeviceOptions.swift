public import ArgumentParser
public import CorosyncEditing
import CorosyncModel

/// The settings of a device that adding and changing it have in common.
struct DeviceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The TCP port of corosync-qnetd. Default: 5403.", valueName: "number"))
  var port: UInt16?

  @Option(help: "Whether the connection is encrypted: on, off or required. Default: on.")
  var tls: DeviceEncryption?

  @Option(
    help: ArgumentHelp(
      "Which of two equal parts gets the votes: lowest, highest or a nodeid. Default: lowest.",
      valueName: "which"))
  var tieBreaker: DeviceTieBreaker?

  @Option(
    help: ArgumentHelp(
      "The votes of the device. Default: what the algorithm needs.", valueName: "number"))
  var votes: UInt32?

  @Option(
    help: ArgumentHelp(
      "How often corosync-qdevice must report to corosync. Default: 10000.", valueName: "ms"))
  var deviceTimeout: UInt32?

  @Option(
    help: ArgumentHelp(
      "The same while a membership is synchronised. Default: 30000.", valueName: "ms"))
  var syncTimeout: UInt32?

  @Option(
    help: ArgumentHelp(
      "How long a connection to corosync-qnetd may take. Default: 0.8 of the device's timeout.",
      valueName: "ms"))
  var connectTimeout: UInt32?

  @Option(
    help: ArgumentHelp(
      "In a tie, prefer the part that was quorate before: on or off. Default: on.",
      valueName: "on|off"))
  var keepActive: OnOff?

  @OptionGroup var heuristics: HeuristicsOptions

  enum OnOff: String, ExpressibleByArgument, CaseIterable {
    case on, off
  }

  /// What was given, without host and algorithm.
  var settings: DeviceSettings {
    var settings = DeviceSettings()
    settings.port = port
    settings.encryption = tls
    settings.tieBreaker = tieBreaker
    settings.votes = votes
    settings.timeout = deviceTimeout.map { Milliseconds(rawValue: $0) }
    settings.syncTimeout = syncTimeout.map { Milliseconds(rawValue: $0) }
    settings.connectTimeout = connectTimeout.map { Milliseconds(rawValue: $0) }
    settings.keepsActivePartition = keepActive.map { $0 == .on }
    settings.heuristics = heuristics.settings
    return settings
  }
}

extension DeviceAlgorithm: ExpressibleByArgument {}
extension DeviceEncryption: ExpressibleByArgument {}
extension DeviceHeuristics.Mode: ExpressibleByArgument {}

extension DeviceTieBreaker: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
