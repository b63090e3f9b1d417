public import CorosyncModel
public import CorosyncSyntax

/// Removes a key, or a section with all that is in it.
///
/// A key goes everywhere it stands in the section and those taken together with it: were only the
/// line that counts removed, an earlier one would count again.
public struct UnsetKey: EditOperation {
  public let path: ConfigurationPath

  public init(_ path: ConfigurationPath) { self.path = path }

  public var description: String { "remove \(path)" }

  public func edits(in index: DocumentIndex) throws(EditError) -> [SourceEdit] {
    let keys = index.pairs(path)
    if !keys.isEmpty {
      try index.requireOne(of: index.sections(path.parent), at: path.parent)
      return keys.map { .remove($0.range) }
    }
    let sections = index.sections(path)
    if sections.isEmpty { throw .noSuchKey(path) }
    try index.requireOne(of: sections, at: path)
    return sections.compactMap { removal(of: $0, in: index.document) }
  }

  private func removal(of section: Int, in document: Document) -> SourceEdit? {
    guard let open = document.sections[section].openLine else { return nil }
    let start = document.lines[open].range.lowerBound
    guard let close = document.sections[section].closeLine else {
      return .remove(start..<document.bytes.count)
    }
    return .remove(start..<document.lines[close].range.upperBound)
  }
}
