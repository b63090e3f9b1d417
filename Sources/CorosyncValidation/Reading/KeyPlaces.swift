import CorosyncCmap
import CorosyncModel
import CorosyncSyntax

/// The keys that stand in each section, for repairs that give a key or section another name: one of
/// two lines for a key does not count.
struct KeyPlaces {
  /// A name in a section, or in the sections that the daemon takes together.
  private struct Place: Hashable {
    let section: Int
    let name: String
  }

  /// The first section of those that the daemon takes together, for each of them.
  private let firsts: [Int: Int]
  private let places: Set<Place>

  /// The full names of the keys in sections that the daemon takes together by their path.
  private let merged: Set<String>

  init(_ subject: RuleSubject) {
    var firsts: [Int: Int] = [:]
    var byPath: [String: Int] = [:]
    for (index, path) in subject.sectionPaths.enumerated() where Self.isMerged(path) {
      firsts[index] = byPath[path, default: index]
      byPath[path] = firsts[index]
    }
    for sections in subject.configuration.projection.interfaceSections.values {
      for section in sections { firsts[section] = sections.first }
    }
    self.firsts = firsts
    places = Set(
      subject.keys.map { Place(section: firsts[$0.section] ?? $0.section, name: $0.name) })
    merged = Set(subject.keys.filter { Self.isMerged($0.path) }.map(\.fullPath))
  }

  /// The section of a key; the first one of those that the daemon takes together.
  func section(of key: FileKey) -> Int { firsts[key.section] ?? key.section }

  /// Whether the key's section has a key of this name.
  func has(_ name: String, besides key: FileKey) -> Bool {
    places.contains(Place(section: section(of: key), name: name))
  }

  /// Whether sections that the daemon takes together have a key of this full name.
  func has(_ fullPath: String) -> Bool { merged.contains(fullPath) }

  private static func isMerged(_ path: String) -> Bool {
    Catalogue.section(path)?.repetition == .merged
  }
}

extension CatalogueKey {
  /// Whether the daemon refuses the file for this value alone.
  func isRefused(_ value: String, by subject: RuleSubject) -> Bool {
    let release = subject.release
    if parsedValues(in: release).contains(value) == false { return true }
    if zeroMeansDefault, UInt64(value) == 0 { return false }
    return constraints(in: release).contains { constraint in
      constraint.otherwise.isRefusal && constraint.values.contains(value) == false
        && (constraint.transports?.contains(subject.transport ?? .knet) ?? true)
    }
  }
}

extension CatalogueKey.Outcome {
  /// Whether the daemon does not start with such a value.
  fileprivate var isRefusal: Bool {
    switch self {
    case .refusedByParser, .refusedAtStart, .refusedAtStartNotByTest, .refusedAtStartAndReload: true
    default: false
    }
  }
}
