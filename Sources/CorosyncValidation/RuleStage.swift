/// When a fault makes itself felt first.
public enum RuleStage: String, Sendable, Hashable, CaseIterable {
  /// The daemon can't read the file, at start or at a reload.
  case parse
  /// The daemon reads the file, and a running one refuses to load it; so does the start.
  case reload
  /// `corosync -t` and the daemon's start refuse the file; a running daemon loads it.
  case test
  /// `corosync -t` passes, and the daemon's start fails.
  case start
  /// The daemon takes the file and does something else than was meant.
  case advice

  /// Whether the daemon itself refuses the file.
  public var isDaemonRefusal: Bool { self != .advice }

  /// The name of the stage for other programs: `parse`, `test`, `start` or `reload`; nil where the
  /// daemon takes the file.
  public var daemonField: String? { isDaemonRefusal ? rawValue : nil }
}
