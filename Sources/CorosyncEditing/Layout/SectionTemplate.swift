import CorosyncModel
import CorosyncSyntax

/// How a section of some kind is written in a file, so that a new one looks like its neighbours.
struct SectionTemplate {
  /// The blanks before the section's name, and before its closing brace.
  private let indentation: (open: [UInt8], close: [UInt8])

  /// The section's name as written, and what stands between it and the line end.
  private let header: [UInt8]
  private let keys: SectionStyle

  /// The order of the keys.
  private let order: [String]

  /// Whether such sections have a blank line between them.
  let isSpaced: Bool

  /// The manner of a section that the file has; `siblings` are all of its kind, in order.
  init(like section: Int, among siblings: [Int], in index: DocumentIndex) {
    let document = index.document
    let name = document.sections[section].name
    let line = document.sections[section].openLine.map { document.lines[$0] }
    let open = line.map { document.indentation(of: $0) } ?? []
    let close = document.sections[section].closeLine.map {
      document.indentation(of: document.lines[$0])
    }
    indentation = (open, close ?? open)
    header = Array(document[name]) + Self.brace(behind: name, line, in: document)
    keys = SectionStyle(section: section, in: index)
    order = index.pairs[section].map { document.text(document.lines[$0].name) }
    isSpaced = document.areSpaced(section, among: siblings)
  }

  /// The manner of a new kind of section within `parent`.
  init(_ name: String, in parent: Int, of index: DocumentIndex) {
    let document = index.document
    let outer = SectionStyle(section: parent, in: index)
    let line = document.sections[parent].openLine.map { document.lines[$0] }
    indentation = (outer.indentation, outer.indentation)
    header =
      Array(name.utf8) + Self.brace(behind: document.sections[parent].name, line, in: document)
    keys = SectionStyle(insideNewSectionBeside: outer, step: document.indentationStep)
    order = []
    isSpaced = document.spacesInnerSections
  }

  /// The lines of a section with these keys, in the order of the model's where it has them.
  func lines(_ pairs: [(key: String, value: String)]) throws(EditError) -> [UInt8] {
    var lines = indentation.open + header + keys.lineEnd
    for (key, value) in inOrder(pairs) {
      let line = keys.line(key, value.utf8)
      try Writability.check(value: value, lineLength: line.count - 1)
      lines += line
    }
    return lines + indentation.close + [.closeBrace] + keys.lineEnd
  }

  /// A new section, set off from what stands before it as is the manner.
  func lines(
    _ pairs: [(key: String, value: String)], behind line: Int?, in document: Document
  ) throws(EditError) -> [UInt8] {
    let before = line.map { document.lines[$0].kind }
    let isSetOff = before == nil || before == .blank || before == .open
    return (isSpaced && !isSetOff ? keys.lineEnd : []) + (try lines(pairs))
  }

  private func inOrder(
    _ pairs: [(key: String, value: String)]
  ) -> [(key: String, value: String)] {
    var rest = pairs
    var sorted: [(key: String, value: String)] = []
    for key in order {
      if let place = rest.firstIndex(where: { $0.key == key }) {
        sorted.append(rest.remove(at: place))
      }
    }
    return sorted + rest
  }

  /// The blanks and the brace behind a section's name; one blank where there is more.
  private static func brace(
    behind name: Range<Int>, _ line: Line?, in document: Document
  ) -> [UInt8] {
    let plain: [UInt8] = [.space, .openBrace]
    guard let line else { return plain }
    let blanks = document[name.upperBound..<line.contentEnd].prefix { $0 != .openBrace }
    return blanks.allSatisfy { $0 == .space || $0 == .tab } ? Array(blanks) + [.openBrace] : plain
  }
}

extension Document {
  /// Whether sections of one kind have a blank line between them, as this one has to its neighbour.
  fileprivate func areSpaced(_ section: Int, among siblings: [Int]) -> Bool {
    guard let place = siblings.firstIndex(of: section) else { return false }
    let pair =
      place > 0
      ? (siblings[place - 1], section)
      : place + 1 < siblings.count ? (section, siblings[place + 1]) : nil
    guard let (first, second) = pair, let close = sections[first].closeLine,
      let open = sections[second].openLine, close < open
    else { return isSetOff(section) || isFollowedByBlank(section) }
    return lines[close..<open].contains { $0.kind == .blank }
  }

  /// Whether any section within another has a blank line before it.
  fileprivate var spacesInnerSections: Bool {
    sections.indices.contains { sections[$0].depth > 1 && isSetOff($0) }
  }

  private func isFollowedByBlank(_ section: Int) -> Bool {
    guard let close = sections[section].closeLine, close + 1 < lines.count else { return false }
    return lines[close + 1].kind == .blank
  }

  private func isSetOff(_ section: Int) -> Bool {
    guard let open = sections[section].openLine, open > 0 else { return false }
    return lines[open - 1].kind == .blank
  }
}
