import CorosyncCmap
import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax
import CorosyncValidation
import TestSupport
import Testing

/// The examples and repairs of all rules.
struct ExampleTests {
  @Test(arguments: ExampleCase.all)
  func theExampleTriggersTheRuleAndNoOther(_ example: ExampleCase) {
    let findings = example.findings(in: example.text)
    #expect(findings.contains { $0.rule == example.id }, "\(example)")
    let others = findings.filter { $0.rule != example.id && $0.rule != example.companion }
    #expect(others.isEmpty, "\(example): \(others.map { "\($0.rule): \($0.message)" })")
  }

  @Test(arguments: ExampleCase.all)
  func eachRepairMendsWhatItIsAbout(_ example: ExampleCase) throws {
    let before = example.ownFindings(in: example.text)
    for fixIt in before.flatMap(\.fixIts) {
      let mended = try fixIt.edits.apply(to: Array(example.text.utf8))
      let text = String(decoding: mended, as: UTF8.self)
      let after = example.ownFindings(in: text)
      #expect(after.count < before.count, "\(example): \(fixIt.title)\n\(text)")
      let new = example.findings(in: text).filter { $0.severity == .error }
      #expect(new.count <= before.count, "\(example): \(fixIt.title): \(new.map(\.message))")
    }
  }

  @Test(arguments: ExampleCase.all)
  func aSafeRepairKeepsWhatTheDaemonReadsOrMendsARefusal(_ example: ExampleCase) throws {
    guard example.rule.stage == .advice else { return }
    let before = Projection(Document(Array(example.text.utf8), release: example.release))
    for fixIt in example.ownFindings(in: example.text).flatMap(\.fixIts) where fixIt.isSafe {
      let bytes = try fixIt.edits.apply(to: Array(example.text.utf8))
      let after = Projection(Document(bytes, release: example.release))
      let changed = Set(before.entries.map(\.key)).symmetricDifference(after.entries.map(\.key))
      let read = changed.filter { Catalogue.key(for: $0)?.isLegacy == false }
      #expect(
        read.allSatisfy { ExampleCase.harmless.contains($0.description) },
        "\(example): \(fixIt.title): \(read)")
    }
  }

  @Test func theGoodExampleHasNoFinding() {
    let findings = RuleSet.standard.check(configuration(goodFile))
    #expect(findings.isEmpty, "\(findings.map(\.message))")
  }

  @Test func keysThatToolsKeepAreNotUnknown() {
    let rules = { (line: String) in
      RuleSet.standard.check(configuration(Example.totem(line))).map(\.rule)
    }
    #expect(rules("cluster_uuid: 5f3c").isEmpty)
    #expect(rules("cluster_uid: 5f3c") == ["unknown-key"])
  }

  @Test func eachRuleIsExplained() {
    for rule in RuleSet.standard.rules {
      #expect(!rule.ids.isEmpty)
      for explanation in [rule.explanation] + rule.ids.map({ rule.explanation(of: $0) }) {
        for text in [explanation.finds, explanation.why, explanation.fix] {
          #expect(text.hasSuffix("."), "\(rule): \(text)")
        }
        #expect(!explanation.source.isEmpty)
      }
    }
  }

  @Test func noNameIsExplainedAsAnotherIs() {
    for rule in RuleSet.standard.rules {
      let explanations = rule.ids.map { rule.explanation(of: $0) }
      #expect(Set(explanations.map(\.finds)).count == rule.ids.count, "\(rule)")
      #expect(Set(explanations.map(\.example)).count == rule.ids.count, "\(rule)")
    }
  }

  @Test func noNameIsUsedTwice() {
    let ids = RuleSet.standard.ids
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(RuleSet.rule(id)?.ids.contains(id) == true) }
  }
}

/// The example of one of a rule's names, and what is to be known beyond the file.
struct ExampleCase: CustomTestStringConvertible, CustomStringConvertible {
  let rule: any Rule.Type
  let id: RuleID

  static let all = RuleSet.standard.rules.flatMap { rule in
    rule.ids.map { ExampleCase(rule: rule, id: $0) }
  }

  /// Keys that a safe repair may remove though something reads them: other keys say the same.
  static let harmless: Set<String> = ["totem.interface.0.bindnetaddr"]

  var text: String { rule.explanation(of: id).example }

  /// What else is found where a name that is refused is also one that nobody knows.
  var companion: RuleID? {
    switch id {
    case "key-not-allowed", "key-name-missing", "key-path-too-long": "unknown-key"
    case "section-not-allowed", "section-crashes-daemon": "unknown-section"
    default: nil
    }
  }

  var description: String { "\(id)" }

  var testDescription: String { description }

  var release: Release {
    switch id {
    case "pong-count-refused", "transport-deprecated", "key-name-missing", "section-not-allowed":
      .newest
    default: .debian12
    }
  }

  private var options: RuleOptions {
    switch rule {
    case is LocalNodeMissingRule.Type: RuleOptions(localNode: "elsewhere")
    case is LocalNodeWithoutLinkRule.Type: RuleOptions(localNode: "uno")
    case is ReadDifferentlyRule.Type: RuleOptions(profile: .proxmox)
    default: RuleOptions()
    }
  }

  private var base: Configuration? {
    rule is ConfigVersionNotRaisedRule.Type
      ? configuration(text.replacing("example", with: "other"), release) : nil
  }

  func findings(in text: String) -> [Diagnostic] {
    RuleSet.standard.check(configuration(text, release), replacing: base, options: options)
  }

  func ownFindings(in text: String) -> [Diagnostic] {
    rule.check(RuleSubject(configuration(text, release), base: base, options: options))
  }
}

func configuration(_ text: String, _ release: Release = .debian12) -> Configuration {
  Configuration(Document(Array(text.utf8), release: release))
}
