import CorosyncDiagnostics
import CorosyncLint
import CorosyncModel
import CorosyncSyntax
import TestSupport
import Testing

struct ExplainTests {
  @Test(arguments: LintRules.ids)
  func everyRuleIsExplained(rule: RuleID) throws {
    let description = try #require(RuleDescription(rule))
    #expect(!description.finds.isEmpty && !description.lines.isEmpty)
  }

  @Test func eachNameHasAnExampleOfItsOwn() throws {
    let bench = try LintBench()
    let high = try bench.run(["explain", "netmtu-too-high"])
    #expect(high.output.contains("netmtu: 70000") && !high.output.contains("netmtu: 100\n"))
    let open = try bench.run(["explain", "section-not-closed"])
    #expect(open.output.contains("A section that is never closed."))
    #expect(!open.output.contains("to be done"))
  }

  @Test(arguments: Catalogue.keys)
  func everyKeyIsExplained(key: CatalogueKey) {
    let lines = KeyExplanation(key, in: .newest).lines
    #expect(lines.first?.hasSuffix(key.summary) == true)
    #expect(lines.contains { $0.hasPrefix("  default:") })
  }

  @Test(arguments: DaemonMessage.all)
  func everyMessageIsFoundByItsText(message: DaemonMessage) {
    let line =
      "Nov 21 04:05:06 uno corosync[12]:   [MAIN  ] "
      + message.pattern.replacing("*", with: "7")
    #expect(DaemonMessage.find(line).contains(message))
    #expect(!message.meaning.hasSuffix(".") && !message.advice.hasSuffix("."))
  }

  @Test(arguments: DaemonMessage.all)
  func messagesNameRulesThatExist(message: DaemonMessage) {
    for rule in message.rules { #expect(LintRules.isKnown(rule), "\(rule)") }
  }

  @Test func theBestMessageComesFirst() {
    let found = DaemonMessage.find(
      "Configuration is not valid: The consensus timeout parameter (50 ms) may not be less than "
        + "join timeout (60 ms).")
    #expect(found.first?.pattern.hasPrefix("The consensus timeout") == true)
    #expect(found.contains { $0.pattern.hasPrefix("Configuration is not valid") })
  }

  @Test(arguments: [
    ("totem.token", ["totem.token"]), ("token", ["totem.token"]),
    ("nodelist.node[name=uno].ring3_addr", ["nodelist.node.ringX_addr"]),
    ("uidgid", ["uidgid.uid", "uidgid.gid"]),
  ])
  func keysAreFoundByPathNameAndSection(text: String, keys: [String]) {
    guard case .keys(let found) = Explanation(text) else {
      Issue.record("\(text) is no key")
      return
    }
    #expect(Set(found.map(\.key)).isSuperset(of: keys))
  }

  /// Lines as they stand in logs, and the message that each of them is.
  @Test(arguments: [
    (
      "corosync: coroparse.c:1477: main_config_parser_cb: Assertion "
        + "`safe_atoq_range(val_type, &min_val, &max_val) == 0' failed.", "Assertion *"
    ),
    (
      "Nov 28 03:04:05 uno corosync[911]:   [MAIN  ] Could not open /etc/ha/key: No such file or "
        + "directory", "Could not open *"
    ),
    (
      "Nov 28 03:04:05 uno corosync[911]:   [KNET  ] link: host: 2 link: 0 is down",
      "link: host: *"
    ),
    (
      "[TOTEM ] A processor failed, forming new configuration: token timed out (3650ms), waiting "
        + "4380ms for consensus.", "A processor failed*"
    ),
    (
      "Nov 28 03:04:05.123 critical [VOTEQ ] quorum device is registered, disabling two_node",
      "quorum device is registered*"
    ),
    ("Too much (33) heuristics execs defined (max is 32). Disabling heuristics.", "Too much *"),
    ("Can't open logfile '/x/y' for reason: No such file or directory (2).", "Can't open logfile*"),
  ])
  func linesOfLogsAreExplained(line: String, start: String) throws {
    let best = try #require(DaemonMessage.find(line).first)
    #expect(best.pattern.hasPrefix(start.prefix { $0 != "*" }), "\(best.pattern)")
  }

  @Test(arguments: [
    ("token: 5000", "totem.token"), ("  nodeid: 3", "nodelist.node.nodeid"),
    ("uidgid {", "uidgid.uid"),
  ])
  func linesOfTheFileAreExplained(line: String, key: String) {
    guard case .keys(let found) = Explanation(line) else {
      Issue.record("\(line) is no key")
      return
    }
    #expect(found.map(\.key).contains(key))
  }

  @Test(arguments: ["e", " ", "uidgid.gid.100", "nodelist.node.x"])
  func whatStandsForAnyNameIsNotProposed(text: String) {
    #expect(!Explanation.nearest(to: text).contains { $0.hasSuffix("*") })
  }

  @Test(arguments: ["", "nothing at all", "*", "tokne", "tokne: 1", "a: b: c", "{", ": 5"])
  func otherTextIsNothing(text: String) { #expect(Explanation(text) == nil) }

  @Test func theCommandExplainsAndProposes() throws {
    let bench = try LintBench()
    #expect(try bench.run(["explain", "duplicate-node-id"]).status == 0)
    let key = try bench.run(["explain", "totem.token", "--format", "json"])
    #expect(key.status == 0 && key.output.contains("\"key\" : \"totem.token\""))
    let message = try bench.run(["explain", "Line", "too", "long"])
    #expect(message.output.contains("line-too-long"))
    let unknown = try bench.run(["explain", "tokne"])
    #expect(unknown.status == 1 && unknown.errors.contains("did you mean \"token\""))
    let list = try bench.run(["explain"])
    #expect(list.lines.count == LintRules.ids.count)
  }
}
