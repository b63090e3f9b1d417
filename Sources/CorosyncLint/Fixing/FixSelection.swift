import CorosyncDiagnostics
import CorosyncSyntax

/// The repairs that can be made together, taken one after the other.
struct FixSelection {
  private(set) var edits: [SourceEdit] = []

  /// The bytes that are spoken for, in order.
  private var taken: [Range<Int>] = []

  /// Takes a repair as a whole unless one of its edits is in the way of one taken before.
  mutating func take(_ fix: Diagnostic.FixIt) -> Bool {
    guard !fix.edits.isEmpty, fix.edits.allSatisfy({ isFree($0.range) }) else { return false }
    edits += fix.edits
    for edit in fix.edits { taken.insert(edit.range, at: place(of: edit.range)) }
    return true
  }

  /// Where a range belongs among those taken.
  private func place(of range: Range<Int>) -> Int {
    var low = 0
    var high = taken.count
    while low < high {
      let middle = (low + high) / 2
      if taken[middle].upperBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a range neither overlaps nor touches one that is taken: what two repairs write at one
  /// place may not fit together.
  private func isFree(_ range: Range<Int>) -> Bool {
    let next = place(of: range)
    guard next < taken.count else { return true }
    return range.upperBound < taken[next].lowerBound
  }
}
