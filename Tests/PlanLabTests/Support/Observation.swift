import CorosyncConf
import TestSupport
import Testing

/// A change put in place by hand, and what the daemon made of it.
struct Observation {
  /// How often is looked for what is to be seen, a tenth of a second apart.
  private static let looks = 40

  private let lab: LabCluster
  private let live: String
  let before: LabFile
  let after: LabFile

  /// The file as it is before any change.
  private let original: LabFile

  init(_ kind: ChangeKind, in lab: LabCluster) throws {
    self.lab = lab
    live = try lab.configuration(of: "uno")
    original = LabFile(text: try CommandFile.text(live))
    let version = try Self.version(of: original)
    before = kind.from(original).version(version)
    after = kind.edit(before).version(version + 1)
    if before.text != original.text {
      #expect(try load(before.version(version)) == 0, "\(kind.name): the file before the change")
    }
  }

  private static func version(of file: LabFile) throws -> Int {
    let match = try #require(file.text.firstMatch(of: /config_version: (\d+)/))
    return try #require(Int(match.1))
  }

  /// Puts a file in place of the live one and loads it; returns the status of corosync-cfgtool.
  private func load(_ file: LabFile) throws -> Int32? {
    try CommandFile.write(Array(file.text.utf8), to: live)
    return try lab.run(["corosync-cfgtool", "-R"]).status
  }

  /// Makes the change, and tells what became of it.
  func word(for kind: ChangeKind) throws -> ChangeEffect? {
    if let node = kind.stopped { try lab.stopDaemon(node) }
    let first = try DaemonPicture(of: lab)
    let held = holds(kind.proof, first, behind: first.log.count, since: first)
    guard try load(after) == 0 else { return try refusal(first) }
    let awaited = kind.part.isEmpty ? kind.proof : kind.part
    let isAtOnce = awaited.isEmpty || held || kind.isRestarted
    let picture = try look(times: isAtOnce ? 1 : Self.looks, withMessages: kind.isToldByMessage) {
      holds(awaited, $0, behind: first.log.count, since: first)
    }
    try expectShown(kind)
    return try word(for: kind, first, picture, held: held)
  }

  /// Looks at the daemon until something holds, so many times at the most; returns the last look.
  private func look(
    times: Int = looks, withMessages: Bool = false, until holds: (DaemonPicture) -> Bool
  ) throws -> DaemonPicture {
    var picture = try DaemonPicture(of: lab, withMessages: withMessages)
    for _ in 1..<times where !holds(picture) {
      _ = try CommandProcess.run(["sleep", "0.1"])
      picture = try DaemonPicture(of: lab, withMessages: withMessages)
    }
    return picture
  }

  private func word(
    for kind: ChangeKind, _ first: DaemonPicture, _ picture: DaemonPicture, held: Bool
  ) throws -> ChangeEffect? {
    let known = first.log.count
    let isProved = holds(kind.proof, picture, behind: known, since: first)
    if !kind.harm.isEmpty, try isSeen(kind.harm, first) { return .harmful }
    if !kind.part.isEmpty, !isProved, holds(kind.part, picture, behind: known, since: first) {
      return .halfApplied
    }
    let hasSameSettings =
      picture.settings(without: kind.shown.keys) == first.settings(without: kind.shown.keys)
    if held, isProved { return hasSameSettings ? .alreadyInEffect : .live }
    if !kind.proof.isEmpty, isProved { return .live }
    if try isKept() { return try restart(kind, .restart) }
    if picture.configurationByID == first.configurationByID {
      return keepsRemovedLine(picture) ? .restart : nil
    }
    if kind.isRestarted { return try restart(kind, .restartShownAsNew) }
    return hasSameSettings && kind.proof.isEmpty ? ChangeEffect.none : .restartShownAsNew
  }

  /// Expects the map to show what it is to show at once.
  private func expectShown(_ kind: ChangeKind) throws {
    guard !kind.shown.isEmpty else { return }
    let evidence = kind.shown.map { Evidence.map($0.key, $0.value) }
    let picture = try look { holds(evidence, $0, behind: 0, since: $0) }
    for (key, value) in kind.shown { #expect(picture.map[key] == value, "\(kind.name): \(key)") }
  }

  /// Whether the daemon said that it keeps the value of one of the changed keys.
  private func isKept() throws -> Bool {
    let (old, new) = (keys(before), keys(after))
    return try FlightRecorder(of: lab).sinceReload.contains { line in
      guard let match = line.firstMatch(of: /Modified entry '([^']*)' .*cannot be changed/) else {
        return false
      }
      return old[String(match.1)] != new[String(match.1)]
    }
  }

  private func keys(_ file: LabFile) -> [String: CmapValue] {
    Dictionary(
      file.configuration.projection.entries.map { ($0.key.description, $0.value) },
      uniquingKeysWith: { _, last in last })
  }

  /// Whether the map keeps a key whose line is gone.
  private func keepsRemovedLine(_ picture: DaemonPicture) -> Bool {
    let keys = keys(after)
    return picture.configuration.keys.contains { $0.hasPrefix("system.") && keys[$0] == nil }
  }

  /// What a refused reload leaves behind, which tells it from a call that failed.
  private func refusal(_ first: DaemonPicture) throws -> ChangeEffect {
    let picture = try DaemonPicture(of: lab)
    let isUnread = picture.map["config.totemconfig_reload_in_progress"] == "1"
    #expect(isUnread || picture.map["config.reload_status"] == "7")
    #expect(picture.map["totem.config_version"] == first.map["totem.config_version"])
    #expect(isUnread || picture.map["nodelist.local_node_pos"] == nil)
    return .refused
  }

  private func restart(_ kind: ChangeKind, _ word: ChangeEffect) throws -> ChangeEffect? {
    guard kind.isRestarted else { return word }
    let known = try DaemonPicture(of: lab).log.count
    try lab.stopDaemon("uno")
    try lab.startDaemon("uno")
    try lab.waitForMembership()
    let started = try DaemonPicture(of: lab)
    let isProved = { holds(kind.proof, $0, behind: known, since: started) }
    let last = try look(withMessages: kind.isToldByMessage, until: isProved)
    return isProved(last) ? word : nil
  }

  private func isSeen(_ evidence: [Evidence], _ first: DaemonPicture) throws -> Bool {
    let isSeen = { holds(evidence, $0, behind: first.log.count, since: first) }
    return isSeen(try look(times: Self.looks * 3, until: isSeen))
  }

  private func holds(
    _ evidence: [Evidence], _ picture: DaemonPicture, behind known: Int, since: DaemonPicture
  ) -> Bool {
    !evidence.isEmpty
      && evidence.allSatisfy { picture.shows($0, behind: known, since: since) }
  }

  /// Puts the file from before any change back, with a higher version.
  func undo(_ kind: ChangeKind) throws {
    let version = try Self.version(of: LabFile(text: try CommandFile.text(live)))
    #expect(try load(original.version(version + 1)) == 0)
    if kind.isRestarted {
      try lab.stopDaemon("uno")
      try lab.startDaemon("uno")
    }
    if let node = kind.stopped { try lab.startDaemon(node) }
    try lab.waitForMembership()
  }
}
