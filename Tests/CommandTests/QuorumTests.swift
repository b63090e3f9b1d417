import TestSupport
import Testing

/// `corosync-edit quorum` on files.
@Suite struct QuorumTests {
  /// A file of the nodes uno, dos, tres, cuatro with lines in the section `quorum`.
  static func content(_ count: Int, _ lines: String...) -> String {
    let names = ["uno", "dos", "tres", "cuatro", "cinco", "seis"]
    let nodes = (1...count).map {
      "  node {\n    name: \(names[$0 - 1])\n    nodeid: \($0)\n    ring0_addr: 10.0.0.\($0)\n  }\n"
    }
    let options = lines.map { "  \($0)\n" }.joined()
    return "totem {\n  version: 2\n  cluster_name: demo\n  config_version: 3\n}\n\n"
      + "nodelist {\n\(nodes.joined())}\n\n"
      + "quorum {\n  provider: corosync_votequorum\n\(options)}\n"
  }

  static let device = "device {\n    model: net\n    votes: 1\n    net {\n      host: q\n    }\n  }"

  // MARK: simulate

  @Test func theSurveyFitsAScreen() throws {
    let bench = try Bench(Self.content(4, "auto_tie_breaker: 1", "wait_for_all: 1"))
    let result = try bench.runBare("quorum", "simulate", bench.live)
    #expect(result.status == 0, "\(result)")
    #expect(
      result.output == """
        file:    \(bench.live)
        nodes:   4, 1 vote each
        votes:   4 expected, 3 needed

        when these fail at once (votes left/needed):
          any 1 node               3/3       quorate
          2 of the others          2/3       quorate
          uno and 1 of the others  2/3       NOT quorate
          any 3 nodes              1/3       NOT quorate

        when the cluster splits in two:
          3 + 1                           quorate: the 3
          2 + 2                           quorate: the half with uno

        quorum is lost by: uno and 1 of the others
        one after another: any 1 node of 4 can fail
        start from nothing: quorate when all nodes have started and see each other

        wait_for_all: a node that starts, or that has lost quorum, is quorate again
          only when all votes are there at once, or when it joins nodes that are
          quorate.
        auto_tie_breaker: where exactly half of the votes is there, the half with the
          lowest nodeid is quorate.

        """)
  }

  @Test(arguments: [
    QuorumTests.content(2, "two_node: 1"), QuorumTests.content(6, QuorumTests.device),
    QuorumTests.content(5, "last_man_standing: 1", "two_node: 1", "expected_votes: 9"),
    QuorumTests.content(3, "auto_tie_breaker: 1", "auto_tie_breaker_node: 3 1"),
  ])
  func noLineIsWiderThanATerminal(_ content: String) throws {
    let bench = try Bench(content)
    let result = try bench.runBare("quorum", "simulate", bench.live)
    let lines = result.lines.filter { !$0.hasPrefix("file:") }
    #expect(lines.count > 5, "\(result)")
    #expect(!lines.contains { $0.count > 80 }, "\(result)")
  }

  @Test(
    arguments: [
      (["--fail", "uno"], 0, ["dos, tres, cuatro: quorate, 3 votes, 3 needed"]),
      (["--fail", "uno,2"], 1, ["tres, cuatro: NOT quorate, 2 votes, 3 needed"]),
      (
        ["--partition", "uno/dos,tres,cuatro"], 0,
        [
          "uno: NOT quorate, 1 vote, 3 needed", "dos, tres, cuatro: quorate, 3 votes, 3 needed",
        ]
      ),
      (
        ["--partition", "dos,tres,cuatro", "--fail", "dos"], 1,
        [
          "tres, cuatro: NOT quorate, 2 votes, 3 needed"
        ]
      ),
      (["--fail", "uno", "--cold-start"], 0, ["dos, tres, cuatro: quorate, 3 votes, 3 needed"]),
      (["--fail", "1,2,3,4"], 1, ["no node is left"]),
    ] as [([String], Int32, [String])])
  func aQuestionIsAnswered(_ question: [String], _ status: Int32, _ lines: [String]) throws {
    let bench = try Bench(Self.content(4))
    let result = try bench.quorum(["simulate", bench.live] + question)
    #expect(result.lines == lines, "\(result)")
    #expect(result.status == status)
  }

  @Test func theDeviceDecidesForTheHalfThatSeesIt() throws {
    let bench = try Bench(Self.content(4, Self.device))
    let halves = ["simulate", bench.live, "--partition", "uno,dos/tres,cuatro"]
    let all = try bench.quorum(halves)
    #expect(all.lines.first == "uno, dos: quorate, 3 votes, 3 needed, the device votes for it")
    let some = try bench.quorum(halves + ["--device", "tres,cuatro"])
    #expect(some.lines.last?.hasPrefix("tres, cuatro: quorate, 3 votes") == true, "\(some)")
    let none = try bench.quorum(halves + ["--device", "none"])
    #expect(none.status == 1, "\(none)")
  }

  @Test func failuresInARowLetTheWindowPass() throws {
    let bench = try Bench(Self.content(5, "last_man_standing: 1", "wait_for_all: 1"))
    let atOnce = try bench.quorum(["simulate", bench.live, "--fail", "uno,dos,tres"])
    #expect(atOnce.status == 1)
    let inARow = try bench.quorum([
      "simulate", bench.live, "--fail", "uno", "--fail", "dos", "--fail", "tres",
    ])
    #expect(inARow.status == 0)
    #expect(inARow.lines == ["cuatro, cinco: quorate, 2 votes, 2 needed"])
  }

  @Test func twoPartsThatActAreASplitBrain() throws {
    let bench = try Bench(Self.content(2, "two_node: 1"))
    let result = try bench.quorum(["simulate", bench.live, "--partition", "uno/dos"])
    #expect(result.status == 0)
    #expect(result.lines.last == "warning: several parts act at once: split brain")
  }

  private struct Answer: Decodable {
    let quorate: Bool
    let groups: [Group]

    struct Group: Decodable {
      let nodes: [String]
      let quorate: Bool
      let votes: Int
      let needed: Int
    }
  }

  private struct Survey: Decodable {
    struct Device: Decodable, Equatable {
      let votes: Int?
      let algorithm: String?
      let tieBreaker: String?
    }

    let complete: Bool
    let options: [String]
    let device: Device?
    let survivedAtOnce: Int
    let survivedInARow: Int
    let neededToStart: Int
    let failures: [Failure]
    let splits: [Split]

    struct Failure: Decodable {
      let count: Int
      let device: Bool
      let survived: Bool
    }

    struct Split: Decodable { let splitBrain: Bool }
  }

  private struct Comparison: Decodable {
    let summary: String
    let quorateAfterReload: Bool
    let before: Survey
    let after: Survey
  }

  @Test func programsGetTheSame() throws {
    let bench = try Bench(Self.content(4, Self.device))
    let survey = try decode(
      Survey.self, try bench.quorum(["simulate", bench.live, "--format", "json"]))
    #expect(survey.complete && survey.survivedAtOnce == 2 && survey.neededToStart == 2)
    #expect(survey.failures.count { $0.device } == 7, "four sizes, three of them of two kinds")
    #expect(!survey.splits.contains { $0.splitBrain })
    let answer = try bench.quorum(
      ["simulate", bench.live, "--fail", "uno,dos,tres", "--format", "json"])
    #expect(answer.status == 1)
    let decoded = try decode(Answer.self, answer)
    #expect(!decoded.quorate && decoded.groups.map(\.nodes) == [["cuatro"]])
    #expect(decoded.groups.map(\.votes) == [1] && decoded.groups.map(\.needed) == [3])
  }

  @Test func programsGetTheDeviceAndTheOptionsInForce() throws {
    func survey(_ content: String) throws -> Survey {
      let bench = try Bench(content)
      return try decode(
        Survey.self, try bench.quorum(["simulate", bench.live, "--format", "json"]))
    }
    let breaker = "host: q\n      algorithm: ffsplit\n      tie_breaker: 3"
    let device = Self.device.replacing("host: q", with: breaker)
    let withDevice = try survey(Self.content(4, "wait_for_all: 1", device))
    #expect(withDevice.device == .init(votes: 1, algorithm: "ffsplit", tieBreaker: "3"))
    #expect(withDevice.options == ["wait_for_all"])
    let ofNoProgram = try survey(
      Self.content(4, "device {", "  model: disk", "  votes: 2", "}"))
    #expect(ofNoProgram.device == .init(votes: 2, algorithm: nil, tieBreaker: nil))
    let without = try survey(Self.content(2, "two_node: 1", "auto_tie_breaker: 1"))
    #expect(without.device == nil)
    #expect(without.options == ["wait_for_all", "auto_tie_breaker lowest"], "two_node is off")
  }

  @Test func twoFilesAreCompared() throws {
    let bench = try Bench(Self.content(4))
    let new = try bench.folder.write("new.conf", Self.content(4, Self.device))
    let arguments = ["simulate", new, "--before", bench.live]
    let text = try bench.quorum(arguments)
    #expect(text.status == 0, "\(text)")
    #expect(
      text.lines.first == "quorum 3 of 4 votes, 1 node can fail -> 3 of 5 votes, 2 nodes can fail")
    #expect(
      text.lines.contains("  any 2 nodes              NOT quorate         quorate"), "\(text)")
    let json = try decode(Comparison.self, try bench.quorum(arguments + ["--format", "json"]))
    #expect(json.before.survivedAtOnce == 1 && json.after.survivedAtOnce == 2)
  }

  @Test(
    arguments: [
      (["--partition", "uno,dos/dos"], "a node can be in one group only"),
      (["--device", "uno"], "--device and --cold-start belong to --fail or --partition"),
      (["--before", "x", "--fail", "uno"], "it takes no --fail and no --partition"),
    ] as [([String], String)])
  func aWrongQuestionIsRefused(_ question: [String], _ message: String) throws {
    let bench = try Bench(Self.content(4))
    let result = try bench.quorum(["simulate", bench.live] + question)
    #expect(result.status == 64)
    #expect(result.errors.contains(message), "\(result)")
    #expect(result.output.isEmpty)
  }

  @Test func aFileThatCorosyncRefusesIsNotSimulated() throws {
    let bench = try Bench(Self.content(4) + "}\n")
    let result = try bench.quorum(["simulate", bench.live])
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("error:"), "\(result)")
  }

  @Test(arguments: [
    ("last_man_standing", QuorumTests.content(4, "last_man_standing: 1", "wait_for_all: 1")),
    ("auto_tie_breaker", QuorumTests.content(3, "auto_tie_breaker: 1", "wait_for_all: 0")),
    ("two_node", QuorumTests.content(2, "two_node: 1", "auto_tie_breaker: 1")),
  ])
  func whatCorosyncSwitchesOffIsNotExplained(_ option: String, _ content: String) throws {
    let bench = try Bench(
      option == "last_man_standing"
        ? content.replacing("nodeid: 3\n", with: "nodeid: 3\n    quorum_votes: 2\n") : content)
    let result = try bench.quorum(["simulate", bench.live])
    #expect(result.status == 0, "\(result)")
    #expect(!result.lines.contains { $0.hasPrefix("\(option): ") }, "\(result)")
  }

  @Test func aFileThatCorosyncRefusesIsAFailureForPrograms() throws {
    let bench = try Bench(Self.content(4) + "}\n")
    let result = try bench.quorum(["simulate", bench.live, "--format", "json"])
    #expect(result.status == 1)
    let failure = try decode(FailureDocument.self, result)
    #expect(failure.result == "failed" && failure.file == bench.live)
    #expect(failure.reasons.count == 1 && failure.reasons[0].contains("error: "), "\(result)")
  }

  /// 24 nodes whose votes make so many cases that not all are looked at.
  @Test func whatWasNotLookedAtIsNotClaimed() throws {
    let nodes = (1...24).map {
      "  node {\n    name: n\($0)\n    nodeid: \($0)\n    quorum_votes: \(1 + $0 % 5)\n"
        + "    ring0_addr: 10.0.0.\($0)\n  }\n"
    }
    let bench = try Bench(
      Self.content(1, "wait_for_all: 1").replacing(
        "nodelist {\n", with: "nodelist {\n" + nodes.joined()
      )
      .replacing(
        "  node {\n    name: uno\n    nodeid: 1\n    ring0_addr: 10.0.0.1\n  }\n", with: ""))
    let result = try bench.quorum(["simulate", bench.live])
    #expect(result.status == 0, "\(result)")
    let lost = try #require(result.lines.first { $0.hasPrefix("quorum is lost by: ") })
    #expect(lost.hasPrefix("quorum is lost by: more than "), "\(result)")
    #expect(lost.hasSuffix("; how many was not found out"), "\(result)")
    #expect(result.lines.contains { $0.hasPrefix("one after another: at least any ") })
    #expect(result.lines.contains("start from nothing: not found out"), "\(result)")
    #expect(result.output.contains("note: there are too many different cases; "), "\(result)")
    #expect(!result.lines.dropFirst().prefix(4).contains { $0.count > 80 }, "\(result)")
    let rest = try #require(result.lines.first { $0.contains(" other kinds ") })
    #expect(rest.hasPrefix("  … 248 "), "\(result)")
    #expect(rest.hasSuffix("  a part is quorate in 247"), "all but halves of 37 votes: \(result)")
  }

  // MARK: show

  @Test func showTellsWhatTheFileSays() throws {
    let bench = try Bench(Self.content(2, "two_node: 1"))
    let result = try bench.run("quorum", "show")
    #expect(result.status == 0, "\(result)")
    #expect(
      result.lines.prefix(6) == [
        "file:    \(bench.live)", "nodes:", "  1  uno  1 vote", "  2  dos  1 vote",
        "votes:   2, 2 expected, 1 needed", "options: two_node, wait_for_all",
      ])
    #expect(result.lines.last?.hasPrefix("running: unknown: ") == true)
  }

  @Test(.timeLimit(.minutes(1)))
  func moreNodesThanCorosyncTakesAreNotCounted() throws {
    let nodes = (1...4000).map {
      "  node {\n    name: n\($0)\n    nodeid: \($0)\n    ring0_addr: 10.0.\($0 / 256).\($0 % 256)\n  }\n"
    }
    let bench = try Bench(
      Self.content(1).replacing("nodelist {\n", with: "nodelist {\n\(nodes.dropFirst().joined())"))
    let result = try bench.run("quorum", "show")
    #expect(result.status == 1, "\(result)")
    #expect(result.errors == "error: \(bench.live) has 4000 nodes, and corosync takes 384\n")
  }

  // MARK: set

  @Test func optionsAreWrittenInTheStyleOfTheFile() throws {
    let bench = try Bench(Self.content(4))
    let result = try bench.run(
      "quorum", "set", "auto_tie_breaker_node=tres,uno", "auto_tie_breaker=on", "wait_for_all=1",
      "--yes")
    #expect(result.status == 0, "\(result)")
    #expect(
      try bench.text()
        == Self.content(
          4, "wait_for_all: 1", "auto_tie_breaker: 1", "auto_tie_breaker_node: 3 1"
        ).replacing("config_version: 3", with: "config_version: 4"))
  }

  @Test func votesAreGivenToNodes() throws {
    let bench = try Bench(Self.content(3))
    let result = try bench.run("quorum", "set", "--votes", "dos=2", "--votes", "3=1", "--yes")
    #expect(result.status == 0, "\(result)")
    #expect(try bench.text().contains("ring0_addr: 10.0.0.2\n    quorum_votes: 2\n"))
    #expect(result.output.contains("quorum_votes: none -> 2 (live)"), "\(result)")
  }

  @Test func aKeyGoesByItsDefault() throws {
    let bench = try Bench(Self.content(3, "expected_votes: 5", "wait_for_all: 1"))
    #expect(try bench.run("quorum", "set", "expected_votes=default", "--yes").status == 0)
    #expect(!(try bench.text().contains("expected_votes")))
    let again = try bench.run("quorum", "set", "expected_votes=default", "--yes")
    #expect(again.status == 0 && again.output.contains("nothing to do"), "\(again)")
  }

  @Test(arguments: [
    (QuorumTests.content(3), "two_node=1", "two_node is for two nodes, and the file has 3"),
    (
      QuorumTests.content(2, QuorumTests.device), "two_node=1",
      "corosync does not start with two_node and a quorum device; set two_node=0"
    ),
    (QuorumTests.content(2, "two_node: 1"), "auto_tie_breaker=1", "switches two_node off"),
    (QuorumTests.content(3), "auto_tie_breaker=1", "set wait_for_all=1 too"),
    (
      QuorumTests.content(4), "auto_tie_breaker_node=lowest",
      "means nothing while auto_tie_breaker is off"
    ),
    (
      QuorumTests.content(4), "last_man_standing_window=5000",
      "last_man_standing_window means nothing while last_man_standing is off"
    ),
    (
      QuorumTests.content(4, "last_man_standing: 1", "last_man_standing_window: 5000"),
      "last_man_standing=0", "set last_man_standing=1 too, or last_man_standing_window=default"
    ),
    (QuorumTests.content(4, QuorumTests.device), "last_man_standing=1", "set last_man_standing=0"),
    (
      QuorumTests.content(4, QuorumTests.device), "expected_votes=2",
      "they leave the nodes less than 2; count the device's votes in, as 5"
    ),
    (
      QuorumTests.content(2).replacing("corosync_votequorum", with: "none"), "two_node=1",
      "set quorum.provider to corosync_votequorum first"
    ),
  ])
  func whatCorosyncRefusesOrSwitchesOffIsRefused(
    _ content: String, _ argument: String, _ message: String
  ) throws {
    let bench = try Bench(content)
    let before = try bench.identity()
    let result = try bench.run("quorum", "set", argument, "--yes")
    #expect(result.status == 1, "\(result)")
    #expect(result.errors.contains(message), "\(result)")
    #expect(try bench.identity() == before)
  }

  @Test func oddVotesWithTheTieBreakerAreRefused() throws {
    let bench = try Bench(Self.content(4, "auto_tie_breaker: 1"))
    let result = try bench.run("quorum", "set", "--votes", "uno=2", "--yes")
    #expect(result.status == 1)
    #expect(result.errors.contains("the number of votes (5) is odd"), "\(result)")
  }

  @Test func whatIsSoAlreadyIsNotBlamedOnTheChange() throws {
    let bench = try Bench(Self.content(3, "two_node: 1"))
    let result = try bench.run("quorum", "set", "expected_votes=3", "--yes")
    #expect(result.status == 0, "\(result)")
  }

  /// The file of a device that gives its votes to the last node, with an even or odd number of
  /// nodes.
  @Test(arguments: [3, 4], ["auto_tie_breaker", "last_man_standing"])
  func withADeviceOnlyTheDeviceIsBlamed(count: Int, option: String) throws {
    let device = Self.device.replacing("votes: 1", with: "votes: \(count)")
      .replacing("host: q", with: "host: q\n      algorithm: lms")
    let content = Self.content(count, device)
      .replacing("nodeid: 3\n", with: "nodeid: 3\n    quorum_votes: 2\n")
    let result = try Bench(content).run("quorum", "set", "\(option)=1", "--yes")
    #expect(result.status == 1, "\(result)")
    #expect(
      result.errors.contains(
        "corosync does not start with a quorum device and \(option); set \(option)=0"), "\(result)")
  }

  @Test func aWindowNeedsTheLastManStanding() throws {
    let both = try Bench(Self.content(4)).run(
      "quorum", "set", "last_man_standing=1", "last_man_standing_window=5000", "wait_for_all=1",
      "--yes")
    #expect(both.status == 0, "\(both)")
    let gone = try Bench(Self.content(4, "last_man_standing_window: 5000")).run(
      "quorum", "set", "last_man_standing_window=default", "--yes")
    #expect(gone.status == 0, "\(gone)")
  }

  @Test(arguments: [
    ("two_nodes=1", "\"two_nodes\" is no option of quorum; there are two_node,"),
    ("two_node=2", "two_node is 0 or 1, not \"2\""),
    ("expected_votes=0", "expected_votes is a number above 0"),
    ("expected_votes", "is not of the form KEY=VALUE"),
    ("auto_tie_breaker_node=", "auto_tie_breaker_node is lowest, highest, or nodes, not \"\""),
  ])
  func wrongArgumentsAreExplained(_ argument: String, _ message: String) throws {
    let bench = try Bench(Self.content(2))
    let result = try bench.run("quorum", "set", argument, "--yes")
    #expect(result.status == 64)
    #expect(result.errors.contains(message), "\(result)")
    #expect(!result.errors.contains("<subcommand>"), "not the usage of another command: \(result)")
  }

  @Test func twoValuesForOneThingAreRefused() throws {
    let bench = try Bench(Self.content(3))
    let before = try bench.identity()
    let options = try bench.run("quorum", "set", "wait_for_all=1", "wait_for_all=0", "--yes")
    #expect(options.status == 64, "\(options)")
    #expect(options.errors.contains("wait_for_all is given two values"), "\(options)")
    let votes = try bench.run("quorum", "set", "--votes", "uno=1", "--votes", "1=2", "--yes")
    #expect(votes.status == 64, "\(votes)")
    #expect(votes.errors.contains("--votes gives node \"1\" two numbers"), "\(votes)")
    #expect(try bench.identity() == before)
  }

  @Test(arguments: [
    ["simulate", "--fail", "juan"], ["set", "auto_tie_breaker_node=juan"],
    ["set", "--votes", "juan=2"],
  ]) func aNodeThatIsNotThereIsRefused(_ words: [String]) throws {
    let bench = try Bench(Self.content(2))
    let file = words[0] == "set" ? ["--file", bench.live] : [bench.live]
    let result = try bench.quorum(words + file)
    #expect(result.status == 1 && result.output.isEmpty)
    #expect(
      result.errors == "error: no node has the name or nodeid \"juan\"; the nodes are uno, dos\n")
  }

  @Test func namesReachNoTerminalRaw() throws {
    let bench = try Bench(
      Self.content(3).replacing("name: dos", with: "name: d\u{1B}[31mos\u{7}"))
    for arguments in [
      ["simulate", bench.live, "--fail", "\u{1B}x"], ["set", "--votes", "x=1", "-f", bench.live],
    ] {
      let result = try bench.quorum(arguments)
      #expect(result.status == 1)
      #expect(result.errors.contains("the nodes are uno, d\\x1B[31mos\\x07, tres"), "\(result)")
      #expect(!result.errors.contains("\u{1B}"), "\(result)")
    }
  }

  @Test func aFileWithoutNodesHasNoneToChoose() throws {
    let bench = try Bench("quorum {\n  provider: corosync_votequorum\n}\n")
    let result = try bench.run("quorum", "set", "auto_tie_breaker_node=uno")
    #expect(
      result.errors.contains("no node has the name or nodeid \"uno\"; the file lists no nodes"),
      "\(result)")
  }

  // MARK: expected

  @Test func expectedNeedsARunningCluster() throws {
    let bench = try Bench(Self.content(3))
    let result = try bench.run("quorum", "expected", "1", "--yes")
    #expect(result.status == 3)
    #expect(result.errors.hasPrefix("error: no quorum to change: "), "\(result)")
    #expect(try bench.run("quorum", "expected", "0").status == 64)
    #expect(try bench.run("quorum", "expected", "1", "--force", "quorum").status == 64)
  }
}

extension Bench {
  /// Runs a command of `quorum` with paths of its own.
  func quorum(_ arguments: [String]) throws -> CommandResult {
    try CommandProcess.run(
      [try CommandProcess.path(ofProduct: "corosync-edit"), "quorum"] + arguments,
      environment: environment)
  }
}
