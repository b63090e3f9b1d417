import CorosyncModel
import CorosyncSyntax

extension Document {
  /// The edits that put a value in the place of a line's; none where it has it.
  func replacingValue(of line: Line, with value: String) throws(EditError) -> [SourceEdit] {
    if self[line.value].elementsEqual(value.utf8) { return [] }
    let isTight = line.value.isEmpty && line.value.lowerBound == line.name.upperBound + 1
    let replacement = (isTight ? [.space] : []) + Array(value.utf8)
    let hasLineFeed = line.contentEnd < line.range.upperBound
    try Writability.check(
      value: value,
      lineLength: line.range.count - (hasLineFeed ? 1 : 0) - line.value.count + replacement.count)
    return [SourceEdit(range: line.value, replacement: replacement)]
  }

  /// The line of the key whose value stands at `range`.
  func pairLine(holding range: Range<Int>) -> Line? {
    // An empty value at the end of a line starts where the line end does.
    lineIndex(at: range.lowerBound).map { lines[$0] }.flatMap { $0.kind == .pair ? $0 : nil }
  }
}

extension DocumentIndex {
  /// The edit that adds a key behind those of a section, laid out like them.
  func inserting(
    _ key: String, _ value: String, inSection section: Int
  ) throws(EditError) -> SourceEdit {
    let line = SectionStyle(section: section, in: self).line(key, value.utf8)
    try Writability.check(value: value, lineLength: line.count - 1)
    return InsertionPoint(inSection: section, of: self).insert(line)
  }
}
