import SystemPackage
import TestSupport
import Testing

@testable import CorosyncStore

@Suite struct JournalEntryTextTests {
  static let id = EntryID(time: UTCTime(secondsSince1970: 1_795_234_530), number: 7)

  static func sample() throws -> JournalEntry {
    JournalEntry(
      id: id, file: "/etc/corosync/corosync.conf", stage: .prepared,
      change: Change(
        command: "set totem.token 5000", oldVersion: "3", newVersion: "4", user: 0,
        login: "operator", undoes: EntryID(time: id.time, number: 6)),
      process: ProcessFacts(id: 12, command: "corosync-edit set totem.token 5000"),
      temporaryName: try #require(TemporaryName(for: "/a/corosync.conf", id: id)).component,
      note: "two\nlines")
  }

  @Test func looksLikeThis() throws {
    let text = String(decoding: try Self.sample().text, as: UTF8.self)
    #expect(
      text == #"""
        corosync-edit-entry: 1
        id: 20261121T041530Z-000007
        time: 2026-11-21T04:15:30Z
        stage: prepared
        file: /etc/corosync/corosync.conf
        temporary: .corosync.conf.corosync-edit.20261121T041530Z-000007
        old-version: 3
        new-version: 4
        command: set totem.token 5000
        user: 0
        login: operator
        undoes: 20261121T041530Z-000006
        pid: 12
        program: corosync-edit set totem.token 5000
        note: two\nlines

        """#)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func comesBackWithAnyTexts(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var entry = try Self.sample()
    entry.file = FilePath(bytes: Array("/".utf8) + random.bytes(upTo: 30)) ?? "/x"
    entry.stage = Stage.allCases.randomElement(using: &random) ?? .prepared
    entry.change = Change(
      command: random.text(upTo: 40), oldVersion: Bool.random(using: &random) ? "1" : nil,
      newVersion: random.text(upTo: 3), user: .random(in: 0...UInt32.max, using: &random),
      login: Bool.random(using: &random) ? random.text(upTo: 5) : nil)
    entry.process = ProcessFacts(
      id: .random(in: 1...Int32.max, using: &random), command: random.text(upTo: 40))
    entry.note = Bool.random(using: &random) ? random.text(upTo: 40) : nil
    let again = try JournalEntry(text: entry.text)
    #expect(again == entry, "seed \(seed)")
    #expect(again.text == entry.text, "seed \(seed)")
    #expect(
      entry.text.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) }, "seed \(seed)")
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func damageNeverTraps(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var text = try Self.sample().text
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let start = Int.random(in: 0...text.count, using: &random)
      let end = Int.random(in: start...min(text.count, start + 20), using: &random)
      text.replaceSubrange(start..<end, with: random.bytes(upTo: 10))
    }
    do throws(EntryDamage) {
      let entry = try JournalEntry(text: text)
      // What is taken for an entry can be written again.
      #expect(try JournalEntry(text: entry.text) == entry, "seed \(seed)")
    } catch {
      #expect(!error.description.isEmpty, "seed \(seed)")
    }
  }

  @Test func everyShorterTextIsDamaged() throws {
    let text = try Self.sample().text
    for count in text.indices {
      // Without its last line, which is optional, the text is a whole one.
      guard !text[count...].elementsEqual(Array("note: two\\nlines\n".utf8)) else { continue }
      #expect(throws: EntryDamage.self, "\(count) bytes") {
        try JournalEntry(text: Array(text[..<count]))
      }
    }
  }

  @Test(arguments: [
    ("corosync-edit-entry: 1", "corosync-edit-entry: 2", EntryDamage.unknownFormat("2")),
    ("stage: prepared", "stage: ready", .badValue(key: "stage")),
    ("user: 0", "user: -1", .badValue(key: "user")),
    ("user: 0", "user: 0\nuser: 1", .brokenLine),
    ("pid: 12", "pid: 1\u{1}2", .brokenLine),
    ("file: /etc", "file: etc", .badValue(key: "file")),
    ("file: /etc", "file: \\x00/etc", .badValue(key: "file")),
    ("temporary: .", "temporary: ../", .badValue(key: "temporary")),
    ("note: two\\n", "note: two\\q", .brokenLine),
    ("note: two\\n", "note: two\\xg0", .brokenLine),
    ("\nnote: ", "\nnote:", .brokenLine),
  ])
  func saysWhatIsWrong(part: String, replacement: String, damage: EntryDamage) throws {
    var text = String(decoding: try Self.sample().text, as: UTF8.self)
    let range = try #require(text.firstRange(of: part))
    text.replaceSubrange(range, with: replacement)
    #expect(throws: damage) { try JournalEntry(text: Array(text.utf8)) }
  }

  @Test func unknownKeysAreSkipped() throws {
    let entry = try Self.sample()
    let text = entry.text + Array("later-addition: x\n".utf8)
    #expect(try JournalEntry(text: text) == entry)
  }
}
