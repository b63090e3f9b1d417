import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax
import CorosyncValidation
import Testing

/// Mistakes as they are made, of which more than one rule could speak.
struct FieldMistakeTests {
  private func findings(_ text: String) -> [Diagnostic] {
    RuleSet.standard.check(configuration(text))
  }

  /// A node's number is written, so it is not missing.
  @Test(arguments: ["0x3", "3 three", "4294967296", ""])
  func aNumberThatIsNoneIsOneFinding(value: String) {
    let text = Example.with { $0.nodes[2][1] = "nodeid: \(value)" }
    #expect(findings(text).map(\.rule) == ["value-out-of-range"])
  }

  @Test(arguments: ["0", "-0", "00"])
  func zeroIsPointedAt(value: String) throws {
    let text = Example.with { $0.nodes[2][1] = "nodeid: \(value)" }
    let finding = try #require(findings(text).first)
    #expect(finding.rule == "node-id-missing" && finding.message.hasPrefix("nodeid 0 of node"))
    #expect(configuration(text).document.text(finding.range) == value)
  }

  @Test func everyLineThatDoesNotCountIsFound() throws {
    let text = Example.totem("token: 5000", "token: 5000", "token: 6000", "token: 5000")
    let document = configuration(text).document
    let found = findings(text)
    #expect(found.map { document.text($0.range) } == ["6000"])
    let note = try #require(found.first?.notes.first)
    #expect(document.position(of: note.range.lowerBound).line == 11)

    let other = Example.totem("token: 5000", "token: 5000", "token: 6000")
    let fixIts = findings(other).flatMap(\.fixIts)
    #expect(fixIts.count == 2)
    let mended = try fixIts.flatMap(\.edits).apply(to: Array(other.utf8))
    #expect(String(decoding: mended, as: UTF8.self) == Example.totem("token: 6000"))
  }

  @Test func theFirstLineOfTheLastSectionOfASubsystemCounts() {
    let text = Example.tail(
      "logging {", "logger_subsys {", "subsys: QUORUM", "debug: on", "debug: trace", "}",
      "logger_subsys {", "subsys: QUORUM", "debug: off", "debug: trace", "}", "}")
    let document = configuration(text).document
    let found = findings(text)
    #expect(found.map { document.text($0.range) } == ["on", "trace", "trace"])
    #expect(Set(found.flatMap(\.notes).map { document.text($0.range) }) == ["off"])
  }

  /// The daemon takes the zero for the sign of an octal number; a person hardly means that.
  @Test(arguments: [("10.0.0.013", false), ("10.0.0.07", true), ("10.3", true)])
  func anOctalNumberIsNotRepairedUnasked(address: String, isSafe: Bool) {
    let text = Example.with { $0.nodes[2][2] = "ring0_addr: \(address)" }
    let fixIts = findings(text).filter { $0.rule == "address-notation" }.flatMap(\.fixIts)
    #expect(fixIts.map(\.isSafe) == [isSafe])
  }

  @Test func bytesBetweenQuotationMarksStay() throws {
    var bytes = Array(Example.with { $0.setTotem("cluster_name", "\"?\"") }.utf8)
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "?")))
    bytes[place] = 0xFF
    let document = Document(bytes, release: .debian12)
    let found = RuleSet.standard.check(Configuration(document))
    let fixIt = try #require(found.first { $0.rule == "quoted-value" }?.fixIts.first)
    bytes.remove(at: place + 1)
    bytes.remove(at: place - 1)
    #expect(try fixIt.edits.apply(to: document.bytes) == bytes)
  }

  @Test(arguments: [
    ("interface { priority: 2", ["knet_link_priority"]), ("cipher: aes256", ["crypto_cipher"]),
    ("two_node: 1", []), ("transport: knet", []),
  ])
  func theLongNameIsProposedForAPartOfIt(line: String, names: [String]) {
    let inside = line.split(separator: "{ ").last.map(String.init) ?? line
    let text =
      line.hasPrefix("interface")
      ? Example.with { $0.interfaces = [[inside]] } : Example.totem(inside)
    let messages = findings(text).filter { $0.rule == "unknown-key" }.map(\.message)
    #expect(messages.count == names.count)
    for name in names { #expect(messages.first?.contains("did you mean \"\(name)\"?") == true) }
  }

  @Test func aRetiredHomeIsNotProposed() {
    let text = Example.with { $0.tail = ["nodelist {", "nodeid: 1", "}"] }
    let message = findings(text).first { $0.rule == "misplaced-key" }?.message
    #expect(message?.hasSuffix("it belongs to section \"nodelist.node\"") == true)
  }

  @Test func blanksThatAreNoneAreShown() {
    let text = Example.with { $0.nodes[2][2] = "ring0_addr: 10.0.0.3\u{A0}" }
    let message = findings(text).first { $0.rule == "address-invalid" }?.message
    #expect(message?.contains("10.0.0.3\\u{A0}") == true)
  }
}
