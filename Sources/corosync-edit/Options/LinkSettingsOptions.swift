import ArgumentParser
import CorosyncEditing
import CorosyncModel

/// Settings of a link.
struct LinkSettingsOptions: ParsableArguments {
  @Option(help: "The UDP port (mcastport).")
  var port: UInt16?

  @Option(help: "In passive mode the link with the highest number is used first, 0 to 255.")
  var priority: UInt8?

  @Option(help: "What carries the packets of the link: udp or sctp.")
  var transport: String?

  @Option(help: ArgumentHelp("The time between two pings.", valueName: "ms"))
  var pingInterval: UInt32?

  @Option(
    help: ArgumentHelp("How long without an answer until the link is down.", valueName: "ms"))
  var pingTimeout: UInt32?

  @Option(help: ArgumentHelp("How many samples the latency is made of.", valueName: "count"))
  var pingPrecision: UInt32?

  @Option(help: ArgumentHelp("How many answers until the link is up.", valueName: "count"))
  var pongCount: UInt32?

  var settings: LinkSettings {
    LinkSettings(
      port: port, priority: priority, transport: transport,
      pingInterval: pingInterval.map { Milliseconds(rawValue: $0) },
      pingTimeout: pingTimeout.map { Milliseconds(rawValue: $0) },
      pingPrecision: pingPrecision, pongCount: pongCount)
  }
}
