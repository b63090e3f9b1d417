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
    if let line = index.pair(path) {
      return try index.document.replacingValue(of: line, with: value)
    }
    try Writability.check(name: path.last.name)
    try Writability.check(lengthOf: path)
    if let section = sections.last {
      return [try index.inserting(path.last.name, value, inSection: section)]
    }
    return [try NewSection(path: path, value: value).edit(in: index)]
  }
}
