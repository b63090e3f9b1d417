extension Catalogue {
  /// The names that a wrong name of a key was probably meant to be, best first; may be empty.
  ///
  /// A name is near when no more than a third of its letters, and at most three, are wrong,
  /// missing, too many or swapped with the next. Case counts as half as bad. Keys that were removed
  /// are not proposed.
  public static func nearestKeys(to name: String, inSection path: String) -> [String] {
    let candidates = keys.filter {
      $0.section == path && !$0.isWildcard && !$0.isLegacy && $0.origin == .file
    }
    return nearest(to: name, in: candidates.flatMap { spellings(of: $0.name) })
  }

  /// The names that a file can have where the catalogue has one for many.
  private static func spellings(of name: String) -> [String] {
    switch name {
    case "ringX_addr": (0...7).map { "ring\($0)_addr" }
    case "exec_NAME": []
    default: [name]
    }
  }

  /// The paths that a wrong path of a section was probably meant to be, best first; may be empty.
  public static func nearestSections(to path: String) -> [String] {
    nearest(to: path, in: sections.lazy.filter { !$0.isLegacy && !$0.name.isEmpty }.map(\.name))
  }

  /// The words of a list that are near a wrong one, best first; may be empty.
  public static func nearest(to word: String, in candidates: some Sequence<String>) -> [String] {
    let letters = Array(word.utf8)
    guard !letters.isEmpty, letters.count <= 64 else { return [] }
    let limit = min(3, max(1, letters.count / 3)) * EditDistance.unit
    let scored = candidates.compactMap { candidate -> (name: String, distance: Int)? in
      let distance = EditDistance.between(letters, Array(candidate.utf8), limit: limit)
      return distance.map { (candidate, $0) }
    }
    return scored.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
  }
}

/// How many steps lead from one name to another.
enum EditDistance {
  /// The cost of a letter that is wrong, missing, too many, or swapped; another case costs half.
  static let unit = 2

  /// The cost of turning `left` into `right`; nil above `limit`.
  static func between(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
    guard abs(left.count - right.count) * unit <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(stride(from: 0, through: right.count * unit, by: unit))
    for row in left.indices {
      var current = [(row + 1) * unit]
      for column in right.indices {
        var cost = min(last[column + 1], current[column]) + unit
        cost = min(cost, last[column] + substitution(left[row], right[column]))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + unit)
        }
        current.append(cost)
      }
      guard current.contains(where: { $0 <= limit }) else { return nil }
      (beforeLast, last) = (last, current)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }

  private static func substitution(_ left: UInt8, _ right: UInt8) -> Int {
    if left == right { return 0 }
    return lowercased(left) == lowercased(right) ? unit / 2 : unit
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
