import ArgumentParser
import CorosyncDiagnostics
import CorosyncModel
import CorosyncSafeEdit

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Prove that the running cluster runs what the file says.",
    discussion: """
      Every member announces the file's config_version, this node's running values are the file's, \
      every link is connected, no node is away, and the cluster is quorate. Ends with status 1 \
      where something of that does not hold.
      """)

  @OptionGroup var files: FileOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let inspection = Inspection(try Workspace(files), output)
    try inspection.warnOfOpenEntries()
    let proof = try proof(inspection)
    let messages = messages(of: proof)
    if output.format == .json {
      try printJSON(VerifyJSON(proof, failures: messages, inspection), to: output.console)
    } else {
      for message in messages { output.console.output("error: \(message)") }
      if messages.isEmpty {
        let version = proof.verification.version
        output.console.output(
          "verified: \(proof.state.joined.count) members run config_version \(version)")
      }
    }
    if !messages.isEmpty { throw ExitStatus.refused.code }
  }

  private func proof(_ inspection: Inspection) throws -> RunningProof {
    do {
      if let proof = try inspection.editor.runningProof() { return proof }
    } catch {
      throw Failure(error.exitStatus, error.description)
    }
    throw Failure(
      .daemon, "nothing to verify: \(inspection.workspace.reasonForNoCluster ?? "no cluster")")
  }

  private func messages(of proof: RunningProof) -> [String] {
    let names = proof.away.map { id in
      proof.configuration.nodes.first { $0.id?.value == id }.map { escaped($0.label) }
        ?? "nodeid \(id)"
    }
    return names.map { "\($0) is away" }
      + proof.verification.failures.map {
        $0.message(in: proof.configuration, version: proof.verification.version)
      }
  }
}

private struct VerifyJSON: Encodable {
  let verified: Bool
  let file: String
  let configVersion: UInt64
  let failures: [String]
  let members: [MemberJSON]

  init(_ proof: RunningProof, failures: [String], _ inspection: Inspection) {
    verified = failures.isEmpty
    file = inspection.workspace.path
    configVersion = proof.verification.version
    self.failures = failures
    members = proof.state.members.map { MemberJSON($0, in: proof.configuration) }
  }
}
