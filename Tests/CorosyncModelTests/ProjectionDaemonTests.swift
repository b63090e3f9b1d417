import CorosyncCmap
import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax
import TestSupport
import Testing

/// The projection against the map of a real daemon, corosync 3.1.7, on generated files.
@Suite(.enabled(if: HiddenDaemon.isAvailable, "\(HiddenDaemon.reason)"))
struct ProjectionDaemonTests {
  @Test func theProjectionEqualsTheMapOfADaemonThatWasStartedOnTheFile() throws {
    let seed = SplitMix64.seed(default: 1)
    var generator = ConfigurationGenerator(seed: seed)
    let files = (0..<100).map { _ in generator.next() }
    for (index, (file, outcome)) in zip(files, try ProjectionJudge.judge(files, .start))
      .enumerated()
    {
      compare(file, outcome, "seed \(seed), file \(index)")
    }
  }

  @Test func theFixturesAreWhatTheDaemonMakesOfThem() throws {
    let fixtures = ProjectionFixture.all
    let outcomes = try ProjectionJudge.judge(fixtures.map(\.bytes), .start)
    for (fixture, outcome) in zip(fixtures, outcomes) {
      compare(fixture.bytes, outcome, fixture.name)
    }
  }

  private func compare(_ file: [UInt8], _ outcome: ProjectionJudge.Outcome, _ name: String) {
    let text = escapedLines(file)
    guard outcome.status == 0 else {
      Issue.record("\(name): \(escapedLines(outcome.errors))\n\(text)")
      return
    }
    let projection = Projection(Document(file, release: .debian12), users: .system)
    #expect(projection.problems.isEmpty, "\(name):\n\(text)")
    let difference = DaemonMap(outcome.output, besides: projection).differences(from: projection)
    #expect(difference.isEmpty, "\(name):\n\(text)")
  }

  private func escapedLines(_ bytes: [UInt8]) -> String {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { escaped($0) }
      .joined(separator: "\n")
  }
}

/// The map as corosync-cmapctl prints it, without the keys that the daemon makes itself.
private struct DaemonMap {
  private var lines: [String: [UInt8]] = [:]

  /// Keys that the daemon makes whatever the file says.
  private static let own = ["runtime.", "internal_configuration.", "stats."]

  /// Keys that the daemon makes of others where the file has none, or writes over.
  private static func isMade(_ key: String) -> Bool {
    let parts = key.split(separator: ".")
    return switch parts.first {
    case "nodelist":
      key == "nodelist.local_node_pos" || (parts.count == 4 && parts[3] == "nodeid")
    case "totem":
      parts.count == 4 && parts[1] == "interface"
        && ["bindnetaddr", "mcastaddr", "mcastport"].contains(parts[3])
    case "resources":
      ["current", "last_updated", "poll_period", "state", "watchdog_timeout"].contains(parts.last)
    case "quorum": key == "quorum.cancel_wait_for_all"
    default: false
    }
  }

  /// Keys whose value the daemon replaces, by the local address or its own default.
  private static func isReplaced(_ key: CmapKey) -> Bool {
    (key.hasPrefix("totem.interface.") && key.description.hasSuffix(".bindnetaddr"))
      || key == "resources.system.memory_used.poll_period"
  }

  init(_ output: [UInt8], besides projection: Projection) {
    for line in output.split(separator: 0x0A) {
      let key = String(decoding: line.prefix { $0 != 0x20 }, as: UTF8.self)
      if Self.own.contains(where: key.hasPrefix) { continue }
      if Self.isMade(key), CmapKey(key).flatMap({ projection[$0] }) == nil { continue }
      lines[key] = Array(line)
    }
  }

  func differences(from projection: Projection) -> [String] {
    var differences: [String] = []
    var rest = lines
    for entry in projection.entries {
      let line = rest.removeValue(forKey: entry.key.description)
      if line != entry.cmapctlLine, line == nil || !Self.isReplaced(entry.key) {
        differences.append("\(entry) but the daemon has \(line.map { escaped($0) } ?? "nothing")")
      }
    }
    return differences + rest.values.map { "nothing but the daemon has \(escaped($0))" }.sorted()
  }
}
