/// What a daemon recorded of itself, oldest first, without its traces.
///
/// A daemon keeps its last 8 MiB of messages in memory, also those for debugging, in the moment
/// that it makes them. Its log comes later, from a thread of its own, and loses lines at a reload
/// that sets the logging anew.
public struct FlightRecorder: Sendable {
  public let lines: [Substring]

  public init(of lab: LabCluster, on node: String = "uno") throws {
    // The daemon writes the file when the key changes, before it answers.
    let script = """
      corosync-cmapctl -s runtime.blackbox.dump_flight_data str "$(date +%s%N)" &&
        qb-blackbox /var/lib/corosync/fdata 2>/dev/null | grep -v '^trace'
      rm -f /var/lib/corosync/fdata*
      """
    lines = try lab.run(["sh", "-c", script], on: node).output.split(separator: "\n")
    guard !lines.isEmpty else {
      throw CommandFailure("\(node) shows no record; qb-blackbox, of libqb-tools, reads it")
    }
  }

  /// How often the daemon was asked to load its file again, as far as the record goes back.
  public var reloads: Int { lines.count(where: Self.isReload) }

  /// What was recorded since the daemon was last asked to load its file again, or else its start.
  public var sinceReload: ArraySlice<Substring> {
    lines[(lines.lastIndex(where: Self.isReload) ?? lines.startIndex)...]
  }

  private static func isReload(_ line: Substring) -> Bool {
    line.contains("Config reload requested")
  }
}
