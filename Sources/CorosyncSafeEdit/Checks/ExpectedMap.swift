import CorosyncCmap
import CorosyncModel
import CorosyncPlan
import CorosyncSyntax

/// The keys that a daemon's map must and must not have after it has reloaded a file.
struct ExpectedMap {
  /// Sections below which a reload deletes the keys that the new file does not have.
  private static let cleared = [
    "logging.", "totem.", "nodelist.", "quorum.", "uidgid.config.", "nozzle.",
  ]

  /// Sections of which a daemon's map is held against a file; in others nothing reads keys.
  static let sections = [
    "logging.", "nodelist.", "nozzle.", "quorum.", "resources.", "system.", "totem.", "uidgid.",
  ]

  /// The keys with their values.
  let present: [CmapKey: CmapValue]

  /// The keys that the daemon takes at its start only, with their values; until then its map has
  /// what it started with.
  let atStart: [CmapKey: CmapValue]

  /// The keys that must be gone.
  let absent: Set<CmapKey>

  /// What a daemon that ran `old` has after a reload of `new`.
  init(reloading new: Configuration, over old: Configuration) {
    let release = new.document.release
    var present: [CmapKey: CmapValue] = [:]
    var atStart: [CmapKey: CmapValue] = [:]
    for entry in new.projection.entries
    where Self.sections.contains(where: { entry.key.hasPrefix($0) }) {
      if Catalogue.key(for: entry.key)?.effect(in: release) == .restartWithNotice {
        atStart[entry.key] = entry.value
      } else {
        present[entry.key] = entry.value
      }
    }
    (self.present, self.atStart) = (present, atStart)
    let gone = Set(old.projection.entries.map(\.key)).subtracting(new.projection.entries.map(\.key))
    absent = gone.filter { key in Self.cleared.contains { key.hasPrefix($0) } }
  }

  /// The keys of a daemon's map that are not as they must be, sorted.
  func differences(in map: [CmapKey: CmapValue]) -> [CmapKey] {
    let wrong = present.filter { map[$0.key] != $0.value }.map(\.key)
    return (wrong + absent.filter { map[$0] != nil }).sorted()
  }

  /// The keys that wait for the daemon's next start, sorted.
  func waiting(in map: [CmapKey: CmapValue]) -> [CmapKey] {
    atStart.filter { map[$0.key] != $0.value }.map(\.key).sorted()
  }

  /// The keys of a daemon's map that a reload would remove, sorted: the file does not have them,
  /// and the daemon did not make them.
  ///
  /// Those of `uidgid` are left out, which the files of `uidgid.d` may have.
  func surplus(in map: [CmapKey: CmapValue]) -> [CmapKey] {
    let own = DaemonKeys(map)
    return map.keys.filter { key in
      present[key] == nil && atStart[key] == nil && !key.hasPrefix("uidgid.")
        && Self.cleared.contains { key.hasPrefix($0) }
        && !own.isMade(key) && !own.isFilledIn(key)
    }.sorted()
  }
}
