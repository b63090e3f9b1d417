import ArgumentParser
import CorosyncDiagnostics
import CorosyncEditing
import CorosyncModel
import CorosyncSyntax
import CorosyncValidation

struct CreateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Write the configuration of a new cluster.",
    discussion: """
      A complete file: knet, encrypted, with a node list, votequorum and comments that explain it. \
      The first address of a node is for link 0, the second one for link 1, and so on. Nodes are \
      numbered from 1 in the order given. The file is held to every rule before it is written, and \
      no file is ever overwritten.

        corosync-edit create demo --node uno=10.0.0.1,10.1.0.1 --node dos=10.0.0.2,10.1.0.2 \
      --link 1,priority=20 --output corosync.conf --key authkey
      """)

  @Argument(help: "The cluster's name: up to 32 letters, digits, \"-\" and \"_\".")
  var name: String

  @Option(
    name: .customLong("node"),
    help: ArgumentHelp(
      "A node: the name of its host and its addresses.", valueName: "name=address,..."))
  var nodes: [String] = []

  @Option(
    name: .customLong("link"),
    help: ArgumentHelp(
      "Settings of a link, as in 1,priority=20,port=5410.", valueName: "number,..."))
  var links: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to this file, which must not exist. Default: the standard output.",
      valueName: "path"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Also make a key, in this file, which must not exist.", valueName: "path"),
    completion: .file())
  var key: String?

  @Option(
    help: ArgumentHelp(
      "Write the file in spite of what this rule finds; may be given several times.",
      valueName: "rule"))
  var force: [String] = []

  @OptionGroup var target: ReleaseOptions

  @OptionGroup var shown: OutputOptions

  func run() throws {
    let console = shown.console
    let new = try newConfiguration()
    let document = Document(new.bytes, release: target.release)
    try refuse(RuleSet.standard.check(Configuration(document)))
    if let key { try KeyFile.make(at: key) }
    do {
      if let path = output ?? (shown.format == .text ? "-" : nil) {
        try NewFile.write(new.bytes, to: path, console)
      }
    } catch {
      if let key { KeyFile.remove(key) }
      throw error
    }
    if let key { NewFile.tell(key, console) }
    if shown.format == .json {
      try printJSON(CreatedJSON(new, file: output, key: key), to: console)
    }
    console.notes(nextSteps)
  }

  func validate() throws {
    if key == "-" { throw ValidationError("--key takes the path of a file") }
    if shown.format == .json, output == "-" {
      throw ValidationError("--format json prints the file's text; --output takes a path then")
    }
    for rule in force where RuleSet.rule(RuleID(rawValue: rule)) == nil {
      throw ValidationError("--force \(rule): there is no rule of this name")
    }
    if nodes.isEmpty { throw ValidationError("name the nodes with --node NAME=ADDRESS") }
  }

  private func newConfiguration() throws -> NewConfiguration {
    let nodes = try nodes.map { text in
      guard let node = NewNode(text) else {
        throw ValidationError("--node \"\(text)\" is not of the form NAME=ADDRESS[,ADDRESS...]")
      }
      return node
    }
    let links = try links.map { text in
      guard let link = NewLink(text) else {
        throw ValidationError(
          "--link \"\(text)\" is not of the form NUMBER[,priority=1-255][,port=1-65535] with a "
            + "number from 0 to 7")
      }
      return link
    }
    do {
      return try NewConfiguration(clusterName: name, nodes: nodes, links: links)
    } catch {
      throw Failure(.refused, error.description)
    }
  }

  /// Refuses what the rules find: a new file has no reason to have any of it.
  private func refuse(_ findings: [Diagnostic]) throws {
    for finding in findings {
      shown.console.complain("\(finding.severity.rawValue): \(finding.message) [\(finding.rule)]")
    }
    let refused = findings.map(\.rule.rawValue).filter { !force.contains($0) }
    guard let first = refused.first else { return }
    shown.console.complain(
      "nothing was written; \"--force \(first)\" writes the file in spite of that")
    throw ExitStatus.refused.code
  }

  private var nextSteps: [String] {
    let key =
      key == nil
      ? ["make a key with \"corosync-keygen\" on one node, or with --key"] : []
    return key + [
      "copy the file to \(Daemon.defaultFile) and the key to \(KeyFile.usualPath) on every node, "
        + "then start corosync on all of them"
    ]
  }
}
