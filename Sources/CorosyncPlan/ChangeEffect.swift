/// When a changed value comes into effect.
public enum ChangeEffect: String, Sendable, Hashable, CaseIterable {
  /// At the reload.
  case live
  /// At the next start of corosync, on each node; the running map keeps the old value.
  case restart
  /// At the next start of corosync, on each node; the running map already shows the new value.
  case restartShownAsNew = "restart-shown-as-new"
  /// At the next start of corosync-qdevice.
  case qdeviceRestart = "qdevice-restart"
  /// Never: nothing reads it.
  case none
}
