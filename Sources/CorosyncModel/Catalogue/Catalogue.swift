public import CorosyncCmap

/// Every key and section that a corosync configuration can hold.
///
/// The one place in this package that knows names, types, limits and defaults of keys. It covers
/// the release line 3.1 and marks what older lines left behind.
public enum Catalogue {
  /// All keys, those of a section together, in no order that means anything.
  public static let keys: [CatalogueKey] =
    totem + totemCrypto + totemTimers + totemKnet + totemLegacy + interface + member + nodelist
    + node + quorum + device + deviceNet + heuristics + deviceDisk + logging + subsystem
    + loggingDaemon + uidgid + system + nozzle + resources + memoryUsed + load + process
    + processMemory + loadTest + mapOnly + legacy

  /// The key that a name means in a section.
  ///
  /// `ring1_addr` gives `ringX_addr`, `exec_ping` gives `exec_NAME`. Where the section takes any
  /// name, the answer is the entry `*`: see ``CatalogueKey/isWildcard``. Takes constant time.
  ///
  /// - Parameters:
  ///   - name: the name as written in the file.
  ///   - path: the path of the section, such as `totem.interface`; empty for the top level.
  /// - Returns: nil where neither the name nor any name is known in the section.
  public static func key(_ name: String, inSection path: String) -> CatalogueKey? {
    guard let section = index[path] else { return nil }
    return section[pattern(of: name, inSection: path)] ?? section["*"]
  }

  /// The key that a name of the map belongs to; nil for names that no key of a file leads to.
  public static func key(for cmapKey: CmapKey) -> CatalogueKey? {
    let place = FilePlace(of: cmapKey.description)
    return key(place.name, inSection: place.section)
      ?? key(anyIn: place.section)
  }

  /// The entry `*` of the nearest section around a path.
  private static func key(anyIn path: String) -> CatalogueKey? {
    var parts = path.split(separator: ".")
    while !parts.isEmpty {
      parts.removeLast()
      let outer = parts.joined(separator: ".")
      if anyDepth.contains(outer) { return index[outer]?["*"] }
    }
    return nil
  }

  /// Sections whose subsections are named freely.
  private static let anyDepth: Set<String> = ["resources.process", "nodelist.node"]

  /// The keys by section and name.
  private static let index: [String: [String: CatalogueKey]] = Dictionary(
    grouping: keys, by: \.section
  ).mapValues { keys in
    Dictionary(keys.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The catalogue's name for a name of the file.
  private static func pattern(of name: String, inSection path: String) -> String {
    switch path {
    case "nodelist.node" where isRingAddress(name): "ringX_addr"
    case "quorum.device.heuristics" where name.hasPrefix("exec_") && name.utf8.count > 5:
      "exec_NAME"
    default: name
    }
  }

  /// Whether a name is `ring`, a number and `_addr`, as the daemon's `sscanf` reads it.
  private static func isRingAddress(_ name: String) -> Bool {
    guard name.hasPrefix("ring"), name.hasSuffix("_addr") else { return false }
    let digits = name.dropFirst(4).dropLast(5)
    return name == "ringX_addr" || UInt32(digits) != nil && digits.first != "+"
  }
}
