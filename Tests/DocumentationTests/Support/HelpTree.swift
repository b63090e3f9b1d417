import FoundationEssentials
import TestSupport

/// What the program tells of its commands and options.
struct HelpTree: Decodable {
  let command: Command

  struct Command: Decodable {
    let commandName: String
    let arguments: [Argument]?
    let subcommands: [Command]?

    /// The long options, without the dashes.
    var longOptions: Set<String> {
      Set((arguments ?? []).flatMap { $0.names ?? [] }.filter { $0.kind == "long" }.map(\.name))
    }

    /// The short options, without the dash.
    var shortOptions: Set<String> {
      Set((arguments ?? []).flatMap { $0.names ?? [] }.filter { $0.kind == "short" }.map(\.name))
    }
  }

  struct Argument: Decodable {
    let kind: String
    let names: [Name]?
  }

  struct Name: Decodable {
    let kind: String
    let name: String
  }

  static func load() throws -> HelpTree {
    let run = try Repository.run(["--experimental-dump-help"])
    return try JSONDecoder().decode(HelpTree.self, from: Data(run.outputBytes))
  }

  var subcommands: [Command] { command.subcommands ?? [] }
}
