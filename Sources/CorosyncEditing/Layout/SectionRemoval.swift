import CorosyncSyntax

/// Takes lines and whole sections out of a file, with the blank line that set a section off.
struct SectionRemoval {
  private let document: Document
  private var ranges: [Range<Int>] = []

  init(from document: Document) { self.document = document }

  /// Takes a line out.
  mutating func add(_ line: Line) { ranges.append(line.range) }

  /// Takes a section out, with all that is in it.
  ///
  /// Comments around it stay: they may be about what comes next.
  mutating func add(section: Int) {
    guard let open = document.sections[section].openLine,
      let close = document.sections[section].closeLine
    else { return }
    var (first, last) = (open, close)
    let before = open > 0 ? document.lines[open - 1].kind : .open
    let after = close + 1 < document.lines.count ? document.lines[close + 1].kind : .close
    if before == .blank, after == .blank || after == .close {
      first -= 1
    } else if before == .open, after == .blank {
      last += 1
    }
    ranges.append(document.lines[first].range.lowerBound..<document.lines[last].range.upperBound)
  }

  /// The edits; ranges that touch or overlap become one.
  var edits: [SourceEdit] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged.map { .remove($0) }
  }
}
