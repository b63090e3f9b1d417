import TestSupport

/// A lab with a shared file and a host for the device, and what the tests look at.
struct DeviceLab: Sendable {
  static let names = ["uno", "dos", "tres", "cuatro"]
  static let provider = "provider: corosync_votequorum"

  /// The host of the device, on the network that the cluster itself doesn't use.
  static let host = "10.10.1.100"

  /// Timers that make the loss of a node known in about two seconds.
  static let fast = (
    "transport: knet", "transport: knet\n    token: 1000\n    token_coefficient: 0"
  )

  let cluster: LabCluster
  let nodes: [String]

  /// The folder of the prepared files, kept as long as the lab.
  private let folder: CommandFolder

  init(nodes count: Int, _ changes: [(String, String)]) throws {
    folder = try CommandFolder()
    var text = try LabCluster.configuration(["--nodes", "\(count)"])
    for (old, new) in changes { text = text.replacing(old, with: new) }
    let file = try folder.write("corosync.conf", text)
    nodes = Array(Self.names.prefix(count))
    cluster = try LabCluster(
      ["--shared", "--qnetd", "--nodes", "\(count)", "--config", file])
  }

  /// Runs `corosync-edit` on a node.
  func edit(_ arguments: [String], on node: String = "uno") throws -> CommandResult {
    try cluster.run(try LabCluster.program + arguments, on: node)
  }

  /// Adds the device with timers that fit the tests.
  func add(_ algorithm: String, _ options: String...) throws -> CommandResult {
    try add(algorithm, options)
  }

  func add(_ algorithm: String, _ options: [String]) throws -> CommandResult {
    try edit(
      [
        "qdevice", "add", Self.host, "--algorithm", algorithm, "--device-timeout", "2000",
        "--sync-timeout", "2500", "--yes",
      ] + options)
  }

  /// The text of the live file.
  func file() throws -> String { try CommandFile.text(try cluster.configuration(of: "uno")) }

  /// Starts corosync-qdevice on nodes.
  func startDevices(_ nodes: [String]? = nil) throws {
    for node in nodes ?? self.nodes { try cluster.device("start", node) }
  }

  /// Starts nodes whose daemon was ended, and corosync-qdevice with them.
  func restart(_ nodes: [String]) throws {
    for node in nodes {
      // It ends when corosync does, but takes its time.
      _ = try? cluster.device("kill", node)
      try cluster.startDaemon(node)
    }
    try startDevices(nodes)
  }

  /// Ends corosync-qdevice where it runs: with some algorithms it ends by itself.
  func endDevices() {
    for node in nodes { _ = try? cluster.device("stop", node) }
  }
}
