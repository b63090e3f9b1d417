/// A command of the heuristics, taken apart as corosync-qdevice does it.
///
/// Blanks separate words, `"` joins them, `\` takes the next byte as it is; `'` is a letter.
/// Source: dynar-simple-lex.c and process-list.c `process_list_parse_command` of corosync-qdevice.
package struct HeuristicsCommand: Sendable, Hashable {
  /// What makes a command another one than was meant; it runs nevertheless.
  package enum Flaw: Sendable, Hashable, CustomStringConvertible {
    /// No PATH is searched, so that there is no such program and the heuristics always fail.
    case noPath
    case openQuotation
    case singleQuotation
    /// What follows is lost.
    case emptyArgument

    package var description: String {
      switch self {
      case .noPath: "it does not start with the path of a program, such as /bin/ping"
      case .openQuotation: "a quotation mark has no partner"
      case .singleQuotation:
        "corosync-qdevice takes ' for a letter, and only \" makes one argument of several words"
      case .emptyArgument: "corosync-qdevice ends it at its empty argument"
      }
    }
  }

  /// The program and its arguments.
  package private(set) var words: [[UInt8]] = []

  /// The first of its flaws; nil where it has none.
  package private(set) var flaw: Flaw?

  private enum Place {
    case between, word, afterBackslash, quoted, quotedAfterBackslash
  }

  package init(_ line: some Sequence<UInt8>) {
    var place = Place.between
    var word: [UInt8] = []
    for byte in line {
      switch place {
      case .between, .word:
        if Self.isBlank(byte) {
          if place == .word, !end(&word) { return }
          place = .between
        } else {
          place = Self.place(after: byte)
          if place == .word { append(byte, to: &word) }
        }
      case .afterBackslash:
        word.append(byte)
        place = .word
      case .quoted:
        switch byte {
        case UInt8(ascii: "\""): place = .word
        case UInt8(ascii: "\\"): place = .quotedAfterBackslash
        default: word.append(byte)
        }
      case .quotedAfterBackslash:
        if byte != UInt8(ascii: "\\"), byte != UInt8(ascii: "\"") {
          word.append(UInt8(ascii: "\\"))
        }
        word.append(byte)
        place = .quoted
      }
    }
    if place == .quoted || place == .quotedAfterBackslash { note(.openQuotation) }
    if place != .between { _ = end(&word) }
    if words.first?.first != UInt8(ascii: "/") { note(.noPath) }
  }

  private static func place(after byte: UInt8) -> Place {
    switch byte {
    case UInt8(ascii: "\\"): .afterBackslash
    case UInt8(ascii: "\""): .quoted
    default: .word
    }
  }

  private mutating func append(_ byte: UInt8, to word: inout [UInt8]) {
    if byte == UInt8(ascii: "'") { note(.singleQuotation) }
    word.append(byte)
  }

  /// Takes a word over; false where it is empty, which ends the command.
  private mutating func end(_ word: inout [UInt8]) -> Bool {
    guard !word.isEmpty else {
      note(.emptyArgument)
      return false
    }
    words.append(word)
    word = []
    return true
  }

  private mutating func note(_ flaw: Flaw) { self.flaw = self.flaw ?? flaw }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
  }
}
