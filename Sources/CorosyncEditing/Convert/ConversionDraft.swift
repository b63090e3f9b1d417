import CorosyncModel
import CorosyncSyntax

/// The edits of a conversion while they are collected, with their reasons.
struct ConversionDraft {
  let index: DocumentIndex
  let configuration: Configuration
  private(set) var edits: [SourceEdit] = []
  private(set) var changes: [ConversionChange] = []

  /// What keeps the file from being converted, each a clause.
  private(set) var missing: [String] = []

  /// How many nodes the file has in the end.
  var nodeCount = 0

  var document: Document { index.document }

  init(_ index: DocumentIndex) {
    self.index = index
    configuration = Configuration(index.document)
  }

  mutating func miss(_ what: String) { missing.append(what) }

  mutating func note(_ change: String, at line: Int?, _ reason: String) {
    changes.append(
      ConversionChange(
        line: line.map { document.lines[$0].number }, change: change, reason: reason))
  }

  mutating func add(_ edit: SourceEdit) { edits.append(edit) }

  /// The value of a key without what looks like a comment behind it.
  func value(ofLine line: Int) -> String {
    let value = document.lines[line].value
    return document.text(value.lowerBound..<(commentStart(in: line) ?? value.upperBound))
      .trimmingBlanks
  }

  /// Removes a key; a comment behind its value stays, on a line of its own, and `keys` come in its
  /// place.
  mutating func remove(
    line: Int, _ reason: String, for keys: [(name: String, value: String)] = []
  ) {
    note("removed \"\(document.text(document.lines[line].name))\"", at: line, reason)
    drop(line: line, for: keys)
  }

  /// Removes a line without a word about it.
  mutating func drop(line: Int, for keys: [(name: String, value: String)] = []) {
    let lines = keys.isEmpty ? [] : style(ofLine: line, keys)
    edits.append(
      SourceEdit(range: document.lines[line].range, replacement: comment(ofLine: line) + lines))
  }

  private func style(ofLine line: Int, _ keys: [(name: String, value: String)]) -> [UInt8] {
    let style = SectionStyle(section: document.lines[line].section, in: index)
    return keys.flatMap { style.line($0.name, $0.value.utf8) }
  }

  /// Gives a key another value; a comment behind the old one stays, on the line before.
  mutating func set(line: Int, to value: String, _ reason: String) {
    let name = document.text(document.lines[line].name)
    note(
      "changed \"\(name)\" from \"\(self.value(ofLine: line))\" to \"\(value)\"", at: line, reason)
    let range = document.lines[line].value
    let isTight = range.isEmpty && range.lowerBound == document.lines[line].name.upperBound + 1
    edits.append(SourceEdit(range: range, replacement: Array("\(isTight ? " " : "")\(value)".utf8)))
    keepComment(ofLine: line)
  }

  /// Gives a key another name; a comment behind its value goes to the line before.
  mutating func rename(line: Int, to name: String, _ reason: String) {
    note(
      "renamed \"\(document.text(document.lines[line].name))\" to \"\(name)\"", at: line, reason)
    edits.append(SourceEdit(range: document.lines[line].name, replacement: Array(name.utf8)))
    guard commentStart(in: line) != nil else { return }
    let value = Array(value(ofLine: line).utf8)
    edits.append(SourceEdit(range: document.lines[line].value, replacement: value))
    keepComment(ofLine: line)
  }

  /// Puts keys into a section, behind one of its lines or, with nil, behind its own keys.
  mutating func insert(
    _ keys: [(name: String, value: String)], inSection section: Int, behind line: Int? = nil
  ) {
    let style = SectionStyle(section: section, in: index)
    let lines = keys.flatMap { style.line($0.name, $0.value.utf8) }
    let point =
      line.map { InsertionPoint(behind: $0, in: document) }
      ?? InsertionPoint(inSection: section, of: index)
    edits.append(point.insert(lines))
  }

  private mutating func keepComment(ofLine line: Int) {
    let comment = comment(ofLine: line)
    if !comment.isEmpty {
      edits.append(.insert(comment, at: document.lines[line].range.lowerBound))
    }
  }

  /// What looks like a comment behind a value, as a line; empty where there is none.
  private func comment(ofLine line: Int) -> [UInt8] {
    guard document.lines[line].kind == .pair, let start = commentStart(in: line) else { return [] }
    let value = document.lines[line].value
    return document.indentation(of: document.lines[line])
      + document[start..<value.upperBound] + document.lineEnd
  }

  /// Where a number sign stands that starts the value or has a blank before it.
  private func commentStart(in line: Int) -> Int? {
    let value = document.lines[line].value
    return value.first { place in
      document.bytes[place] == .numberSign
        && (place == value.lowerBound || document.bytes[place - 1] == .space
          || document.bytes[place - 1] == .tab)
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = Substring(self)
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return String(text)
  }
}
