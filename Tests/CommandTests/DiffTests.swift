import FoundationEssentials
import TestSupport
import Testing

/// What two files mean differently.
@Suite struct DiffTests {
  private func run(
    _ new: String, _ arguments: String..., old: String = Bench.content, input: String = ""
  ) throws -> CommandResult {
    let folder = try CommandFolder()
    let names = [try folder.write("old.conf", old), try folder.write("new.conf", new)]
    return try CommandProcess.run(
      try LabCluster.program + ["diff"] + names + arguments, input: Array(input.utf8))
  }

  @Test func equalFilesDontDiffer() throws {
    let result = try run(Bench.content)
    #expect(result.status == 0)
    #expect(result.lines == ["no difference"])
  }

  @Test func commentsAndLayoutAreNoDifference() throws {
    let result = try run(Bench.content("    token: 3000", "  # a comment\n  token:3000"))
    #expect(result.status == 0)
    #expect(result.lines == ["no difference in meaning: only comments, layout or order differ"])
  }

  @Test func aDifferenceIsToldWithItsEffect() throws {
    let result = try run(
      Bench.content("token: 3000", "token: 5000").replacing("version: 7", with: "version: 8"))
    #expect(result.status == 1)
    #expect(
      result.lines == [
        "config_version: 7 -> 8", "totem.token: 3000 -> 5000 (live)",
        "in effect: token 3000 ms -> 5000 ms",
      ])
  }

  @Test func aVersionThatWasForgottenIsTold() throws {
    let result = try run(Bench.content("token: 3000", "token: 5000"))
    #expect(result.lines.first?.hasPrefix("config_version: 7 in both files; raise it") == true)
  }

  @Test func aVersionThatFallsIsTold() throws {
    let result = try run(Bench.content("config_version: 7", "config_version: 6"))
    #expect(result.lines.first?.hasPrefix("config_version: 7 -> 6; it must rise") == true)
  }

  @Test func theVersionAloneIsADifference() throws {
    let result = try run(Bench.content("config_version: 7", "config_version: 8"))
    #expect(result.status == 1)
    #expect(result.lines == ["config_version: 7 -> 8; nothing else differs in meaning"])
  }

  @Test func whatAReloadRefusesComesFirstAndTheWayLast() throws {
    let result = try run(
      Bench.content("10.0.0.2", "10.0.0.9").replacing("version: 7", with: "version: 8"))
    #expect(result.status == 1)
    #expect(result.lines.first?.hasPrefix("refused: link 0 of node 'dos'") == true)
    #expect(
      result.lines.suffix(5) == [
        "possible in 4 steps, each proved before the next:",
        "  1. add link 1 for the time of the change", "  2. remove link 0",
        "  3. add link 0 as it is to be", "  4. remove link 1",
      ])
    #expect(result.lines.allSatisfy { $0.count <= 80 })
  }

  @Test func withoutAWayInStepsTheAdviceIsLast() throws {
    let result = try run(
      Bench.content("transport: knet", "transport: udpu")
        .replacing("10.0.0.2", with: "10.0.0.9"))
    #expect(result.output.contains("\ninstead: add a link with the new addresses"), "\(result)")
    #expect(!result.output.contains("possible in"))
  }

  /// A change that is live by itself is not, beside one that is refused.
  @Test func aRefusedReloadTakesNothing() throws {
    let none = "the reload is refused as a whole: none of this takes effect by it"
    let moved = Bench.content("10.0.0.2", "10.0.0.9")
    #expect(!(try run(moved).lines.contains(none)))
    let both = try run(moved.replacing("token: 3000", with: "token: 5000"))
    let live = try #require(both.lines.firstIndex(of: "totem.token: 3000 -> 5000 (live)"))
    let end = try #require(both.lines.firstIndex(of: none), "\(both)")
    #expect(live < end)
    #expect(both.lines.contains { $0.hasPrefix("possible in 4 steps") })
    let twice = try run(
      Bench.content("nodeid: 2", "nodeid: 1").replacing("token: 3000", with: "token: 5000"))
    #expect(!twice.output.contains("possible in"), "\(twice)")
  }

  @Test func aFileThatCantBeReadByCorosyncIsRefused() throws {
    let result = try run(Bench.content("token: 3000", "token: abc"))
    #expect(result.status == 1)
    #expect(result.output.contains("new.conf:7:12: error: "), "\(result)")
    #expect(result.lines.last == "a reload of the new file is refused")
  }

  @Test func aFileThatNothingStartsWithIsTold() throws {
    let result = try run(
      Bench.content("    token: 3000", "    token: 3000\n    link_mode: both"))
    #expect(result.output.contains("[link-mode-unknown]"), "\(result)")
    #expect(result.lines.last == "corosync does not start with the new file")
  }

  private struct Document: Decodable {
    let old: String
    let difference: String
    let oldVersion: UInt64
    let plan: Plan

    struct Plan: Decodable {
      let refused: Bool
      let differences: [Difference]
      let quorum: Quorum
    }

    struct Difference: Decodable {
      let kind: String
      let effect: String
      let node: Node?
      let changes: [Change]
    }

    struct Node: Decodable {
      let nodeid: UInt32
      let name: String
      let addresses: [String: String]
    }

    struct Change: Decodable { let path: String }
    struct Quorum: Decodable { let after: Votes }
    struct Votes: Decodable { let needed: UInt64 }
  }

  @Test func jsonHasTheNodeOnce() throws {
    let node = "    node {\n name: tres\n nodeid: 3\n ring0_addr: 10.0.0.3\n }\n}\n"
    let new = Bench.content.dropLast(2) + node
    let result = try run(String(new), "--format", "json")
    #expect(result.status == 1, "\(result)")
    let document = try JSONDecoder().decode(Document.self, from: Data(result.outputBytes))
    #expect(document.difference == "meaning" && document.oldVersion == 7)
    #expect(document.plan.differences.map(\.kind) == ["node-added"])
    let difference = try #require(document.plan.differences.first)
    #expect(difference.effect == "live" && difference.changes.count == 3)
    #expect(difference.node?.name == "tres" && difference.node?.addresses == ["0": "10.0.0.3"])
    #expect(!document.plan.refused && document.plan.quorum.after.needed == 2)
  }

  @Test func whatCantBeReadIsAnError() throws {
    let folder = try CommandFolder()
    let file = try folder.write("old.conf", Bench.content)
    let missing = try CommandProcess.run(
      try LabCluster.program + ["diff", file, folder["none.conf"]])
    #expect(missing.status == 2 && missing.errors.contains("none.conf"), "\(missing)")
    let directory = try CommandProcess.run(try LabCluster.program + ["diff", file, folder["."]])
    #expect(directory.status == 2 && directory.errors.contains("is a folder"), "\(directory)")
    let twice = try CommandProcess.run(try LabCluster.program + ["diff", "-", "-"])
    #expect(twice.status == 64)
  }

  @Test func theStandardInputIsASide() throws {
    let folder = try CommandFolder()
    let file = try folder.write("old.conf", Bench.content)
    let result = try CommandProcess.run(
      try LabCluster.program + ["diff", file, "-"],
      input: Array(Bench.content("config_version: 7", "config_version: 9").utf8))
    #expect(result.status == 1)
    #expect(result.lines == ["config_version: 7 -> 9; nothing else differs in meaning"])
  }
}
