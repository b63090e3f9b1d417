/// Rows of text in columns, two blanks apart.
struct TextTable {
  /// The width of the lines that people can be counted on to have.
  private static let width = 80

  private let rows: [[String]]

  /// Columns whose texts stand at the right.
  private let rightAligned: Set<Int>

  init(_ rows: [[String]], rightAligned: Set<Int> = []) {
    self.rows = rows
    self.rightAligned = rightAligned
  }

  /// The lines; the words of a last column that is too wide go on below it.
  var lines: [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<max(0, count - 1)).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.flatMap { lines(of: $0, widths) }
  }

  private func lines(of row: [String], _ widths: [Int]) -> [String] {
    var head = ""
    for (column, text) in row.dropLast().enumerated() {
      let blanks = String(repeating: " ", count: widths[column] - text.count)
      head += (rightAligned.contains(column) ? blanks + text : text + blanks) + "  "
    }
    let indentation = String(repeating: " ", count: head.count)
    var lines: [String] = []
    var line = head
    for word in (row.last ?? "").split(separator: " ") {
      if line.count + word.count > Self.width, line.count > head.count {
        lines.append(line)
        line = indentation
      }
      line += word + " "
    }
    return (lines + [line]).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
