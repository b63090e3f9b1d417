/// What this node said to a reload.
///
/// Other members read their own files and give their own verdicts, which nobody is told.
public enum ReloadVerdict: Hashable, Sendable {
  /// The node runs the new configuration (`CS_OK`).
  ///
  /// `config.reload_error_message` may still tell of settings that could not be applied.
  case accepted
  /// The file does not parse or the daemon refused it (`CS_ERR_INVALID_PARAM`).
  ///
  /// The daemon's log says why; keys that the new file lacks may already be gone from the map.
  case refused
}
