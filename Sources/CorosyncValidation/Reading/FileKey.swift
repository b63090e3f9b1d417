import CorosyncModel
import CorosyncSyntax

/// A line of the file with a key, and the section that it stands in.
struct FileKey: Sendable {
  /// The index in the document's lines.
  let line: Int

  /// The index in the document's sections.
  let section: Int

  /// The path of the section, such as `totem.interface`; empty at the top level.
  let path: String

  let name: String

  /// The bytes of the name and of the value.
  let nameRange: Range<Int>
  let valueRange: Range<Int>
}

extension Document {
  /// The path of each section; for one that is longer than the daemon takes that of the section
  /// around it.
  var sectionPaths: [String] {
    var paths: [String] = []
    paths.reserveCapacity(sections.count)
    for section in sections {
      guard let parent = section.parent else {
        paths.append("")
        continue
      }
      let around = paths[parent]
      let isLong = section.pathLength >= 255
      let name = isLong ? "" : text(section.name)
      paths.append(isLong ? around : around.isEmpty ? name : "\(around).\(name)")
    }
    return paths
  }
}

extension DocumentIndex {
  /// All lines with a key, in order.
  func keys(_ sectionPaths: [String]) -> [FileKey] {
    document.lines.enumerated().compactMap { index, line in
      guard line.kind == .pair else { return nil }
      return FileKey(
        line: index, section: line.section, path: sectionPaths[line.section],
        name: document.text(line.name), nameRange: line.name, valueRange: line.value)
    }
  }
}
