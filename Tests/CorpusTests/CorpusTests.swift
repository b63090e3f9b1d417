import CorosyncConf
import TestSupport
import Testing

/// Every file of the corpus, held to the verdict of corosync 3.1.7 on it.
@Suite(.enabled(if: Corpus.isAvailable, "\(Corpus.reason)"))
struct CorpusTests {
  @Test func theCorpusIsThere() throws {
    let files = try Corpus.files.get()
    #expect(files.count > 100)
    #expect(files.contains { $0.isAccepted } && files.contains { $0.isParserError })
  }

  @Test(arguments: Corpus.entries)
  func readingAndPrintingIsTheIdentity(_ entry: Corpus.Entry) {
    let document = Document(entry.bytes, release: .debian12)
    #expect(document.bytes == entry.bytes)
    #expect(document.lines.flatMap { document[$0.range] } == entry.bytes)
  }

  @Test(arguments: Corpus.entries)
  func theParserRefusesWhatTheDaemonsParserRefusesAtTheSameLine(_ entry: Corpus.Entry) {
    let refusal = Projection(Document(entry.bytes, release: .debian12)).firstRefusal
    #expect((refusal != nil) == entry.isParserError, "\(entry.message)")
    #expect(refusal?.daemonLine == (entry.isParserError ? entry.refusedLine : nil))
  }

  @Test(arguments: Corpus.entries)
  func everyOtherRefusalIsOfAKnownLaterStage(_ entry: Corpus.Entry) {
    let isKnown = Self.laterStages.contains { entry.message.contains($0) }
    #expect(entry.isAccepted || entry.isParserError || isKnown, "\(entry.message)")
  }

  @Test(arguments: Corpus.entries)
  func noRuleOfTheReadingStageComplainsOfAnAcceptedFile(_ entry: Corpus.Entry) {
    let configuration = Configuration(Document(entry.bytes, release: .debian12))
    let rules = RuleSet(RuleSet.standard.rules.filter { $0.stage == .parse })
    #expect(rules.check(configuration).isEmpty != entry.isParserError)
  }

  @Test(arguments: Corpus.entries)
  func layingOutKeepsTheMeaningAndIsDoneOnce(_ entry: Corpus.Entry) throws {
    let document = Document(entry.bytes, release: .debian12)
    guard document.isWellFormed else { return }
    let result = try FormatDocument().apply(to: document)
    #expect(
      Projection(result).entries.map(\.description)
        == Projection(document).entries.map(\.description))
    #expect(try FormatDocument().edits(in: DocumentIndex(result)).isEmpty)
  }

  /// What the daemon says after it has read the file: of the host, of addresses, and of keys that
  /// don't go together.
  private static let laterStages = [
    "No valid name found for local host",
    "No interfaces defined",
    "failed to parse bindnet address",
    "appears twice in corosync.conf",
    "for a multi-link configuration, all nodes must have a 'name' attribute",
    "crypto_cipher & crypto_hash are only valid for the Knet transport.",
  ]
}
