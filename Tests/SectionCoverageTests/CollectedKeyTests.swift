import CorosyncConf
import Testing

/// Keys of which every line counts: users, groups and members.
@Suite struct CollectedKeyTests {
  private let document = Document(
    Array(
      """
      uidgid {
      \tuid: 33
      \tgid: 44
      }
      uidgid {
      \tuid: 35
      \tuid: 36
      }

      """.utf8))

  private func path(_ text: String) throws -> ConfigurationPath {
    try ConfigurationPath(parsing: text)
  }

  private func values(_ text: String) throws -> [String] {
    DocumentIndex(document).values(at: try path(text)).map {
      "\($0.path) = \(String(decoding: $0.value, as: UTF8.self))"
    }
  }

  @Test func everyLineIsFound() throws {
    let users = [
      "uidgid[uid=33].uid = 33", "uidgid[uid=35].uid = 35", "uidgid[uid=36].uid = 36",
    ]
    #expect(try values("uidgid.uid") == users)
    #expect(try values("uidgid.gid") == ["uidgid.gid = 44"])
    #expect(
      try values("uidgid") == [
        "uidgid.uid = 33", "uidgid.gid = 44", "uidgid.uid = 35", "uidgid.uid = 36",
      ])
  }

  @Test func aSelectorOfTheKeyItselfMeansOneLine() throws {
    #expect(try values("uidgid[uid=35].uid") == ["uidgid[uid=35].uid = 35"])
    #expect(try values("uidgid[uid=33].gid") == ["uidgid[uid=33].gid = 44"])
    let removed = try UnsetKey(path("uidgid[uid=35].uid")).apply(to: document)
    #expect(removed.text(0..<removed.bytes.count).contains("uid: 36"))
    #expect(!removed.text(0..<removed.bytes.count).contains("uid: 35"))
  }

  @Test func oneOfSeveralLinesIsNotReplacedByGuess() throws {
    #expect(
      throws: EditError.severalLines(
        try path("uidgid.uid"),
        choices: [
          try path("uidgid[uid=33].uid"), try path("uidgid[uid=35].uid"),
          try path("uidgid[uid=36].uid"),
        ], addition: try path("uidgid[uid=99].uid"))
    ) {
      try SetKey(path("uidgid.uid"), to: "99").edits(in: DocumentIndex(document))
    }
  }

  @Test func theOnlyLineIsReplaced() throws {
    let changed = try SetKey(path("uidgid.gid"), to: "45").apply(to: document)
    #expect(DocumentIndex(changed).values(at: try path("uidgid.gid")).map(\.value.count) == [2])
    #expect(changed.bytes.count == document.bytes.count)
  }

  @Test func oneMoreIsAdded() throws {
    let changed = try SetKey(path("uidgid[uid=99].uid"), to: "99").apply(to: document)
    let added = "\nuidgid {\n\tuid: 99\n}\n"
    #expect(changed.text(document.bytes.count..<changed.bytes.count) == added)
  }

  @Test func aMissingLineIsNotMadeWithAnotherValue() throws {
    #expect(throws: EditError.noSuchSection(try path("uidgid[uid=50]"))) {
      try SetKey(path("uidgid[uid=50].uid"), to: "51").edits(in: DocumentIndex(document))
    }
  }

  @Test func whoIsLetInAlreadyStaysAsHeIs() throws {
    #expect(
      try SetKey(path("uidgid.uid"), to: "35").edits(in: DocumentIndex(document)).isEmpty)
  }
}
