import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax
import CorosyncValidation
import TestSupport
import Testing

/// What findings say and point at where that is not plain.
struct MessageTests {
  private func findings(_ text: String, _ release: Release = .debian12) -> [Diagnostic] {
    RuleSet.standard.check(configuration(text, release))
  }

  /// The message of the only finding of a rule, and the bytes that it points at.
  private func only(
    _ rule: RuleID, _ text: String, _ release: Release = .debian12
  ) throws -> (message: String, marked: String) {
    let found = findings(text, release).filter { $0.rule == rule }
    #expect(found.count == 1)
    let finding = try #require(found.first)
    return (
      finding.message, String(decoding: Array(text.utf8)[finding.range], as: UTF8.self)
    )
  }

  @Test(arguments: [("\r\n", 510, 511), ("\n", 511, 511), ("\r\n", 511, 512)])
  func aLineIsAsLongAsTheDaemonCounts(_ end: String, _ length: Int, _ count: Int) throws {
    let text = goodFile + String(repeating: "#", count: length) + end
    #expect(try only("line-too-long", text).message.contains("has \(count) bytes"))
  }

  @Test(arguments: [
    (["linknumber: 0", "knet_transport: udp", "x {", "}"], "totem.interface.x"),
    (["knet_transport: udp", "deep {", "y: 1", "}", "mcastport: 5405"], "totem.interface.deep"),
  ]) func theSectionThatIsTooManyIsNamed(_ lines: [String], _ path: String) throws {
    let (message, marked) = try only(
      "section-crashes-daemon", Example.with { $0.interfaces = [lines] })
    #expect(message.contains("\"\(path)\" makes"))
    #expect(marked == path.split(separator: ".").last.map(String.init))
  }

  @Test func theSectionWithinALoggerIsNamed() throws {
    let (message, marked) = try only(
      "section-crashes-daemon",
      Example.tail("logging {", "logger_subsys {", "subsys: QB", "more {", "}", "}", "}"))
    #expect(message.contains("\"logging.logger_subsys.more\" makes"))
    #expect(marked == "more")
  }

  @Test(arguments: ["x", "more"])
  func aSectionIsNotMeantToBeTheOneAroundIt(_ name: String) throws {
    let text = Example.tail("uidgid {", "\(name) {", "}", "}")
    #expect(try only("unknown-section", text).message.hasSuffix("is unknown; remove it"))
    let (message, marked) = try only("section-not-allowed", text, Release(3, 1, 10))
    #expect(message == "a section is not allowed in \"uidgid\"")
    #expect(marked == name)
  }

  @Test func oneNodeIsOne() throws {
    let text = Example.with {
      $0.nodes = [Example.node(1)]
      $0.quorum.append("two_node: 1")
    }
    #expect(try only("two-node-count", text).message.contains("there is one node with one vote;"))
    let two = Example.with {
      $0.nodes = [Example.node(1) + ["quorum_votes: 2"]]
      $0.quorum.append("two_node: 1")
    }
    #expect(try only("two-node-count", two).message.contains("there is one node with 2 votes;"))
  }

  @Test(arguments: [
    ("257", "counts as \"1\""), ("1000", "counts as \"232\""), ("512", "is refused by libknet"),
  ]) func eightBitsOfThePongCountCount(_ count: String, _ what: String) throws {
    let text = Example.with { $0.interfaces = [["knet_pong_count: \(count)"]] }
    #expect(try only("value-ignored", text).message.contains(what))
  }

  @Test(arguments: ["uid", "gid"]) func anEmptyNameIsMissing(_ key: String) {
    let found = findings(Example.tail("uidgid {", "\(key):", "}"))
    #expect(found.map(\.message).allSatisfy { $0.contains("is missing; write it") })
    #expect(found.count == 1)
  }

  @Test(arguments: [
    (["name: noz0", "ipprefix: 24"], "\"ipaddr\" is missing", "nozzle"),
    (["name: noz0", "ipaddr: fd00::"], "\"ipprefix\" is missing", "nozzle"),
    (["name: noz0", "ipaddr: 10.66.0.0", "ipprefix: 31"], "is too long for an IPv4", "31"),
    (["name: noz0", "ipaddr: foo", "ipprefix: 24"], "\"foo\" is neither", "foo"),
  ]) func whatANozzleLacksIsTold(_ lines: [String], _ what: String, _ place: String) throws {
    let text = Example.with { $0.tail = ["nozzle {"] + lines + ["}"] }
    let (message, marked) = try only("nozzle-unusable", text)
    #expect(message.contains(what))
    #expect(marked == place)
    #expect(findings(text).map(\.severity) == [.warning])
  }

  @Test func aLostVersionIsToldAtItsSection() throws {
    let text = Example.with { $0.setTotem("config_version", nil) }
    let found = RuleSet.standard.check(configuration(text), replacing: configuration(goodFile))
      .filter { $0.rule == "config-version-not-raised" }
    let finding = try #require(found.first)
    #expect(finding.message.hasSuffix("that of the file it replaces is 1"))
    #expect(String(decoding: Array(text.utf8)[finding.range], as: UTF8.self) == "totem")
  }
}
