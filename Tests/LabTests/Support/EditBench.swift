import TestSupport
import Testing

/// How many reloads a change of the token takes.
enum ReloadCount {
  /// The links have ping timers of their own.
  case once
  /// The daemons go by ping timers of the former token after the first reload.
  case twice
}

/// A live file, and how the program is run on it.
struct EditBench {
  /// For state directories and traces; the nodes of a lab see it as well.
  let folder: CommandFolder

  /// The live file, as seen from here.
  let live: String

  /// The cluster that runs the file; nil for a file without a daemon.
  let cluster: LabCluster?

  /// The path of the program.
  private let program: String

  /// Gives the file the token that all later changes change.
  private init(folder: CommandFolder, live: String, cluster: LabCluster? = nil) throws {
    self.folder = folder
    self.live = live
    self.cluster = cluster
    program = try CommandProcess.path(ofProduct: "corosync-edit")
    try prepare(["set", "totem.token", "3000"])
  }

  /// A file alone, which is removed after `body`.
  static func onFile(_ body: (EditBench) throws -> Void) throws {
    let folder = try CommandFolder()
    try folder.makeFolder("etc")
    let live = try folder.write("etc/corosync.conf", try LabCluster.configuration())
    try body(EditBench(folder: folder, live: live))
  }

  /// The file of a lab, which is taken down after `body`.
  ///
  /// Every change of the token reloads so many times as said, so that calls can be counted.
  static func inLab(
    reloading reloads: ReloadCount = .once, _ body: (EditBench) throws -> Void
  ) throws {
    let folder = try CommandFolder()
    let cluster = try LabCluster(["--shared", "--links", "2"])
    defer { cluster.takeDown() }
    let live = try cluster.configuration(of: "uno")
    let bench = try EditBench(folder: folder, live: live, cluster: cluster)
    if reloads == .once { try bench.pinPings() }
    try body(bench)
  }

  /// Gives the links of a lab ping timers of their own, which no change of the token touches.
  private func pinPings() throws {
    for link in ["0", "1"] {
      try prepare(["link", "set", link, "--ping-interval", "900", "--ping-timeout", "1800"])
    }
  }

  private func prepare(_ arguments: [String]) throws {
    let result = try run(arguments + ["--yes"], state: folder["first"])
    try #require(result.status == 0, "\(result)")
  }

  var content: String { (try? CommandFile.text(live)) ?? "" }

  /// What runs something where the file is used.
  ///
  /// A file alone is used among no other processes: the search for a daemon takes as many calls as
  /// there are processes, and the calls are counted.
  var prefix: [String] {
    let alone = ["unshare", "--pid", "--fork", "--kill-child", "--mount-proc", "--"]
    // How often memory is asked for depends on where it happens to be.
    return (cluster?.prefix() ?? alone) + ["setarch", "-R"]
  }

  /// The program with a command and its arguments.
  func command(_ arguments: [String], state: String) -> [String] {
    let file = cluster == nil ? ["--file", live] : []
    return [program] + arguments + ["--state-dir", state, "--corosync", "3.1.7"] + file
  }

  /// Runs the program to its end, again where it only says that a link is down.
  ///
  /// On a busy machine a link can miss its pings for a moment; that is no work of the program.
  func run(_ arguments: [String], state: String) throws -> CommandResult {
    let words = prefix + command(arguments, state: state)
    let result = try poll(within: .seconds(30)) {
      let result = try CommandProcess.run(words)
      return Self.tellsOfLinkDown(result) ? nil : result
    }
    return try result ?? CommandProcess.run(words)
  }

  /// Whether a change was refused, or the cluster not proved, for a link that is not connected.
  private static func tellsOfLinkDown(_ result: CommandResult) -> Bool {
    result.status == 1
      && ["is not connected", "not every link is connected"].contains {
        result.output.contains($0) || result.errors.contains($0)
      }
  }

  /// The temporary files beside the live one.
  var temporaries: [String] {
    let folder = "/" + live.split(separator: "/").dropLast().joined(separator: "/")
    let names = (try? CommandFile.names(in: folder)) ?? []
    return names.filter { $0.contains(".corosync-edit.") }
  }
}
