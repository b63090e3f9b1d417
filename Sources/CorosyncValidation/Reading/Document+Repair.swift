import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

extension Document {
  /// The edit that removes a line of the file.
  func removal(ofLine line: Int) -> SourceEdit { .remove(lines[line].range) }

  /// A repair that removes a line; what it says is lost unless `changesMap` says otherwise.
  func removeLine(
    _ line: Int, isSafe: Bool, changesMap: Bool = true, _ title: String = "remove the line"
  ) -> Diagnostic.FixIt {
    Diagnostic.FixIt(
      title, isSafe: isSafe, changesMap: changesMap, edits: [removal(ofLine: line)])
  }

  /// A repair that writes other text in place of some bytes.
  func replace(_ range: Range<Int>, with text: String, isSafe: Bool, _ title: String? = nil)
    -> Diagnostic.FixIt
  {
    Diagnostic.FixIt(
      title ?? "write \"\(text)\"", isSafe: isSafe, changesMap: true,
      edits: [SourceEdit(range: range, replacement: text.utf8)])
  }
}

extension RuleSubject {
  /// A safe repair that removes a key of a link: from all of its sections, as of several lines one
  /// counts, and with it gone another would.
  func removeKey(_ name: String, of link: LinkNumber, at place: Range<Int>) -> [Diagnostic.FixIt] {
    let document = configuration.document
    let sections = Set(configuration.projection.interfaceSections[link.rawValue] ?? [])
    let others = keys.filter { sections.contains($0.section) && $0.name == name }.map(\.line)
    let lines = Set(others + [document.lineIndex(at: place.lowerBound)].compactMap(\.self))
    return [
      Diagnostic.FixIt(
        "remove the key", isSafe: true, changesMap: true,
        edits: lines.sorted().map { document.removal(ofLine: $0) })
    ]
  }
}
