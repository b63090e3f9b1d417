import CorosyncModel
import CorosyncSyntax
import Foundation
import TestSupport
import Testing

/// Every key that a manual page of the installed corosync describes is in the catalogue.
///
/// The pages are read below `/usr/share/man`, or below the folder that COROSYNC_MANPAGES names.
/// Where that is set, a missing page is a failure.
@Suite("Manual pages")
struct CatalogueManPageTests {
  static let givenFolder = ProcessInfo.processInfo.environment["COROSYNC_MANPAGES"]
  static let folder = givenFolder ?? "/usr/share/man"

  static let corosyncConf = "\(folder)/man5/corosync.conf.5.gz"
  static let qdevice = "\(folder)/man8/corosync-qdevice.8.gz"

  static func isExpected(_ path: String) -> Bool {
    givenFolder != nil || FileManager.default.isReadableFile(atPath: path)
  }

  /// The lines of a compressed page.
  static func lines(_ path: String) throws -> [Substring] {
    try CommandProcess.run(["gzip", "-dc", path], within: nil).output
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The items of a page's lists that look like keys: `.TP`, then one word, which may stand behind
  /// `.B` and have a remark in parentheses behind it.
  static func items(_ lines: some Sequence<Substring>) -> [String] {
    var names: [String] = []
    var isItem = false
    for line in lines {
      if line == ".TP" || (isItem && line.isEmpty) {
        isItem = true
        continue
      }
      if isItem, let name = keyName(line) { names.append(name) }
      isItem = false
    }
    return names
  }

  private static func keyName(_ line: Substring) -> String? {
    var words = line.split(separator: " ")
    if words.first == ".B" { words.removeFirst() }
    guard let name = words.first, words.count == 1 || words[1].hasPrefix("("),
      name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") })
    else { return nil }
    return String(name)
  }

  static func isInCatalogue(_ name: String, _ page: CatalogueKey.ManPage) -> Bool {
    Catalogue.keys.contains { $0.name == name && $0.manPages.contains(page) }
  }

  @Test(.enabled(if: isExpected(corosyncConf), "corosync.conf(5) is not installed"))
  func everyKeyOfCorosyncConfIsInTheCatalogue() throws {
    let names = Self.items(try Self.lines(Self.corosyncConf))
    #expect(names.count >= 75)
    for expected in ["token", "linknumber", "ringX_addr", "to_stderr", "ttl", "macaddr"] {
      #expect(names.contains(expected), "\(expected)")
    }
    for name in names {
      #expect(Self.isInCatalogue(name, .corosyncConf), "\(name)")
    }
  }

  /// The other way round: what the catalogue calls documented is, for keys as old as 3.1.0.
  @Test(.enabled(if: isExpected(corosyncConf), "corosync.conf(5) is not installed"))
  func everyDocumentedKeyIsInCorosyncConf() throws {
    let names = Set(Self.items(try Self.lines(Self.corosyncConf)))
    for key in Catalogue.keys where key.manPages.contains(.corosyncConf) {
      guard let since = key.since.last, since <= Release(3, 1, 0) else { continue }
      let isNamed = names.contains(key.name)
      #expect(isNamed, "\(key.cmapKey)")
    }
  }

  @Test(.enabled(if: isExpected(qdevice), "corosync-qdevice(8) is not installed"))
  func everyKeyOfQdeviceIsInTheCatalogue() throws {
    let lines = try Self.lines(Self.qdevice)
    let start = try #require(lines.firstIndex(of: ".SH CONFIGURATION"))
    let rest = lines[(start + 1)...]
    let names = Self.items(rest.prefix { !$0.hasPrefix(".SH ") })
    #expect(names.count >= 15)
    for name in names {
      #expect(Self.isInCatalogue(name, .qdevice), "\(name)")
    }
  }
}
