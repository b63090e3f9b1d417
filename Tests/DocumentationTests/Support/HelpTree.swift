import FoundationEssentials
import TestSupport

/// What the program tells of its commands and options.
struct HelpTree: Decodable {
  let command: Command

  struct Command: Decodable {
    let commandName: String
    let arguments: [Argument]?
    let subcommands: [Command]?

    /// The long options, without the dashes; those of its own commands are among them.
    var longOptions: Set<String> { options("long") }

    /// The short options, without the dash; those of its own commands are among them.
    var shortOptions: Set<String> { options("short") }

    private func options(_ kind: String) -> Set<String> {
      let own = (arguments ?? []).flatMap { $0.names ?? [] }.filter { $0.kind == kind }.map(\.name)
      return (subcommands ?? []).reduce(Set(own)) { $0.union($1.options(kind)) }
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

  /// The command that the words of a command line name, without the program's own: `link add`.
  func command(named words: some Sequence<String>) -> Command {
    var current = command
    for word in words {
      guard let next = current.subcommands?.first(where: { $0.commandName == word }) else { break }
      current = next
    }
    return current
  }
}
