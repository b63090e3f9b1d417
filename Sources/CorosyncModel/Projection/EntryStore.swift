import CorosyncCmap

/// The map that is being filled, and what could not be put into it.
struct EntryStore {
  /// Names that the daemon builds itself are cut to this length.
  private static let builtNameLimit = 254

  private var values: [CmapKey: (value: CmapValue, origin: Projection.Origin)] = [:]
  private(set) var problems: [ValueProblem] = []

  /// Puts a value under a name; false where the map can't store the name.
  mutating func set(_ name: [UInt8], _ value: CmapValue, _ origin: Projection.Origin) -> Bool {
    guard let key = CmapKey(bytes: name) else { return false }
    values[key] = (value, origin)
    return true
  }

  mutating func report(_ problem: ValueProblem) { problems.append(problem) }

  func sortedEntries() -> [Projection.Entry] {
    values.map { Projection.Entry(key: $0.key, value: $0.value.value, origin: $0.value.origin) }
      .sorted { $0.key < $1.key }
  }

  /// A name that the daemon builds of parts, cut as it does.
  static func built(_ parts: [UInt8]) -> [UInt8] {
    parts.count > builtNameLimit ? Array(parts.prefix(builtNameLimit)) : parts
  }
}
