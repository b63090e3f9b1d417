import CorosyncSyntax

extension DocumentIndex {
  /// A key's value that counts to the daemon, with a path that names it alone.
  public struct FoundValue: Sendable, Hashable {
    public let path: ConfigurationPath
    public let value: ArraySlice<UInt8>
  }

  /// The values that a path names: of a key, in every section that is meant, or of all keys of a
  /// section and of the sections in it.
  ///
  /// In the order of the file; empty where there is none.
  public func values(at path: ConfigurationPath) -> [FoundValue] {
    let own = values(ofKey: path)
    if !own.isEmpty { return own }
    var found: [FoundValue] = []
    var open = Array(sections(path).map { ($0, identified($0, as: path)) }.reversed())
    while let (section, path) = open.popLast() {
      let names = path.names
      let lines = countingPairs(inSection: section) {
        CollectedKey(names: "\(names).\(document.text($0))") != nil
      }
      for line in lines {
        let key = document.text(line.name)
        found.append(FoundValue(path: path.appending(key), value: document[line.value]))
      }
      // Deeper ones the daemon refuses, and a deep nest must not make many long paths.
      for child in children[section].reversed() where document.sections[child].pathLength < 255 {
        let childPath = path.appending(document.text(document.sections[child].name))
        open.append((child, identified(child, as: childPath)))
      }
    }
    return found
  }

  private func values(ofKey path: ConfigurationPath) -> [FoundValue] {
    guard path.last.selector == nil else { return [] }
    let key = path.last.name
    if let collected = CollectedKey(names: path.names) {
      let lines = pairs(path)
      return lines.map { line in
        let chosen = lines.count == 1 ? path : collected.path(of: document.text(line.value), path)
        return FoundValue(path: chosen, value: document[line.value])
      }
    }
    let found = sections(path.parent).compactMap { section -> FoundValue? in
      guard let value = value(key, inSection: section) else { return nil }
      let parent = path.parent.map { identified(section, as: $0) }
      return FoundValue(
        path: parent?.appending(key) ?? path, value: value)
    }
    // Sections that the daemon takes together have one value: the last.
    var last: [ConfigurationPath: Int] = [:]
    for (index, value) in found.enumerated() { last[value.path] = index }
    let distinct = found.indices.filter { last[found[$0].path] == $0 }.map { found[$0] }
    return distinct.count == 1 ? [FoundValue(path: path, value: distinct[0].value)] : distinct
  }

  /// A path that names a section alone where several have its names.
  private func identified(_ section: Int, as path: ConfigurationPath) -> ConfigurationPath {
    guard path.last.selector == nil, let kind = RepeatableSection(names: path.names) else {
      return path
    }
    return distinguish([section], of: path, kind)[0]
  }
}
