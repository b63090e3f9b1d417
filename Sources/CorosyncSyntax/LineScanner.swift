/// Reads one line as the daemon does: what it is, and where its parts are.
///
/// Works on the bytes before a NUL, since to the daemon the line ends there.
struct LineScanner {
  /// What a line says, with the ranges of its trimmed parts.
  enum Statement: Equatable {
    case blank
    case comment
    case open(name: Range<Int>, rest: Range<Int>)
    case pair(name: Range<Int>, value: Range<Int>)
    case close
    case invalid
  }

  let range: Range<Int>

  /// Where the line end starts.
  let contentEnd: Int

  /// The content without the blanks around it.
  private(set) var trimmed: Range<Int>

  private let bytes: [UInt8]
  private let blankA0: Bool

  /// Whether a NUL stands before the line end.
  private let isCut: Bool

  init(range: Range<Int>, bytes: [UInt8], blankA0: Bool) {
    self.range = range
    self.bytes = bytes
    self.blankA0 = blankA0
    var end = range.upperBound
    if end > range.lowerBound, bytes[end - 1] == .lineFeed { end -= 1 }
    let endsLine = end < range.upperBound
    if endsLine || end == bytes.count {
      if end > range.lowerBound, bytes[end - 1] == .carriageReturn { end -= 1 }
    }
    // At the end of the file a CR is no line end, though the daemon cuts it off.
    contentEnd = endsLine ? end : range.upperBound
    var visible = range.lowerBound
    while visible < end, bytes[visible] != 0 { visible += 1 }
    isCut = visible < end
    if isCut, visible > range.lowerBound, bytes[visible - 1] == .carriageReturn { visible -= 1 }
    trimmed = range.lowerBound..<visible
    trimmed = trim(trimmed)
  }

  /// Whether the daemon says "Line too long": its buffer ends before the line does, or a NUL hides
  /// the line's end from it.
  func isTooLong(limit: Int, atEndOfFile: Bool) -> Bool {
    if range.isEmpty || bytes[range.lowerBound] == 0 { return false }
    let endsFile = atEndOfFile && bytes[range.upperBound - 1] != .lineFeed
    if endsFile { return range.count >= limit }
    return range.count > limit || isCut
  }

  func classify() -> Statement {
    guard let first = trimmed.first else { return .blank }
    if bytes[first] == .numberSign { return .comment }
    var colon: Int?
    var hasClose = false
    for index in trimmed {
      switch bytes[index] {
      case .openBrace: return open(index)
      case .colon where colon == nil: colon = index
      case .closeBrace: hasClose = true
      default: break
      }
    }
    if let colon { return pair(colon) }
    return hasClose ? .close : .invalid
  }

  private func open(_ brace: Int) -> Statement {
    let (name, rest) = split(at: brace)
    return .open(name: name, rest: rest)
  }

  private func pair(_ colon: Int) -> Statement {
    let (name, value) = split(at: colon)
    return .pair(name: name, value: value)
  }

  /// The parts before and behind a separator.
  ///
  /// The daemon ends the name at the byte before the second part, not at the separator, so a
  /// separator followed by a blank is still there when it trims the name, and stays where it is
  /// the name's only byte: `: v` has the key `:`.
  private func split(at separator: Int) -> (name: Range<Int>, rest: Range<Int>) {
    let rest = trim(separator + 1..<trimmed.upperBound)
    let nameEnd = rest.isEmpty ? separator : rest.lowerBound - 1
    return (trimName(trimmed.lowerBound..<nameEnd), rest)
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == .space || byte == .tab || (byte == 0xA0 && blankA0)
  }

  private func trim(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isBlank(bytes[start]) { start += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Cuts a name as `remove_whitespace` does: blanks before it; blanks, colons and opening braces
  /// behind it, but never its first byte.
  private func trimName(_ range: Range<Int>) -> Range<Int> {
    let start = trim(range).lowerBound
    var end = range.upperBound
    while end > start + 1 {
      let byte = bytes[end - 1]
      guard isBlank(byte) || byte == .colon || byte == .openBrace else { break }
      end -= 1
    }
    return start..<end
  }
}
