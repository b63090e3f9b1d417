import CorosyncCmap
import CorosyncEditing
import CorosyncModel
import CorosyncSyntax
import TestSupport
import Testing

/// What holds of every conversion.
struct ConvertPropertyTests {
  private static let seed: UInt64 = 20_261_128

  /// Keys that a conversion gives other values, takes out or moves; all others stay.
  private static let converted = [
    "totem.transport", "totem.secauth", "totem.crypto_cipher", "totem.crypto_hash", "totem.rrp_",
    "totem.link_mode", "totem.threads", "totem.vsftype", "totem.clear_node_high_bit",
    "totem.nodeid", "totem.interface.", "nodelist.", "quorum.provider", "quorum.two_node",
    "quorum.leaving_timeout", "service.", "aisexec.", "amf.", "compatibility",
  ]

  private func others(_ document: Document) -> [String] {
    Projection(document).entries.filter { entry in
      !Self.converted.contains { entry.key.description.hasPrefix($0) }
    }.map(\.description)
  }

  private func comments(_ document: Document) -> [String] {
    document.lines.filter { $0.kind == .comment }.map { document.text($0.content) }
  }

  @Test func everythingThatKnetReadsStays() throws {
    var generator = OldFileGenerator(seed: Self.seed)
    for number in 0..<400 {
      let (text, names) = generator.next()
      let old = Document(Array(text.utf8), release: .debian12)
      let name: Comment = "seed \(Self.seed), file \(number)\n\(text)"
      let new = try ConvertToKnet(names: names).apply(to: old)
      #expect(new.isWellFormed && others(new) == others(old), name)
      let kept = comments(new)
      #expect(comments(old).allSatisfy(kept.contains), name)
      #expect(!text.contains("# to all") || kept.contains { $0.hasSuffix("# to all") }, name)
      let (before, after) = (Configuration(old), Configuration(new))
      let addresses = Set(after.nodes.flatMap { $0.addresses.values.map(\.value) })
      let wanted =
        before.nodes.flatMap { $0.addresses.values.map(\.value) }
        + before.interfaces.values.flatMap { $0.members.map(\.value) }
      #expect(addresses.isSuperset(of: wanted), name)
      #expect(Set(after.nodes.compactMap(\.id?.value)).count == after.nodes.count, name)
      #expect(after.nodes.allSatisfy { ($0.id?.value.rawValue ?? 70_000) < 65_536 }, name)
      let again = try ConvertToKnet().conversion(of: DocumentIndex(new))
      #expect(again.edits.isEmpty, name)
    }
  }

  @Test(.enabled(if: HiddenDaemon.isAvailable, "\(HiddenDaemon.reason)"))
  func theDaemonTakesThem() throws {
    var generator = OldFileGenerator(seed: Self.seed)
    let new = try (0..<120).map { _ in
      let (text, names) = generator.next()
      return try ConvertToKnet(names: names).apply(
        to: Document(Array(text.utf8), release: .debian12))
    }
    for (document, objection) in zip(new, try FileJudge.refusals(of: new.map { .init($0) })) {
      #expect(objection == nil, "\(String(decoding: document.bytes, as: UTF8.self))")
    }
  }

  /// Any file is converted or refused; edits that overlap would end the process.
  @Test func anyFileIsConvertedOrRefused() {
    var generator = ConfigurationGenerator(seed: Self.seed)
    var old = OldFileGenerator(seed: Self.seed)
    var mutator = ConfigurationMutator(seed: Self.seed)
    var count = 0
    for number in 0..<1500 {
      let bytes = number % 2 == 0 ? generator.next() : Array(old.next().text.utf8)
      let document = Document(mutator.mutate(bytes), release: .debian12)
      let result = Result { () throws(EditError) in try ConvertToKnet().apply(to: document) }
      guard let new = try? result.get() else { continue }
      count += 1
      #expect(new.isWellFormed, "seed \(Self.seed), file \(number)")
      #expect(Configuration(new).totem.transport == .knet, "seed \(Self.seed), file \(number)")
    }
    #expect(count > 100)
  }
}
