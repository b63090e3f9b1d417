import TestSupport
import Testing

extension LabCluster {
  /// Whether a lab can run on this machine and this package was built to talk to a daemon.
  static var canBeProbed: Bool {
    #if Runtime
    isPossible
    #else
    false
    #endif
  }

  /// The probe, which stands beside the program of the tests.
  static var probe: String {
    get throws { try CommandProcess.path(ofProduct: "runtime-probe") }
  }

  /// Starts the probe on a node, with a pipe as its standard input.
  func startProbe(on node: String = "uno", _ arguments: String...) throws -> CommandProcess {
    try start([Self.probe] + arguments, on: node, input: nil)
  }

  /// Runs the probe on a node to its end and returns its lines; it must succeed.
  func probe(on node: String = "uno", _ arguments: String...) throws -> [String] {
    try lines(of: [Self.probe] + arguments, on: node)
  }

  /// Runs the probe on a node and returns the first line of its error; it must fail with 3.
  func failure(on node: String = "uno", _ arguments: String...) throws -> String {
    let result = try run([Self.probe] + arguments, on: node, within: nil)
    try #require(result.status == 3, "\(arguments): \(result)")
    return result.errors.split(separator: "\n").first.map(String.init) ?? ""
  }

  /// Runs corosync's own tool on a node and returns its lines; it must succeed.
  func cmapctl(on node: String = "uno", _ arguments: String...) throws -> [String] {
    try lines(of: ["corosync-cmapctl"] + arguments, on: node)
  }

  private func lines(of command: [String], on node: String) throws -> [String] {
    let result = try run(command, on: node, within: nil)
    try #require(result.status == 0, "\(command): \(result)")
    return result.lines
  }

  /// The id of the process of a node's daemon.
  func daemon(of node: String) throws -> String {
    let line = try #require(try probe(on: node, "process").first)
    return try #require(line.split(separator: " ").first.map(String.init))
  }
}
