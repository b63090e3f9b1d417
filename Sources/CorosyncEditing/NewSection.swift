import CorosyncModel
import CorosyncSyntax

/// Writes a section that the file does not have yet, with one key in it.
struct NewSection {
  /// The path of the key.
  let path: ConfigurationPath
  let value: String

  func edit(in index: DocumentIndex) throws(EditError) -> SourceEdit {
    if case .value(path.last.name, let chosen) = path.parent?.last.selector, chosen != value,
      let parent = path.parent
    {
      throw .noSuchSection(parent)
    }
    let document = index.document
    let (around, missing) = try split(in: index)
    let step = document.indentationStep
    let lineEnd = document.lineEnd
    var indentation = around == 0 ? [] : SectionStyle.indentation(inside: around, of: document)
    var lines: [UInt8] = around == 0 && !document.bytes.isEmpty ? lineEnd : []
    var closings: [[UInt8]] = []
    for component in missing {
      try Writability.check(name: component.name)
      lines += indentation + Array("\(component.name) {".utf8) + lineEnd
      closings.append(indentation + [.closeBrace] + lineEnd)
      indentation += step
      if case .value(let key, let value) = component.selector, !isTheKey(key, of: component) {
        try Writability.check(name: key)
        lines += try pair(key, value, indentation, lineEnd)
      }
    }
    lines += try pair(path.last.name, value, indentation, lineEnd)
    for closing in closings.reversed() { lines += closing }
    return InsertionPoint(atEndOfSection: around, of: document).insert(lines)
  }

  /// Whether a selector's key is the one that is written anyway, as in `uidgid[uid=33].uid`.
  private func isTheKey(_ key: String, of component: ConfigurationPath.Component) -> Bool {
    key == path.last.name && component == path.parent?.last
  }

  private func pair(
    _ key: String, _ value: String, _ indentation: [UInt8], _ lineEnd: [UInt8]
  ) throws(EditError) -> [UInt8] {
    let line = indentation + Array("\(key): \(value)".utf8) + lineEnd
    try Writability.check(value: value, lineLength: line.count - 1)
    return line
  }

  /// The innermost section of the path that the file has, and the parts that it has not.
  private func split(
    in index: DocumentIndex
  ) throws(EditError) -> (around: Int, missing: ArraySlice<ConfigurationPath.Component>) {
    let sections = path.components.dropLast()
    var next = path.parent
    while let section = next {
      let present = index.sections(section)
      try index.requireOne(of: present, at: section)
      if let found = present.last {
        return (found, sections.dropFirst(section.components.count))
      }
      try refuseWhatIsNeverMadeAlone(section)
      next = section.parent
    }
    return (0, sections)
  }

  private func refuseWhatIsNeverMadeAlone(_ section: ConfigurationPath) throws(EditError) {
    if section.names == "nodelist.node" {
      throw .notMade(
        section, instead: "a node is added with its name, nodeid and all addresses together")
    }
    if case .position = section.last.selector { throw .noSuchSection(section) }
  }
}
