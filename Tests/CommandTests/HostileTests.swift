import TestSupport
import Testing

/// Files whose bytes would do harm where they reached a terminal.
@Suite struct HostileTests {
  /// Escape sequences, a bell, bytes that are no UTF-8, a control character of two bytes, and a
  /// character that turns the direction of the text, wherever a file can have them.
  private static let evil: [UInt8] =
    Array("a\u{1B}[2J\u{07}\u{08}\u{9B}2J\u{202E}\u{7F}".utf8) + [0xFF, 0xC0, 0x80]

  private static func file(_ template: String) -> [UInt8] {
    Array(template.utf8).split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
      .map(Array.init).reduce(into: [UInt8]()) { bytes, part in
        bytes += bytes.isEmpty ? part : evil + part
      }
  }

  /// Whether a terminal would do something else with the bytes than show them.
  private static func isRaw(_ bytes: [UInt8]) -> Bool {
    guard let text = String(validating: bytes, as: UTF8.self) else { return true }
    return text.unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar != "\n" && scalar != "\r" && scalar != "\t"
      case .format, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
  }

  private static let templates = [
    Bench.content("cluster_name: demo", "cluster_name: @"),
    Bench.content("name: uno", "name: @"),
    Bench.content("ring0_addr: 10.0.0.1", "ring0_addr: @"),
    Bench.content("token: 3000", "token: @"),
    Bench.content("token: 3000", "to@ken: 3000"),
    Bench.content("quorum {", "quo@rum {"),
    Bench.content("transport: knet", "transport: @"),
    Bench.content("crypto_cipher: aes256", "crypto_cipher: @"),
    Bench.content("config_version: 7", "config_version: @"),
    Bench.content("nodeid: 2", "nodeid: @"),
    Bench.content("quorum {", "@\nquorum {"),
    Bench.content("quorum {", "quorum { @"),
    Bench.content("}\n", "} @\n"),
    Bench.content("# Two nodes", "# @"),
  ]

  @Test(arguments: templates)
  func neverReachThePlainOutput(template: String) throws {
    let bench = try Bench(bytes: Self.file(template))
    let good = try bench.folder.write("good.conf", Bench.content)
    let commands = [
      ["get", "totem"], ["get", "nodelist"], ["get", "totem.token"], ["status"], ["verify"],
      ["get", "quorum"], ["set", "totem.token", "5000", "--dry-run"],
      ["set", "nodelist.node.ring0_addr", "x", "--dry-run"],
      ["unset", "nodelist.node", "--dry-run"], ["unset", "totem.hold", "--dry-run"],
      ["apply", good, "--dry-run"], ["apply", good, "-y"], ["history"],
      ["apply", bench.live, "-y"],
    ]
    for command in commands {
      let result = try CommandProcess.run(try bench.words(command), environment: bench.environment)
      #expect(result.status != nil, "\(command) crashed")
      #expect(!Self.isRaw(result.everything), "\(command): \(result.everything)")
    }
    let id = try #require(try bench.history().first?.id)
    #expect(!Self.isRaw(try bench.run("history", id).everything))
    #expect(!Self.isRaw(try bench.run("restore", id, "--dry-run").everything))
  }

  @Test(arguments: templates)
  func neverReachTheMessagesAboutACandidate(template: String) throws {
    let bench = try Bench()
    let candidate = try bench.folder.write("candidate.conf", Self.file(template))
    for options in [["--dry-run"], ["-y"]] {
      let result = try CommandProcess.run(try bench.words(["apply", candidate] + options))
      #expect(result.status == 0 || result.status == 1, "\(result)")
      #expect(!Self.isRaw(result.everything), "\(result.everything)")
    }
  }

  @Test(arguments: templates)
  func areTakenApartByEveryReaderOfJSON(template: String) throws {
    let bench = try Bench(bytes: Self.file(template))
    _ = try decode([FoundValue].self, try bench.run("get", "totem", "--format", "json"))
    _ = try decode(StatusDocument.self, try bench.run("status", "--format", "json"))
    let escape = try bench.run("get", "totem", "--format", "json").outputBytes
    #expect(!escape.contains(0x1B))
  }

  @Test func withNULBytesAreShownAndRefused() throws {
    let bench = try Bench()
    let bytes = Array(Bench.content("demo", "de\u{00}mo").utf8)
    let candidate = try bench.folder.write("candidate.conf", bytes)
    let before = try bench.identity()
    let result = try bench.run("apply", candidate, "-y")
    #expect(result.status == 1, "\(result)")
    #expect(!result.everything.contains(0))
    #expect(try bench.identity() == before)
  }

  @Test func inTheArgumentsAreShownByTheirCodes() throws {
    let bench = try Bench()
    let result = try bench.run("set", "totem.cluster_name", "a\u{1B}[2Jb", "-y")
    #expect(!Self.isRaw(result.everything), "\(result.everything)")
    #expect(!Self.isRaw(try bench.run("history").everything))
    #expect(!Self.isRaw(try bench.run("set", "totem.token", "\u{1B}[2J\n").everything))
  }
}
