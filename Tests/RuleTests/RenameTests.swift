import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax
import CorosyncValidation
import Testing

/// The repairs that give a key or section another name, and those that remove one of two lines.
struct RenameTests {
  private func titles(_ rule: RuleID, _ text: String) -> [String] {
    RuleSet.standard.check(configuration(text)).filter { $0.rule == rule }.flatMap(\.fixIts)
      .map(\.title)
  }

  /// Names that are no key's, the lines around them, and what they may be renamed to.
  @Test(arguments: [
    (["tokne: 5000"], "token"), (["Token: 5000"], "token"), (["tokne: 0"], "token"),
    (["tokne: 5000", "hold: 200"], "token"),
    // The section has the key.
    (["tokne: 5000", "token: 3000"], nil), (["token: 3000", "Token: 5000"], nil),
    (["token: 3000", "}", "totem {", "tokne: 5000"], nil),
    // The daemon refuses the value.
    (["tokne: abc"], nil), (["Token: 20"], nil), (["ip_versoin: ipv5"], nil),
    // One of the two would not count.
    (["tokne: 5000", "Token: 4000"], nil), (["tokne: 5000", "}", "totem {", "Token: 4000"], nil),
  ]) func aKeyGetsANameThatIsFreeAndTakesItsValue(_ lines: [String], _ name: String?) {
    let text = Example.with { $0.totem += lines }
    #expect(titles("unknown-key", text) == (name.map { ["rename the key to \"\($0)\""] } ?? []))
  }

  @Test func aLinkHasTheKeyOfAnyOfItsSections() {
    let text = { (number: String) in
      Example.with {
        $0.nodes = (1...3).map { Example.node($0, links: 0...1) }
        $0.interfaces = [
          ["linknumber: 0", "mcastprot: 5410"], ["linknumber: \(number)", "mcastport: 5420"],
        ]
      }
    }
    #expect(titles("unknown-key", text("0")) == [])
    #expect(titles("unknown-key", text("1")) == ["rename the key to \"mcastport\""])
  }

  @Test func aSuccessorTakesTheValue() {
    let title = "rename the key to \"token_retransmits_before_loss_const\""
    #expect(titles("retired-key", Example.totem("retransmits_before_loss: 4")) == [title])
    #expect(
      titles("retired-key", Example.totem("retransmits_before_loss: x")) == ["remove the key"])
  }

  @Test func aSectionGetsANameUnderWhichItsKeysAreFree() {
    let sections = { (key: String) in Example.tail("Quorum {", key, "}") }
    #expect(
      titles("unknown-section", sections("wait_for_all: 1"))
        == ["rename the section to \"quorum\""])
    #expect(titles("unknown-section", sections("provider: corosync_votequorum")) == [])
  }

  /// What stays is to be right.
  @Test(arguments: [
    (["token: 3000", "token: 5000"], 1), (["token: abc", "token: 5000"], 1),
    (["token: 3000", "token: abc"], 0),
    (["token_coefficient: 0", "token: 3000", "token: 20"], 0),
    (["window_size: 60", "window_size: 20000"], 0),
  ]) func aLineGoesWhereTheOtherIsRight(_ lines: [String], _ count: Int) {
    let text = Example.with { $0.totem += lines }
    #expect(titles("duplicate-key", text).count == count)
  }

  /// A key of a link goes from all of its sections, and from no other.
  @Test(arguments: ["bindnetaddr: 10.0.0.0", "ttl: 2"])
  func aKeyOfALinkGoesFromAllOfItsSections(_ line: String) throws {
    let text = { (line: [String]) in
      Example.with {
        $0.interfaces = [
          ["linknumber: 0"] + line, ["linknumber: 0"] + line + ["mcastport: 5410"],
        ]
      }
    }
    let findings = RuleSet.standard.check(configuration(text([line]))).filter {
      ["bindnetaddr-with-node-list", "ttl-without-multicast"].contains($0.rule)
    }
    #expect(findings.count == 1)
    let fixIt = try #require(findings.first?.fixIts.first)
    #expect(fixIt.isSafe)
    let mended = try fixIt.edits.apply(to: Array(text([line]).utf8))
    #expect(String(decoding: mended, as: UTF8.self) == text([]))
  }
}
