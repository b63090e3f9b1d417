import CorosyncDiagnostics
import CorosyncLint
import TestSupport
import Testing

struct SuppressionTests {
  /// The faulty file with a comment above the line of the finding.
  private func suppressed(_ comment: String, _ indentation: String = "    ") -> String {
    LintBench.faulty.replacing(
      "    name: dos\n    nodeid: 1\n",
      with: "    name: dos\n\(indentation)\(comment)\n    nodeid: 1\n")
  }

  @Test(arguments: [
    "# corosync-edit: ignore duplicate-node-id moved on purpose",
    "#corosync-edit: ignore duplicate-node-id",
    "# corosync-edit:  ignore\tduplicate-node-id",
    "# Corosync-Edit: ignore duplicate-node-id x",
  ])
  func aCommentSuppressesFindingsAboutTheNextLine(comment: String) {
    #expect(rules(LintBench.faulty) == ["duplicate-node-id"])
    #expect(rules(suppressed(comment)).isEmpty)
    #expect(rules(suppressed(comment, "\t")).isEmpty)
  }

  @Test func severalCommentsInARowHoldForOneLine() {
    let text = suppressed(
      "# corosync-edit: ignore duplicate-node-id one\n# corosync-edit: ignore totem-version two")
    #expect(rules(text) == ["unused-suppression"])
  }

  @Test func severalRulesMayBeNamed() {
    let text = suppressed("# corosync-edit: ignore duplicate-node-id, totem-version reason")
    let finding = report(text).findings.first
    #expect(finding?.rule == "unused-suppression")
    #expect(finding?.message.contains("totem-version") == true)
    #expect(finding?.fixes.isEmpty == true)
  }

  @Test func otherLinesAreNotSuppressed() {
    let text = LintBench.faulty.replacing(
      "    name: dos", with: "    # corosync-edit: ignore duplicate-node-id x\n    name: dos")
    #expect(rules(text) == ["unused-suppression", "duplicate-node-id"])
  }

  @Test func aFindingAboutTheWholeFileIsSuppressedInTheFirstLine() {
    let text = "# corosync-edit: ignore node-list-missing made elsewhere\n\ntotem {\n}\n"
    #expect(rules(text).contains("node-list-missing") == false)
    #expect(rules(text).contains("unused-suppression") == false)
  }

  @Test(arguments: [
    ("# corosync-edit: ignore duplicate-node-it x", "did you mean \"duplicate-node-id\"?"),
    ("# corosync-edit: ignore nothing-like-it x", "there is no rule \"nothing-like-it\""),
    ("# corosync-edit: ignore", "suppresses nothing"),
    ("# corosync-edit: disable duplicate-node-id", "suppresses nothing"),
    ("# corosync-edit: ignore totem-version x", "\"totem-version\" finds nothing here"),
  ])
  func whatSuppressesNothingIsFound(comment: String, message: String) throws {
    let text = goodFile + comment + "\n"
    let findings = report(text).findings
    #expect(findings.map(\.rule) == ["unused-suppression"])
    #expect(findings.first?.severity == .warning)
    #expect(try #require(findings.first).message.contains(message))
  }

  @Test func rulesThatDidNotRunAreNotCalledUnused() {
    for rule in ["config-version-not-raised", "address-shared"] {
      #expect(rules(goodFile + "# corosync-edit: ignore \(rule) x\n").isEmpty)
    }
  }

  @Test func aSelectionDoesNotMakeASuppressionUnused() {
    let text = suppressed("# corosync-edit: ignore duplicate-node-id x")
    #expect(rules(text) { $0.selected = ["totem-version", "unused-suppression"] }.isEmpty)
  }

  @Test func theDaemonKnowsNoSuppressionsThatAreUnused() {
    let text = goodFile + "# corosync-edit: ignore totem-version x\n"
    #expect(rules(text) { $0.daemonOnly = true }.isEmpty)
  }
}
