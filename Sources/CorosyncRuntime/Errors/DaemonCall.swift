/// A function of corosync's client libraries that this module calls.
///
/// The raw value is the function's name in C.
public enum DaemonCall: String, Sendable, CaseIterable {
  case cmapInitialize = "cmap_initialize"
  case cmapGet = "cmap_get"
  case cmapSet = "cmap_set"
  case cmapDelete = "cmap_delete"
  case cmapIterate = "cmap_iter_next"
  case cmapTrack = "cmap_track_add"
  case cmapDispatch = "cmap_dispatch"
  case cfgInitialize = "corosync_cfg_initialize"
  case cfgReload = "corosync_cfg_reload_config"
  case cfgLocalGet = "corosync_cfg_local_get"
  case cfgNodeStatus = "corosync_cfg_node_status_get"
  case votequorumInitialize = "votequorum_initialize"
  case votequorumInfo = "votequorum_getinfo"
  case votequorumSetExpected = "votequorum_setexpected"

  /// Whether the call only opens a connection.
  public var opensConnection: Bool {
    switch self {
    case .cmapInitialize, .cfgInitialize, .votequorumInitialize: true
    default: false
    }
  }

  /// Whether the call changes something in the daemon, or on every node for a reload.
  public var changesDaemon: Bool {
    switch self {
    case .cmapSet, .cmapDelete, .cfgReload, .votequorumSetExpected: true
    default: false
    }
  }
}
