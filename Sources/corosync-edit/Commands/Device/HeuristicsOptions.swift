import ArgumentParser
import CorosyncEditing
import CorosyncModel

/// The commands that tell well nodes from others, and when they run.
struct HeuristicsOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A command that must succeed on a well node, by its path; may be given several times.",
      discussion: """
        Such as --exec ping='/bin/ping -q -c 1 10.0.0.254'. No shell reads it: of quotation marks \
        only the double ones count.
        """,
      valueName: "name=command"),
    transform: { try Self.command($0) })
  var exec: [DeviceHeuristics.Command] = []

  @Option(
    help: ArgumentHelp(
      """
      When the commands run: on, off, or sync for changes of the membership alone. Default: sync \
      where commands are given and the file does not say, else off.
      """,
      valueName: "mode"))
  var heuristics: DeviceHeuristics.Mode?

  @Option(
    help: ArgumentHelp(
      "The time between two runs. Default: 3 times the device's timeout.", valueName: "ms"))
  var heuristicsInterval: UInt32?

  @Option(
    help: ArgumentHelp(
      "How long the commands may take. Default: half of the device's timeout.", valueName: "ms"))
  var heuristicsTimeout: UInt32?

  @Option(
    help: ArgumentHelp(
      "The same while a membership is synchronised. Default: half of its timeout.",
      valueName: "ms"))
  var heuristicsSyncTimeout: UInt32?

  func validate() throws {
    var names: Set<String> = []
    for command in exec where !names.insert(command.name).inserted {
      throw ValidationError("--exec gives two commands for the name \"\(command.name)\"")
    }
  }

  var settings: DeviceHeuristics {
    var settings = DeviceHeuristics()
    settings.mode = heuristics
    settings.interval = heuristicsInterval.map { Milliseconds(rawValue: $0) }
    settings.timeout = heuristicsTimeout.map { Milliseconds(rawValue: $0) }
    settings.syncTimeout = heuristicsSyncTimeout.map { Milliseconds(rawValue: $0) }
    settings.commands = exec
    return settings
  }

  private static func command(_ text: String) throws -> DeviceHeuristics.Command {
    guard let sign = text.firstIndex(of: "="), sign != text.startIndex else {
      throw ValidationError("--exec takes NAME=COMMAND, not \"\(text)\"")
    }
    return DeviceHeuristics.Command(
      String(text[..<sign]), String(text[text.index(after: sign)...]))
  }
}
