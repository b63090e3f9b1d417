import CorosyncLint
import TestSupport
import Testing

/// The text for people, held to files that were read by people.
struct TextTests {
  /// A file with findings of several kinds: with a note, a repair, wide letters, tabs, a secret.
  private static let source = """
    totem {
    \tversion: 2
    \tconfig_version: 1
    \ttoken: 日本語 \u{1B}[31m
    \tcluster_name: example
    \tkey: far too short
    \tcrypto_cipher: aes256
    \tcrypto_hash: sha256
    }
    # corosync-edit: ignore duplicate-node-it typo
    nodelist {
      node {
        name: uno
        nodeid: 1
        ring0_addr: 10.0.0.1
      }
      node {
        name: dos
        nodeid: 1
        ring0_addr: 10.0.0.2
      }
    }
    # corosync-edit: ignore duplicate-node-id gone
    quorum {
      provider: corosync_votequorum
    }
    \(String(repeating: "long ", count: 60))

    """

  private static let selection =
    "duplicate-node-id,value-out-of-range,unused-suppression,not-a-statement,key-too-short"

  @Test func textShowsTheLineACaretAndTheNote() throws {
    let bench = try LintBench()
    try bench.write("corosync.conf", Self.source)
    let result = try bench.lint("--select", Self.selection, "corosync.conf")
    #expect(result.status == 1)
    try GoldenFile("text.txt").expect(result.output)
  }

  @Test func colorsAreForTerminalsOnly() throws {
    let finding = try #require(report(LintBench.faulty).findings.first)
    let plain = TextRenderer().lines(finding)
    let colored = TextRenderer(usesColors: true).lines(finding)
    #expect(plain.allSatisfy { !$0.contains("\u{1B}") })
    #expect(colored.contains { $0.contains("\u{1B}[1;31merror\u{1B}[0m") })
    let stripped = colored.map { line in
      line.split(separator: "\u{1B}[").enumerated().map { index, part in
        index == 0 && !line.hasPrefix("\u{1B}") ? part : part.drop { $0 != "m" }.dropFirst()
      }.joined()
    }
    #expect(stripped == plain)
  }

  @Test func noByteOfAFileReachesTheTerminalAsControl() throws {
    let bench = try LintBench()
    var bytes = Array("totem {\n version: \u{1B}[2J\n  \u{202E}x: y\n".utf8)
    bytes += [0x9B, 0x33, 0xFF, 0x0D, 0x0A] + Array(1...31) + [0x7F, 0x0A]
    try bench.write("\u{1B}[31m.corosync.conf", bytes)
    let all =
      try bench.lint(".").everything
      + bench.lint("--format", "github", ".").everything
    #expect(all.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
    #expect(!String(decoding: all, as: UTF8.self).contains("\u{202E}"))
    #expect(String(validating: all, as: UTF8.self) != nil)
  }

  @Test func secretsAreNotShown() throws {
    let bench = try LintBench()
    try bench.write(
      "corosync.conf",
      LintBench.repairable.replacing(
        "  transport", with: "  key: \"nobody\"\n  key: tell # nobody\n  transport"))
    for format in ["text", "json", "sarif", "github", "gitlab", "junit"] {
      let result = try bench.lint("--format", format, ".")
      #expect(result.status == 1 && !result.output.contains("nobody"), "\(format)")
    }
    let difference = try bench.lint("--diff", ".")
    #expect(difference.output.contains("-# corosync-edit"))
    #expect(!difference.output.contains("nobody"))
  }
}
