import TestSupport
import Testing

/// What happens only where a person sits at a terminal.
@Suite struct TerminalTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  private func terminal(
    _ arguments: String..., editor: String = "true"
  ) throws -> CommandTerminal {
    try CommandTerminal(
      try bench.words(arguments),
      environment: bench.environment.merging(["EDITOR": editor, "TERM": "xterm"]) { $1 })
  }

  /// An editor that makes the fault, and mends it when it is called again.
  private func editorInTwoSteps() throws -> String {
    try bench.folder.write(
      "editor",
      """
      #!/bin/sh
      if grep -q many "$1"; then
        sed -i s/many/5000/ "$1"
      else
        sed -i s/3000/many/ "$1"
      fi

      """, mode: 0o755)
  }

  @Test func letsAFaultyCopyBeEditedAgainAndAsksBeforeItWrites() throws {
    let before = try bench.identity()
    let terminal = try terminal("edit", editor: try editorInTwoSteps())
    try terminal.expect("error: value \"many\"")
    try terminal.expect("[e/d/q]")
    try terminal.type("d")
    try terminal.expect("- 7:     token: 3000")
    try terminal.expect("+ 7:     token: many")
    try terminal.expect("[e/d/q]")
    try terminal.type("what?")
    try terminal.expect("[e/d/q]")
    #expect(try bench.identity() == before)
    try terminal.type("e")
    try terminal.expect("+ 7:     token: 5000")
    try terminal.expect("[y/N]")
    #expect(try bench.identity() == before)
    try terminal.type("y")
    #expect(try terminal.end() == 0, "\(terminal.screen)")
    #expect(try bench.run("get", "totem.token").output == "5000\n")
    #expect(try CommandFile.names(in: "\(bench.state)/candidates").isEmpty)
  }

  @Test func keepsAFaultyCopyOnRequest() throws {
    let before = try bench.identity()
    let terminal = try terminal("edit", editor: try editorInTwoSteps())
    try terminal.expect("[e/d/q]")
    try terminal.type("q")
    try terminal.expect("what you typed is kept: \(bench.state)/candidates/")
    #expect(try terminal.end() == 1, "\(terminal.screen)")
    #expect(try bench.identity() == before)
    #expect(try CommandFile.names(in: "\(bench.state)/candidates").count == 1)
  }

  @Test(arguments: ["", "n", "no", "what"])
  func writesNothingWithoutAYes(answer: String) throws {
    let before = try bench.identity()
    let terminal = try terminal("set", "totem.token", "5000")
    try terminal.expect("+ 7:     token: 5000")
    try terminal.expect("[y/N]")
    try terminal.type(answer)
    #expect(try terminal.end() == 1, "\(terminal.screen)")
    #expect(try bench.identity() == before)
    #expect(try bench.history().isEmpty)
  }

  @Test func writesNothingAtTheEndOfTheInput() throws {
    let before = try bench.identity()
    let terminal = try terminal("set", "totem.token", "5000")
    try terminal.expect("[y/N]")
    try terminal.type("\u{04}")
    #expect(try terminal.end() == 1, "\(terminal.screen)")
    #expect(try bench.identity() == before)
  }

  @Test func takesAYesInAnyCase() throws {
    let terminal = try terminal("set", "totem.token", "5000", "--quiet")
    try terminal.expect("[y/N]")
    try terminal.type("YES")
    #expect(try terminal.end() == 0, "\(terminal.screen)")
    #expect(try bench.run("get", "totem.token").output == "5000\n")
  }
}
