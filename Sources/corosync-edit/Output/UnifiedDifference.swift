import CorosyncDiagnostics

/// Two contents of a file side by side, as `diff -u` shows them.
struct UnifiedDifference {
  private static let context = 3

  private struct Row {
    let sign: String
    let text: String
    let old: Int
    let new: Int
  }

  /// The lines without their ends; empty where the contents are equal.
  let lines: [String]

  init(path: String, from old: [UInt8], to new: [UInt8]) {
    let rows = Self.rows(from: old, to: new)
    let changed = rows.indices.filter { rows[$0].sign != " " }
    var lines: [String] = []
    var position = 0
    while position < changed.count {
      var end = position
      while end + 1 < changed.count, changed[end + 1] - changed[end] <= 2 * Self.context {
        end += 1
      }
      let first = max(0, changed[position] - Self.context)
      let last = min(rows.count - 1, changed[end] + Self.context)
      lines += Self.hunk(rows[first...last])
      position = end + 1
    }
    let name = escaped(path)
    self.lines = lines.isEmpty ? [] : ["--- \(name)", "+++ \(name) (repaired)"] + lines
  }

  private static func hunk(_ rows: ArraySlice<Row>) -> [String] {
    let old = rows.count { $0.sign != "+" }
    let new = rows.count { $0.sign != "-" }
    let (oldStart, newStart) = (rows.first?.old ?? 0, rows.first?.new ?? 0)
    return ["@@ -\(old == 0 ? 0 : oldStart),\(old) +\(new == 0 ? 0 : newStart),\(new) @@"]
      + rows.map { $0.sign + $0.text }
  }

  /// All lines of both, each with its number in both.
  private static func rows(from old: [UInt8], to new: [UInt8]) -> [Row] {
    let (oldLines, newLines) = (LineDifference.lines(of: old), LineDifference.lines(of: new))
    var rows: [Row] = []
    var (left, right) = (1, 1)
    func keep(while condition: () -> Bool) {
      while left <= oldLines.count, condition() {
        rows.append(
          Row(sign: " ", text: LineDifference.text(oldLines[left - 1]), old: left, new: right))
        left += 1
        right += 1
      }
    }
    for change in LineDifference(from: old, to: new).rows {
      let isRemoval = change.kind == .removed
      keep { isRemoval ? left < change.number : right < change.number }
      let line = isRemoval ? oldLines[change.number - 1] : newLines[change.number - 1]
      rows.append(
        Row(sign: isRemoval ? "-" : "+", text: LineDifference.text(line), old: left, new: right))
      if isRemoval { left += 1 } else { right += 1 }
    }
    keep { true }
    return rows
  }
}
