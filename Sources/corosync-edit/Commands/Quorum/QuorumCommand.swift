import ArgumentParser

struct QuorumCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quorum",
    abstract: "Show and change who may act, and try out what a cluster survives.",
    subcommands: [
      QuorumShowCommand.self, QuorumSetCommand.self, QuorumExpectedCommand.self,
      QuorumSimulateCommand.self,
    ])
}
