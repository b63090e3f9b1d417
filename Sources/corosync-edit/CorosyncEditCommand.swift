import ArgumentParser

@main
struct CorosyncEditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corosync-edit",
    abstract: "Change the configuration of a live corosync cluster safely.",
    discussion: """
      A change is checked, put on record, written in one step, loaded by the running cluster, and \
      proved on every node; where the proof fails the old content comes back.

      PATH names a key as cmap_keys(7) does, with a selector where a section may stand several \
      times: totem.token, nodelist.node[name=uno].ring0_addr, \
      totem.interface[linknumber=1].knet_link_priority.

      Exit status: 0 done or clean; 1 findings, or the change was refused; 2 a file could not be \
      read or written; 3 corosync can't be reached; 4 rolled back; 5 the outcome is uncertain; \
      64 wrong usage.
      """,
    version: "0.1.0",
    subcommands: [
      GetCommand.self, SetCommand.self, UnsetCommand.self, EditCommand.self, ApplyCommand.self,
      ReloadCommand.self, StatusCommand.self, VerifyCommand.self, HistoryCommand.self,
      RestoreCommand.self, RecoverCommand.self,
      LinkCommand.self, NodeCommand.self, QuorumCommand.self, DeviceCommand.self,
      CreateCommand.self, ConvertCommand.self, DrawCommand.self,
      ShowCommand.self, CmapCommand.self, FmtCommand.self, DiffCommand.self, LintCommand.self,
      ExplainCommand.self, SchemaCommand.self,
    ])
  /// Runs the command of the arguments; the exit code of a ``Failure`` is its own.
  ///
  /// Wrong usage that a command finds only when it runs is told without the usage of the program,
  /// which is all that ArgumentParser knows then.
  static func main() {
    do {
      var command = try parseAsRoot()
      do {
        try command.run()
      } catch let error as ValidationError {
        Console().complain("Error: \(error.message)")
        exit(withError: ExitCode.validationFailure)
      }
    } catch let failure as Failure {
      Console().complain("error: \(failure)")
      exit(withError: failure.status.code)
    } catch {
      exit(withError: error)
    }
  }
}
