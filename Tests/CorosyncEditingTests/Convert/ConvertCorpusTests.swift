import CorosyncEditing
import CorosyncModel
import CorosyncSyntax
import TestSupport
import Testing

/// Files of real clusters on their way to knet.
@Suite(.enabled(if: Corpus.isAvailable, "\(Corpus.reason)"))
struct ConvertCorpusTests {
  private struct Converted {
    let name: String
    let old: Document
    let new: Document
  }

  private func document(_ entry: Corpus.Entry) -> Document {
    Document(entry.bytes, release: .debian12)
  }

  /// Names for the nodes of a file that lacks nothing else.
  private func names(for document: Document) -> [String: String] {
    let nodes = Configuration(document).nodes.filter { $0.name == nil }
    return Dictionary(
      nodes.enumerated().compactMap { number, node in
        node.addresses.values.first.map { ($0.value, "host\(number + 1)") }
      }, uniquingKeysWith: { first, _ in first })
  }

  private func attempt(
    _ document: Document, names: [String: String] = [:]
  ) -> Result<Document, EditError> {
    Result { () throws(EditError) in try ConvertToKnet(names: names).apply(to: document) }
  }

  /// What became of all files.
  private struct Outcome {
    var done: [Converted] = []

    /// How many were converted with names, which were the only thing missing.
    var named = 0

    /// What is missing in the others, by their names.
    var refused: [String: [String]] = [:]
  }

  private func convert() throws -> Outcome {
    var outcome = Outcome()
    for entry in try Corpus.files.get() where ["1.x", "2.x"].contains(entry.era) {
      let old = document(entry)
      var result = attempt(old)
      if case .failure(.notConvertible(let missing)) = result,
        missing.allSatisfy({ $0.contains("has no name") })
      {
        result = attempt(old, names: names(for: old))
        outcome.named += 1
      }
      switch result {
      case .success(let new):
        outcome.done.append(Converted(name: entry.name, old: old, new: new))
      case .failure(.notConvertible(let missing)): outcome.refused[entry.name] = missing
      case .failure(let error):
        #expect(!old.isWellFormed, "\(entry.name): \(error)")
        outcome.refused[entry.name] = ["syntax"]
      }
    }
    return outcome
  }

  @Test func everyFileThatHasWhatKnetNeedsIsConverted() throws {
    let outcome = try convert()
    let (done, named, refused) = (outcome.done, outcome.named, outcome.refused)
    let reasons = Dictionary(grouping: refused.values.map { Self.kind($0) }) { $0 }
      .mapValues(\.count)
    print("converted: \(done.count), of these with names given: \(named); refused: \(reasons)")
    #expect(done.count == 49)
    #expect(named == 4)
    #expect(
      reasons == [
        "syntax": 11, "no nodes": 21, "addresses": 4, "pairing": 1, "nodeid": 1, "ring": 1,
      ])
    for (name, missing) in refused { #expect(!missing.isEmpty, "\(name)") }
  }

  private static func kind(_ missing: [String]) -> String {
    let kinds = [
      "syntax": "syntax", "which nodes there are": "no nodes", "neither an address": "addresses",
      "belong to one node": "pairing", "have one nodeid": "nodeid", "on ring": "ring",
    ]
    return kinds.first { part, _ in missing.contains { $0.contains(part) } }?.value ?? "\(missing)"
  }

  @Test func everyNodeAddressAndCommentStays() throws {
    for file in try convert().done {
      let old = Configuration(file.old)
      let new = Configuration(file.new)
      let addresses = new.nodes.flatMap { $0.addresses.values.map(\.value) }
      let members = old.interfaces.values.flatMap { $0.members.map(\.value) }
      let before = old.nodes.flatMap { $0.addresses.values.map(\.value) }
      for address in before + members { #expect(addresses.contains(address), "\(file.name)") }
      #expect(new.nodes.count == max(old.nodes.count, members.count), "\(file.name)")
      let names = Set(new.nodes.compactMap { $0.name?.value })
      #expect(names.isSuperset(of: old.nodes.compactMap { $0.name?.value }), "\(file.name)")
      let comments = Self.comments(file.new)
      #expect(Self.comments(file.old).allSatisfy(comments.contains), "\(file.name)")
    }
  }

  private static func comments(_ document: Document) -> [String] {
    document.lines.filter { $0.kind == .comment }.map { document.text($0.content) }
  }

  @Test func theResultIsForKnetAndNeedsNoSecondConversion() throws {
    for file in try convert().done {
      #expect(Configuration(file.new).totem.transportName?.value == "knet", "\(file.name)")
      let again = try ConvertToKnet().conversion(of: DocumentIndex(file.new))
      #expect(again.edits.isEmpty && again.changes.isEmpty, "\(file.name): \(again.changes)")
    }
  }

  @Test(.enabled(if: HiddenDaemon.isAvailable, "\(HiddenDaemon.reason)"))
  func theDaemonTakesTheResult() throws {
    let done = try convert().done
    for (file, objection) in zip(done, try FileJudge.refusals(of: done.map { .init($0.new) })) {
      #expect(objection == nil, "\(file.name): \(String(decoding: file.new.bytes, as: UTF8.self))")
    }
  }
}
