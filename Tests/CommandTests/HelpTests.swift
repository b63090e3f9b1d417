import TestSupport
import Testing

@Suite struct HelpTests {
  private static let file = [
    "--file", "--state-dir", "--corosync", "--format", "--quiet", "--no-color",
  ]
  private static let change =
    file + ["--dry-run", "--yes", "--no-reload", "--output", "--force", "--timeout"]

  @Test(
    arguments: [
      ("get", file), ("set", change), ("unset", change), ("edit", change),
      ("apply", change + ["--base"]), ("status", file), ("verify", file), ("history", file),
      ("restore", change), ("recover", file + ["--timeout"]),
    ])
  func namesTheOptionsOfACommand(command: String, options: [String]) throws {
    let bench = try Bench()
    let result = try bench.runBare(command, "--help")
    #expect(result.status == 0)
    let described = result.lines.filter { $0.hasPrefix("  -") }.joined(separator: "\n")
    for option in options { #expect(described.contains(option), "\(command) \(option)") }
    #expect(try bench.runBare("help", command).output == result.output)
  }

  @Test func namesTheCommandsAndTheExitCodes() throws {
    let result = try Bench().runBare("--help")
    #expect(result.status == 0)
    let commands = [
      "get", "set", "unset", "edit", "apply", "status", "verify", "history", "restore", "recover",
    ]
    for command in commands { #expect(result.output.contains("\n  \(command) "), "\(command)") }
    #expect(result.output.contains("Exit status: 0 done"))
  }

  @Test(arguments: [["nothing"], ["get"], ["get", "totem.token", "--nothing"], ["history", "x"]])
  func endsWith64WhereTheUsageIsWrong(arguments: [String]) throws {
    let program = try CommandProcess.path(ofProduct: "corosync-edit")
    let result = try CommandProcess.run([program] + arguments)
    #expect(result.status == 64, "\(result)")
    #expect(result.output.isEmpty)
  }
}
