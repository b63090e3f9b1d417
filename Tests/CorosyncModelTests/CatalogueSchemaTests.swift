import CorosyncModel
import Foundation
import TestSupport
import Testing

/// Files made from the catalogue or naming its keys, in the folder `Grammar` of the package.
@Suite("Grammar files")
struct CatalogueSchemaTests {
  static let grammar = URL(filePath: Repository.path("Grammar"))

  /// The catalogue as the command `schema` prints it.
  static func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(Catalogue.schema) + Data("\n".utf8)
  }

  /// With COROSYNC_EDIT_REWRITE=1 the file is written anew, and the run fails.
  @Test func theJSONFileHoldsTheCatalogue() throws {
    let file = Self.grammar.appending(path: "catalogue.json").path
    try GoldenFile(path: file, variable: "COROSYNC_EDIT_REWRITE")
      .expect(String(decoding: Self.json(), as: UTF8.self))
  }

  @Test func theJSONFileNamesEveryKeyOnce() throws {
    let top = try #require(
      try JSONSerialization.jsonObject(with: Self.json()) as? [String: Any])
    let keys = try #require(top["keys"] as? [[String: Any]])
    let names = keys.compactMap { $0["cmapKey"] as? String }
    #expect(names == Catalogue.keys.map(\.cmapKey))
    #expect(top["format"] as? Int == 1)
  }

  @Test(arguments: ["corosync.vim", "corosync.tmLanguage.json"])
  func anEditorFileNamesEveryKeyAndSection(file: String) throws {
    let text = try String(contentsOf: Self.grammar.appending(path: file), encoding: .utf8)
    let words = Set(text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init))
    for key in Catalogue.keys where key.origin == .file && !key.isWildcard {
      let isNamed =
        switch key.name {
        case "ringX_addr": text.contains("ring\\d") || text.contains("ring\\\\d")
        case "exec_NAME": text.contains("exec_")
        default: words.contains(key.name)
        }
      #expect(isNamed, "\(key.cmapKey)")
    }
    for section in Catalogue.sections {
      guard section.keys.contains(where: { $0.origin == .file }) else { continue }
      let name = section.name.split(separator: ".").last.map(String.init) ?? "compatibility"
      let isNamed = words.contains(name)
      #expect(isNamed, "\(section.name)")
    }
  }

  @Test func theTextMateGrammarIsJSON() throws {
    let data = try Data(contentsOf: Self.grammar.appending(path: "corosync.tmLanguage.json"))
    let top = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(top["scopeName"] as? String == "source.corosync")
  }
}
