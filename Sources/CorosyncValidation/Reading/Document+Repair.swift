import CorosyncDiagnostics
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

  /// A repair that removes the lines that hold some bytes.
  func removeLine(at offset: Int, isSafe: Bool, _ title: String) -> [Diagnostic.FixIt] {
    lineIndex(at: offset).map { [removeLine($0, isSafe: isSafe, title)] } ?? []
  }
}
