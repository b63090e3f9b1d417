import TestSupport

/// A configuration file in a folder of its own, and the program at work on it.
struct Bench {
  let folder: CommandFolder
  let live: String

  init(_ content: String = Bench.content) throws { try self.init(bytes: Array(content.utf8)) }

  init(bytes: [UInt8]) throws {
    folder = try CommandFolder()
    live = try folder.write("corosync.conf", bytes)
  }

  /// Where the journal is.
  var state: String { folder["state"] }

  /// A file as a careful person would have it.
  static let content = """
    # Two nodes and a comment.
    totem {
        version: 2
        cluster_name: demo
        transport: knet
        config_version: 7
        token: 3000
        crypto_cipher: aes256
        crypto_hash: sha256
    }

    quorum {
        provider: corosync_votequorum
    }

    # This section is indented by tabs.
    nodelist {
    \tnode {
    \t\tname: uno
    \t\tnodeid: 1
    \t\tring0_addr: 10.0.0.1
    \t}

    \tnode {
    \t\tname: dos
    \t\tnodeid: 2
    \t\tring0_addr: 10.0.0.2
    \t}
    }

    """

  /// The content with one text in the place of another one.
  static func content(_ old: String, _ new: String) -> String {
    content.replacing(old, with: new)
  }

  func text() throws -> String { try CommandFile.text(live) }
  func identity() throws -> CommandFile.Identity { try CommandFile.identity(of: live) }

  /// The words of a command on this file.
  func words(_ arguments: [String]) throws -> [String] {
    [try CommandProcess.path(ofProduct: "corosync-edit")] + arguments
      + ["--file", live, "--state-dir", state]
  }

  var environment: [String: String] {
    CommandProcess.plainEnvironment.merging(["HOME": folder.path]) { $1 }
  }

  func start(_ arguments: String..., environment extra: [String: String] = [:]) throws
    -> CommandProcess
  {
    try CommandProcess(try words(arguments), environment: environment.merging(extra) { $1 })
  }

  func run(
    _ arguments: String..., input: String = "", environment extra: [String: String] = [:]
  ) throws -> CommandResult {
    try CommandProcess.run(
      try words(arguments), environment: environment.merging(extra) { $1 },
      input: Array(input.utf8))
  }

  /// Runs the program without the options for this bench's file.
  func runBare(
    _ arguments: String..., environment extra: [String: String] = [:]
  ) throws -> CommandResult {
    try CommandProcess.run(
      [try CommandProcess.path(ofProduct: "corosync-edit")] + arguments,
      environment: environment.merging(extra) { $1 })
  }

  /// The ids of the changes on record, newest first.
  func history() throws -> [HistoryEntry] {
    try decode([HistoryEntry].self, try run("history", "--format", "json"))
  }
}
