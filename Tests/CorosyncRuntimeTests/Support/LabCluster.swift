import Glibc
import Testing

/// A cluster of real daemons, which stands while the tests of a suite run.
struct LabCluster: SuiteTrait, TestScoping {
  static let shared = LabCluster(name: "runtime-tests-\(getpid())", nodes: 2)

  private static let script: String = {
    let here = "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")
    return "/\(here)/Lab/lab"
  }()

  let name: String
  let nodes: Int

  /// Whether a lab can run on this machine and this package was built to talk to a daemon.
  static var isAvailable: Bool {
    #if Runtime
    guard access(script, X_OK) == 0, let check = try? Program([script, "check"]) else {
      return false
    }
    return check.wait() == 0
    #else
    return false
    #endif
  }

  /// The probe that stands beside the program of the tests.
  static var probe: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = max(0, readlink("/proc/self/exe", &buffer, buffer.count))
    let path = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return "/" + path.split(separator: "/").dropLast().joined(separator: "/") + "/runtime-probe"
  }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    let up = try lab(["up", "--nodes", "\(nodes)"])
    let isUp = up.wait() == 0
    defer { _ = try? lab(["down"]).wait() }
    try #require(isUp, "the lab did not come up: \(up.errors)")
    try await function()
  }

  /// Starts the lab's script.
  func lab(_ arguments: [String]) throws -> Program {
    let first = arguments.prefix(1) + ["--name", name]
    return try Program([LabCluster.script] + first + arguments.dropFirst())
  }

  /// Carries out one of the lab's commands; fails the test if it fails.
  func command(_ arguments: String...) throws {
    let program = try lab(arguments)
    try #require(program.wait() == 0, "\(arguments): \(program.errors)")
  }

  /// Starts the probe on a node.
  func startProbe(on node: String = "uno", _ arguments: String...) throws -> Program {
    try lab(["do", node, LabCluster.probe] + arguments)
  }

  /// Runs the probe on a node to its end and returns its lines; it must succeed.
  func probe(on node: String = "uno", _ arguments: String...) throws -> [String] {
    let program = try lab(["do", node, LabCluster.probe] + arguments)
    try #require(program.wait() == 0, "\(arguments): \(program.errors)")
    return program.lines
  }

  /// Runs the probe on a node and returns the first line of its error; it must fail with 3.
  func failure(on node: String = "uno", _ arguments: String...) throws -> String {
    let program = try lab(["do", node, LabCluster.probe] + arguments)
    try #require(program.wait() == 3, "\(arguments): \(program.output)")
    return program.errors.split(separator: "\n").first.map(String.init) ?? ""
  }

  /// Runs corosync's own tool on a node and returns its lines; it must succeed.
  func cmapctl(on node: String = "uno", _ arguments: String...) throws -> [String] {
    let program = try lab(["do", node, "corosync-cmapctl"] + arguments)
    try #require(program.wait() == 0, "\(arguments): \(program.errors)")
    return program.lines
  }

  /// The path of a node's configuration file, as seen from here.
  func configurationFile(of node: String) throws -> String {
    let program = try lab(["dir", node])
    try #require(program.wait() == 0)
    return try #require(program.lines.first) + "/etc/corosync.conf"
  }

  /// The id of the process of a node's daemon.
  func daemon(of node: String) throws -> String {
    let line = try #require(try probe(on: node, "process").first)
    return try #require(line.split(separator: " ").first.map(String.init))
  }
}
