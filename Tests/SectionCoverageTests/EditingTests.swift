import CorosyncConf
import Testing

/// Getting, setting and removing keys reaches every section that the catalogue has.
@Suite struct EditingTests {
  @Test(arguments: SampleKey.all)
  func everyKeyCanBeSetAndIsLoadedAndFound(_ sample: SampleKey) throws {
    let document = try SetKey(sample.path, to: sample.value).apply(to: .base)
    let projection = Projection(document)
    #expect(document.isWellFormed && projection.firstRefusal == nil)
    let found = DocumentIndex(document).values(at: sample.path)
    #expect(found.map { String(decoding: $0.value, as: UTF8.self) } == [sample.value])
    let isLoaded = projection.entries.contains {
      Catalogue.key(for: $0.key) == sample.key && $0.origin.range == found.first?.value.indices
    }
    // The number of a link is in the names of its keys, and a user stands for a number.
    #expect(isLoaded || sample.key.name == "linknumber")
  }

  @Test(arguments: SampleKey.all)
  func everyKeyCanBeRemovedAgain(_ sample: SampleKey) throws {
    let document = try SetKey(sample.path, to: sample.value).apply(to: .base)
    let removed = try UnsetKey(sample.path).apply(to: document)
    if !sample.isIdentity { #expect(DocumentIndex(removed).values(at: sample.path).isEmpty) }
    #expect(removed.bytes.count < document.bytes.count && removed.isWellFormed)
  }

  @Test(arguments: SampleKey.all)
  func settingTheSameValueAgainChangesNothing(_ sample: SampleKey) throws {
    let document = try SetKey(sample.path, to: sample.value).apply(to: .base)
    #expect(try SetKey(sample.path, to: sample.value).edits(in: DocumentIndex(document)).isEmpty)
  }

  @Test(arguments: [
    ("logging.logger_subsys.QUORUM.debug", "logging.logger_subsys[subsys=QUORUM].debug"),
    ("logging.logger_subsys.QUORUM", "logging.logger_subsys[subsys=QUORUM]"),
    ("logging.logger_subsys.debug", "logging.logger_subsys.debug"),
    ("logging.logging_daemon.q.debug", "logging.logging_daemon[name=q].debug"),
    ("totem.interface.1.mcastport", "totem.interface[linknumber=1].mcastport"),
    ("nodelist.node.0.nodeid", "nodelist.node[0].nodeid"),
  ])
  func theDaemonsSpellingIsUnderstood(_ spelling: String, _ path: String) throws {
    #expect(try ConfigurationPath(parsing: spelling).description == path)
  }
}
