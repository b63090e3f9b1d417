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

  @Test(arguments: ["", "nothing at all", "*", "tokne"])
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
