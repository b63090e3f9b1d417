import CorosyncDiagnostics
import CorosyncLint

/// The lines that two files differ in, for people.
struct LineDifference {
  /// One line of the difference.
  struct Row: Equatable {
    enum Kind: Equatable {
      case removed
      case added
    }

    let kind: Kind

    /// The line's number in the file that has it, from 1.
    let number: Int

    /// The line without its end, fit for a terminal.
    let text: String
  }

  /// Beyond this many lines in which files may differ they are shown as replaced as a whole: the
  /// search for the shortest difference takes quadratic time.
  private static let searchLimit = 2000

  /// The rows in the order of the files; empty where they are equal.
  let rows: [Row]

  /// The rows as people read them: `+ 12:     token: 5000`.
  var lines: [String] {
    rows.map { "\($0.kind == .removed ? "-" : "+") \($0.number): \($0.text)" }
  }

  init(from old: [UInt8], to new: [UInt8]) {
    let (old, new) = (Self.lines(of: old), Self.lines(of: new))
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old.dropFirst(start).reversed(), new.dropFirst(start).reversed())
      .prefix { $0 == $1 }.count
    let before = old[start..<old.count - end]
    let after = new[start..<new.count - end]
    let (removed, added) = Self.changes(before, after)
    rows = Self.merge(removed: removed, added: added, old, new)
  }

  /// The indices of the lines that go and of those that come.
  private static func changes(
    _ before: ArraySlice<ArraySlice<UInt8>>, _ after: ArraySlice<ArraySlice<UInt8>>
  ) -> (removed: Set<Int>, added: Set<Int>) {
    guard max(before.count, after.count) <= searchLimit else {
      return (Set(before.indices), Set(after.indices))
    }
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): removed.insert(before.startIndex + offset)
      case .insert(let offset, _, _): added.insert(after.startIndex + offset)
      }
    }
    return (removed, added)
  }

  private static func merge(
    removed: Set<Int>, added: Set<Int>, _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]
  ) -> [Row] {
    var rows: [Row] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if removed.contains(left) {
        rows.append(Row(kind: .removed, number: left + 1, text: Self.text(old[left])))
        left += 1
      } else if added.contains(right) {
        rows.append(Row(kind: .added, number: right + 1, text: Self.text(new[right])))
        right += 1
      } else {
        left += 1
        right += 1
      }
    }
    return rows
  }

  /// A line fit for a terminal, without secrets; tabs stay, since much of the field indents by
  /// them.
  static func text(_ line: ArraySlice<UInt8>) -> String {
    SecretValue.hidden(in: line)
      .split(separator: .init(ascii: "\t"), omittingEmptySubsequences: false)
      .map { escaped($0) }.joined(separator: "\t")
  }

  /// The lines without their ends; a file that ends with a line end has no empty line behind it.
  static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
