import ArgumentParser
import CorosyncModel
import CorosyncSafeEdit

struct ReloadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reload",
    abstract: "Have the running cluster load the file as it is, and prove it.",
    discussion: """
      For files that were put in place by other means: on a plain cluster every node has its own \
      file, which "set --no-reload" changes there; this then loads them all, from one node. Each \
      node loads its own file. There is no way back by itself, since nothing was written; \
      "corosync-edit restore" brings back what this program wrote.
      """)

  @OptionGroup var overridden: ForceOptions

  @OptionGroup var proof: ProofOptions

  @OptionGroup var files: FileOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try overridden.check(against: ForceOptions.ofChanges)
  }

  func run() throws {
    LostTerminal.outlive()
    let workspace = try Workspace(files)
    guard let outcome = try reload(workspace) else {
      throw Failure(.daemon, "nothing to reload: \(workspace.reasonForNoCluster ?? "no cluster")")
    }
    if output.format == .json {
      try printJSON(ReloadJSON(outcome, file: workspace.path), to: output.console)
    } else if outcome.reasons.isEmpty {
      let version = outcome.configuration.totem.configVersion?.value ?? 0
      output.console.output(
        "done: \(outcome.state?.joined.count ?? 0) members were seen to run config_version "
          + "\(version)")
    }
    for reason in outcome.reasons { output.console.complain("error: \(reason)") }
    if !outcome.reasons.isEmpty { throw ExitStatus.uncertain.code }
  }

  private func reload(_ workspace: Workspace) throws -> ReloadOutcome? {
    var options = EditOptions()
    // That another version runs is what a reload is for.
    options.forced = Set(overridden.force).union([Preflight.Check.version.rawValue])
    options.proofLimit = proof.limit
    do {
      return try workspace.editor(options, console: output.console).reload()
    } catch {
      if case .refused(let edit) = error {
        if output.format == .json {
          try printJSON(ChangeJSON(refused: edit, file: workspace.path), to: output.console)
        }
        for line in EditText(edit: edit, path: workspace.path).objections {
          output.console.complain(line)
        }
        throw Failure(.refused, "nothing was loaded")
      }
      throw Failure(error.exitStatus, error.description)
    }
  }
}

private struct ReloadJSON: Encodable {
  let result: String
  let file: String
  let configVersion: UInt64?
  let reasons: [String]
  let members: [MemberJSON]

  init(_ outcome: ReloadOutcome, file: String) {
    result = outcome.reasons.isEmpty ? "verified" : "uncertain"
    self.file = file
    configVersion = outcome.configuration.totem.configVersion?.value
    reasons = outcome.reasons
    members = outcome.state?.members.map { MemberJSON($0, in: outcome.configuration) } ?? []
  }
}
