import CorosyncSyntax

/// A key with its value, as one line gives them.
struct Item {
  /// The key's full path.
  let path: [UInt8]
  /// The key as written.
  let key: ArraySlice<UInt8>
  let value: ArraySlice<UInt8>
  let line: Int
  let keyRange: Range<Int>
  let valueRange: Range<Int>
  let source: Projection.Source

  init(
    path: [UInt8], line: Line, index: Int, document: Document,
    source: Projection.Source = .main
  ) {
    self.path = path
    key = document[line.name]
    value = document[line.value]
    self.line = index
    keyRange = line.name
    valueRange = line.value
    self.source = source
  }

  var origin: Projection.Origin {
    Projection.Origin(line: line, range: valueRange, source: source)
  }

  /// Whether the key as written is this word.
  func isNamed(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { key.elementsEqual($0) }
  }

  /// A problem of this item; of its value unless `isAboutKey`.
  func problem(
    _ kind: ValueProblem.Kind, key name: [UInt8], isAboutKey: Bool = false
  ) -> ValueProblem {
    ValueProblem(
      kind: kind, key: name, value: Array(value), line: line,
      range: isAboutKey ? keyRange : valueRange, source: source)
  }
}
