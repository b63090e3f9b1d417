public import CorosyncModel
public import CorosyncSyntax

/// Gives a key a value; the key and its section are made where they are missing.
public struct SetKey: EditOperation {
  public let path: ConfigurationPath

  /// The value as it is to stand in the file; may be empty.
  public let value: String

  public init(_ path: ConfigurationPath, to value: String) {
    self.path = path
    self.value = value
  }

  public var description: String { "set \(path) to \"\(value)\"" }

  public func edits(in index: DocumentIndex) throws(EditError) -> [SourceEdit] {
    guard path.last.selector == nil else { throw .notAKey(path) }
    let sections = index.sections(path.parent)
    if let collected = CollectedKey(names: path.names) {
      let lines = index.pairs(path)
      if lines.contains(where: { index.document[$0.value].elementsEqual(value.utf8) }) { return [] }
      if lines.count > 1 {
        let values = lines.map { index.document.text($0.value) }
        throw .severalLines(
          path, choices: values.map { collected.path(of: $0, path) },
          addition: collected.path(of: value, path))
      }
    } else {
      try index.requireOne(of: sections, at: path.parent)
    }
    if let line = index.pair(path) { return try replaceValue(of: line, in: index.document) }
    try Writability.check(name: path.last.name)
    try Writability.check(lengthOf: path)
    if let section = sections.last { return [try insert(into: section, of: index)] }
    return [try NewSection(path: path, value: value).edit(in: index)]
  }

  private func replaceValue(of line: Line, in document: Document) throws(EditError) -> [SourceEdit]
  {
    if document[line.value].elementsEqual(value.utf8) { return [] }
    let isTight = line.value.isEmpty && line.value.lowerBound == line.name.upperBound + 1
    let replacement = (isTight ? [.space] : []) + Array(value.utf8)
    let hasLineFeed = line.contentEnd < line.range.upperBound
    try Writability.check(
      value: value,
      lineLength: line.range.count - (hasLineFeed ? 1 : 0) - line.value.count + replacement.count)
    return [SourceEdit(range: line.value, replacement: replacement)]
  }

  private func insert(into section: Int, of index: DocumentIndex) throws(EditError) -> SourceEdit {
    let style = SectionStyle(section: section, in: index)
    let line = style.line(path.last.name, value.utf8)
    try Writability.check(value: value, lineLength: line.count - 1)
    return InsertionPoint(inSection: section, of: index).insert(line)
  }
}
