/// What a reload does with a difference of two files, the most dangerous first.
public enum ChangeEffect: String, Sendable, Hashable, CaseIterable, Comparable {
  /// The daemons refuse the reload as a whole, after they have deleted keys from their maps.
  case refused
  /// The daemons take it, and the running cluster comes to harm.
  case harmful
  /// Part of the daemon uses the new value and part of it the old one.
  case halfApplied = "half-applied"
  /// At the next start of corosync, on each node; the running map keeps the old value.
  case restart
  /// At the next start of corosync, on each node; the running map already shows the new value.
  case restartShownAsNew = "restart-shown-as-new"
  /// At the reload for votequorum, at the next start of corosync-qdevice for the latter.
  case liveAndQdeviceRestart = "live-and-qdevice-restart"
  /// At the next start of corosync-qdevice.
  case qdeviceRestart = "qdevice-restart"
  /// At the reload.
  case live
  /// Nothing changes: it is the value that was in effect without the key, too.
  case alreadyInEffect = "already-in-effect"
  /// Never: nothing reads it.
  case none

  public static func < (left: ChangeEffect, right: ChangeEffect) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// Whether it waits for the next start of corosync.
  public var isRestart: Bool { self == .restart || self == .restartShownAsNew }

  /// Whether it waits for the next start of corosync-qdevice, as a whole or in part.
  public var isQdeviceRestart: Bool { self == .qdeviceRestart || self == .liveAndQdeviceRestart }
}
