import FoundationEssentials
import Glibc
import TestSupport
import Testing

extension ClusterTests {
  /// Quorum of real daemons.
  @Suite struct QuorumTests {
    /// What `quorum show` and `quorum expected` tell of a running daemon.
    private struct Running: Decodable {
      let quorate: Bool
      let totalVotes: Int
      let expectedVotes: Int
      let needed: Int
      let options: [String]
    }

    private struct Show: Decodable { let running: Running? }

    private struct Expected: Decodable {
      let result: String
      let before: Running
      let after: Running?
      let forcible: [String]
    }

    private static let names = ["uno", "dos", "tres", "cuatro", "cinco"]

    /// A lab of nodes that share a file with lines in the section `quorum`.
    private func lab(_ count: Int, _ lines: [String], votes: [Int] = []) throws -> LabCluster {
      let lab = try LabCluster(["--nodes", "\(count)", "--shared", "--no-start"])
      let file = try lab.configuration(of: "uno")
      var text = try CommandFile.text(file)
      let provider = "provider: corosync_votequorum"
      text = text.replacing(provider, with: ([provider] + lines).joined(separator: "\n"))
      for (index, number) in votes.enumerated() {
        let id = "nodeid: \(index + 1)\n"
        text = text.replacing(id, with: "\(id)quorum_votes: \(number)\n")
      }
      try CommandFile.write(Array(text.utf8), to: file)
      for name in Self.names.prefix(count) { try lab.startDaemon(name) }
      try lab.waitForMembership()
      return lab
    }

    /// What the daemon of a node tells when so many votes are there.
    ///
    /// It takes the token and consensus time-outs until lost nodes are known to be lost, and a
    /// moment more until votes that are known are counted: `counted` tells when they are.
    private func running(
      _ votes: Int, _ lab: LabCluster, on node: String,
      counted: (Running) -> Bool = { _ in true }
    ) throws -> Running {
      let deadline = ContinuousClock.now + .seconds(60)
      var countedBy: ContinuousClock.Instant?
      while true {
        let result = try lab.edit("quorum", "show", "--format", "json", on: node)
        let show = try? JSONDecoder().decode(Show.self, from: Data(result.outputBytes))
        let now = ContinuousClock.now
        if let running = show?.running, running.totalVotes == votes {
          let limit = countedBy ?? now + .seconds(10)
          if counted(running) || now > limit { return running }
          countedBy = limit
        } else if now > deadline {
          throw CommandFailure("there are not \(votes) votes on \(node): \(result)")
        }
        usleep(200_000)
      }
    }

    /// What is to be seen after failures, and what was simulated of them.
    struct Case: Sendable, CustomTestStringConvertible {
      let nodes: Int
      let options: [String]
      var votes: [Int] = []
      let failures: [[String]]
      /// The votes that are left after each of the failures, and whether those are quorate.
      let left: [Int]
      let isQuorate: [Bool]

      var testDescription: String { "\(nodes) nodes, \(options), \(failures)" }
    }

    static let cases = [
      Case(
        nodes: 4, options: [], failures: [["cuatro"], ["tres"]], left: [3, 2],
        isQuorate: [true, false]),
      Case(
        nodes: 4, options: ["auto_tie_breaker: 1"], failures: [["tres", "cuatro"]], left: [2],
        isQuorate: [true]),
      Case(
        nodes: 4, options: ["auto_tie_breaker: 1", "auto_tie_breaker_node: highest"],
        failures: [["tres", "cuatro"]], left: [2], isQuorate: [false]),
      Case(
        nodes: 2, options: ["two_node: 1"], failures: [["dos"]], left: [1], isQuorate: [true]),
      Case(
        nodes: 4,
        options: ["wait_for_all: 1", "last_man_standing: 1", "last_man_standing_window: 500"],
        failures: [["cuatro"], ["tres"], ["dos"]], left: [3, 2, 1],
        isQuorate: [true, true, false]),
      Case(
        nodes: 3, options: [], votes: [3, 1, 1], failures: [["dos", "tres"]], left: [3],
        isQuorate: [true]),
      Case(
        nodes: 3, options: ["allow_downscale: 1"], failures: [["tres"], ["dos"]], left: [2, 1],
        isQuorate: [true, false]),
    ]

    @Test(arguments: cases)
    func failuresComeOutAsSimulated(_ test: Case) throws {
      let lab = try lab(test.nodes, test.options, votes: test.votes)
      defer { lab.takeDown() }
      let file = try lab.configuration(of: "uno")
      var question: [String] = []
      for (index, failure) in test.failures.enumerated() {
        let before = test.options.contains("last_man_standing: 1") && index > 0
        // The window of the failure before has to be over.
        if before { _ = try lab.run(["sleep", "2"]) }
        for name in failure {
          if test.options == ["allow_downscale: 1"] {
            try lab.stopDaemon(name)
          } else {
            try lab.killDaemon(name)
          }
        }
        let seen = try running(test.left[index], lab, on: "uno") {
          $0.quorate == test.isQuorate[index]
        }
        #expect(seen.quorate == test.isQuorate[index], "\(seen)")
        question += ["--fail", failure.joined(separator: ",")]
        let words = try LabCluster.program + ["quorum", "simulate", file] + question
        let simulated = try CommandProcess.run(words)
        #expect((simulated.status == 0) == test.isQuorate[index], "\(simulated)")
      }
    }

    @Test func whatIsLeftGoesOnWithFewerVotesExpected() throws {
      let lab = try lab(3, [])
      defer { lab.takeDown() }
      let all = try lab.edit("quorum", "expected", "1", "--yes")
      #expect(all.status == 1)
      #expect(all.errors.contains("the members that are here have 3 votes"), "\(all)")
      let same = try lab.edit("quorum", "expected", "3", "--yes")
      #expect(same.status == 0 && same.output.hasPrefix("unchanged"), "\(same)")
      let lost = try lab.edit("quorum", "expected", "6", "--yes")
      #expect(lost.status == 1 && lost.errors.contains("quorum would be lost"), "\(lost)")
      // votequorum counts the votes that are needed in 8 bits.
      let wrapped = try lab.edit("quorum", "expected", "510", "--yes")
      #expect(
        wrapped.status == 1 && wrapped.errors.contains("256 votes would be needed"), "\(wrapped)")
      for name in ["dos", "tres"] { try lab.killDaemon(name) }
      #expect(!(try running(1, lab, on: "uno") { !$0.quorate }.quorate))
      let refused = try lab.edit("quorum", "expected", "1", "--yes", "--format", "json")
      #expect(refused.status == 1)
      #expect(refused.errors.contains("dos, tres can be quorate without this part"), "\(refused)")
      let refusal = try JSONDecoder().decode(Expected.self, from: Data(refused.outputBytes))
      #expect(refusal.result == "refused" && refusal.forcible == ["other-partition"])
      let force = ["--force", "other-partition"]
      let words = try LabCluster.program + ["quorum", "expected", "1"] + force
      let unasked = try lab.run(words)
      #expect(unasked.status == 1 && unasked.errors.contains("give --yes"), "\(unasked)")
      #expect(!(try running(1, lab, on: "uno").quorate))
      let forced = try lab.run(words + ["--yes", "--format", "json"])
      #expect(forced.status == 0, "\(forced)")
      let done = try JSONDecoder().decode(Expected.self, from: Data(forced.outputBytes))
      #expect(done.result == "done" && !done.before.quorate)
      #expect(done.after?.quorate == true && done.after?.needed == 1)
      #expect(try lab.run(["corosync-quorumtool", "-s"]).status == 0)
      // The next reload brings the votes of the file back.
      #expect(try lab.run(["corosync-cfgtool", "-R"]).status == 0)
      let back = try running(1, lab, on: "uno") { !$0.quorate }
      #expect(!back.quorate && back.expectedVotes == 3)
    }

    /// More nodes than are there take the quorum away at the reload already.
    @Test func nodesThatAreAddedAllAtOnceCostTheQuorum() throws {
      let lab = try lab(3, [])
      defer { lab.takeDown() }
      let file = try lab.configuration(of: "uno")
      let old = try CommandFile.text(file)
      let folder = try CommandFolder()
      let nodes = (4...6).map {
        "node {\nname: n\($0)\nnodeid: \($0)\nring0_addr: 10.10.0.\($0)\n}\n"
      }
      let new = old.replacing("nodelist {\n", with: "nodelist {\n\(nodes.joined())")
      let path = try folder.write("new.conf", new)
      let simulated = try CommandProcess.run(
        try LabCluster.program + ["quorum", "simulate", path, "--before", file])
      #expect(
        simulated.output.contains("warning: the running nodes lose their quorum at the reload"),
        "\(simulated)")
      try CommandFile.write(Array(new.utf8), to: file)
      #expect(try lab.run(["corosync-cfgtool", "-R"]).status == 0)
      let seen = try running(3, lab, on: "dos") { !$0.quorate }
      #expect(!seen.quorate && seen.needed == 4, "\(seen)")
    }

    @Test func optionsThatRunAreShownBesideTheFile() throws {
      let lab = try lab(2, ["two_node: 1"])
      defer { lab.takeDown() }
      let shown = try lab.edit("quorum", "show")
      #expect(shown.status == 0, "\(shown)")
      #expect(
        shown.lines.suffix(3) == [
          "options: two_node, wait_for_all", "running: quorate, 2 of 2 votes, 1 needed",
          "  options: two_node, wait_for_all",
        ])
      let more = try lab.edit("quorum", "expected", "3", "--yes")
      #expect(more.output == "done: quorate, 2 of 3 votes, 1 needed\n", "\(more)")
      let set = try lab.edit("quorum", "set", "two_node=0", "wait_for_all=0", "--yes")
      #expect(set.status == 0, "\(set)")
      // The tie goes at the reload; wait_for_all of the file counts from the next start on.
      #expect(try running(2, lab, on: "dos") { $0.needed == 2 }.needed == 2)
      let after = try lab.edit("quorum", "show", on: "dos")
      #expect(after.lines.contains("running: quorate, 2 of 2 votes, 2 needed"), "\(after)")
    }
  }
}
