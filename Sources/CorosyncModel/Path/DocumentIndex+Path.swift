public import CorosyncSyntax

extension DocumentIndex {
  /// The sections that a path names, in the order of the file; the top level for nil.
  ///
  /// A path without selectors names all sections of that name, which the daemon takes together
  /// where it does not number them.
  public func sections(_ path: ConfigurationPath?) -> [Int] {
    guard let path else { return [0] }
    var matches = sections(path.names)
    var depth = path.components.count
    while depth > 0 {
      if let selector = path.components[depth - 1].selector {
        let names = path.components[..<depth].map(\.name).joined(separator: ".")
        let chosen = Set(select(sections(names), of: names, by: selector))
        matches = matches.filter { ancestors(of: $0).contains(where: chosen.contains) }
      }
      depth -= 1
    }
    return matches
  }

  /// The line of the key that a path names and that counts to the daemon; nil where there is none.
  ///
  /// Where sections are taken together the last one that has the key counts.
  public func pair(_ path: ConfigurationPath) -> Line? {
    guard path.last.selector == nil else { return nil }
    if CollectedKey(names: path.names) != nil { return pairs(path).last }
    for section in sections(path.parent).reversed() {
      if let line = pair(path.last.name, inSection: section) { return line }
    }
    return nil
  }

  /// The lines of all keys that a path names, also those that do not count.
  public func pairs(_ path: ConfigurationPath) -> [Line] {
    guard path.last.selector == nil else { return [] }
    let lines = sections(path.parent).flatMap { pairs(path.last.name, inSection: $0) }
    guard let chosen = CollectedKey(names: path.names)?.value(chosenBy: path) else { return lines }
    return lines.filter { document[$0.value].elementsEqual(chosen.utf8) }
  }

  /// The lines of a key in a section, in order.
  private func pairs(_ key: String, inSection section: Int) -> [Line] {
    pairs[section].map { document.lines[$0] }.filter { document[$0.name].elementsEqual(key.utf8) }
  }

  private func select(
    _ sections: [Int], of names: String, by selector: ConfigurationPath.Selector
  ) -> [Int] {
    switch selector {
    case .position(let position):
      sections.indices.contains(position) ? [sections[position]] : []
    case .value(let key, let value) where CollectedKey(names: "\(names).\(key)") != nil:
      sections.filter { section in
        pairs(key, inSection: section).contains { document[$0.value].elementsEqual(value.utf8) }
      }
    case .value(let key, let value):
      sections.filter { isSelected($0, by: key, value) }
    }
  }

  /// Whether a section's key has a value; link numbers are equal however they are written.
  private func isSelected(_ section: Int, by key: String, _ value: String) -> Bool {
    if key == "linknumber", isInterface(section), let number = Int(value) {
      return linkNumber(ofInterface: section) == number
    }
    return self.value(key, inSection: section)?.elementsEqual(value.utf8) ?? false
  }

  /// The link that an `interface` section is about; 0 where it does not say, nil where what it says
  /// is no number.
  public func linkNumber(ofInterface section: Int) -> Int? {
    guard let value = value("linknumber", inSection: section) else { return 0 }
    return Int(String(decoding: value, as: UTF8.self))
  }

  private func ancestors(of section: Int) -> [Int] {
    var result = [section]
    var current = section
    while let parent = document.sections[current].parent {
      result.append(parent)
      current = parent
    }
    return result
  }
}
