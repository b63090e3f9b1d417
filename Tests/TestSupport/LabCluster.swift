/// A real cluster in network namespaces of this machine, taken down when the last reference goes.
public final class LabCluster: Sendable {
  private static let script = Repository.path("Tests/Lab/lab")

  /// Why no lab can run here; nil where one can.
  public static let obstacle = obstacle(to: [])

  /// Why no lab with a quorum device can run here; nil where one can.
  public static let deviceObstacle = obstacle(to: ["--qnetd"])

  private static func obstacle(to options: [String]) -> String? {
    do {
      let result = try CommandProcess.run([script, "check"] + options)
      return result.status == 0 ? nil : result.output
    } catch {
      return "\(error)"
    }
  }

  /// The file that the script makes for a lab with these options.
  public static func configuration(_ options: [String] = []) throws -> String {
    try CommandProcess.run([script, "config"] + options).output
  }

  public static var isPossible: Bool { obstacle == nil }

  private let folder: CommandFolder

  /// The lab's state, which no other lab shares.
  private var state: String { folder["lab"] }

  /// Brings up a lab of the nodes uno, dos, tres and waits for the membership.
  public init(_ options: [String] = []) throws {
    folder = try CommandFolder()
    do {
      try lab(["up", "--timeout", "60"] + options)
    } catch {
      takeDown()
      throw error
    }
  }

  deinit { takeDown() }

  /// Ends the lab; nothing more can be done with it.
  public func takeDown() {
    _ = try? CommandProcess.run([Self.script, "down", "--all", "--state", state])
  }

  /// Runs a command of the lab script, and throws where it fails.
  @discardableResult
  private func lab(_ arguments: [String]) throws -> CommandResult {
    let result = try CommandProcess.run(words(arguments), within: .seconds(600))
    guard result.status == 0 else { throw CommandFailure("lab \(arguments): \(result)") }
    return result
  }

  private func words(_ arguments: [String]) -> [String] {
    [Self.script, arguments[0], "--state", state] + arguments.dropFirst()
  }

  /// The words before a command that is to run on a node.
  public func prefix(_ node: String = "uno") -> [String] { words(["do", node]) }

  /// Starts a program on a node; its standard input is a pipe where `input` is nil.
  public func start(
    _ command: [String], on node: String, input: [UInt8]? = []
  ) throws -> CommandProcess {
    try CommandProcess(prefix(node) + command, input: input)
  }

  /// Runs a program on a node to its end.
  public func run(
    _ command: [String], on node: String = "uno", within limit: Duration? = .seconds(120)
  ) throws -> CommandResult {
    try start(command, on: node).wait(within: limit)
  }

  /// Starts a program on a node with a terminal of its own.
  public func terminal(_ command: [String], on node: String) throws -> CommandTerminal {
    try CommandTerminal(prefix(node) + command, environment: CommandProcess.plainEnvironment)
  }

  /// Runs `corosync-edit` on a node.
  public func edit(_ arguments: String..., on node: String = "uno") throws -> CommandResult {
    try edit(arguments, on: node)
  }

  /// Runs `corosync-edit` on a node.
  public func edit(_ arguments: [String], on node: String = "uno") throws -> CommandResult {
    try run(try Self.program + arguments, on: node)
  }

  /// The words that start `corosync-edit`.
  public static var program: [String] {
    get throws { [try CommandProcess.path(ofProduct: "corosync-edit")] }
  }

  public func cut(_ node: String, network: Int) throws { try lab(["cut", node, "\(network)"]) }
  public func mend(_ node: String, network: Int) throws { try lab(["mend", node, "\(network)"]) }
  public func startDaemon(_ node: String) throws { try lab(["start", node]) }
  public func stopDaemon(_ node: String) throws { try lab(["stop", node]) }
  public func killDaemon(_ node: String) throws { try lab(["kill", node]) }
  public func freeze(_ node: String) throws { try lab(["freeze", node]) }
  public func thaw(_ node: String) throws { try lab(["thaw", node]) }

  /// Puts nodes on a part of the network of their own, apart from all others.
  public func split(_ network: Int, _ nodes: [String]) throws {
    try lab(["split", "\(network)"] + nodes)
  }
  public func unsplit(_ network: Int) throws { try lab(["unsplit", "\(network)"]) }

  /// Starts, stops or kills corosync-qdevice on a node: `start`, `stop`, `kill`, `freeze`, `thaw`.
  public func device(_ verb: String, _ node: String) throws { try lab(["qdevice", verb, node]) }

  /// What corosync-qdevice wrote on a node.
  public func deviceLog(of node: String) throws -> [String] {
    try lab(["qdevice", "log", node]).lines
  }

  /// What the daemon of a node wrote.
  public func log(of node: String) throws -> [String] { try lab(["log", node]).lines }

  /// Waits until all running nodes are one quorate cluster.
  public func waitForMembership() throws { try lab(["wait", "--timeout", "60"]) }

  /// The path of a node's configuration as this machine sees it.
  public func configuration(of node: String) throws -> String {
    try folder(of: node) + "/etc/corosync.conf"
  }

  private func folder(of node: String) throws -> String {
    try lab(["dir", node]).lines.first ?? ""
  }

  /// How often a node's daemon was asked to load its file again.
  public func reloads(of node: String) throws -> Int {
    try FlightRecorder(of: self, on: node).reloads
  }
}

extension LabCluster {
  /// The value of a key of a node's map; nil where there is none.
  public func value(_ key: String, on node: String) throws -> String? {
    let result = try run(["corosync-cmapctl", "-g", key], on: node)
    return result.status == 0
      ? result.lines.first.flatMap { $0.split(separator: "= ").last.map(String.init) } : nil
  }

  /// The keys of a node's map that start with a text, with their types and values.
  public func map(_ prefix: String, on node: String) throws -> [String] {
    try run(["corosync-cmapctl", prefix], on: node).lines
  }

  /// How often each node that a node has seen has joined the cluster.
  public func joinCounts(on node: String) throws -> [String] {
    try map("runtime.members.", on: node).filter { $0.contains(".join_count ") }
      .compactMap { $0.split(separator: " ").last.map(String.init) }
  }

  /// The version that each node announces, as a node sees it.
  public func memberVersions(on node: String) throws -> [String?] {
    try (1...3).map { try value("runtime.members.\($0).config_version", on: node) }
  }
}
