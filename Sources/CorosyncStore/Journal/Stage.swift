/// How far a change has come.
///
/// The raw value is the word in the journal. An entry is open until its stage is a final one.
public enum Stage: String, Hashable, Sendable, CaseIterable {
  /// Everything that undoing needs is on the disk; the live file may be the old or the new one.
  case prepared

  /// The new content is in place.
  case written

  /// The daemon was asked to load the new content.
  case reloaded

  /// The whole cluster was seen to run the new content. Final.
  case verified

  /// The new content is in place, and no daemon had to load it. Final.
  case completed

  /// The old content is back. Final.
  case rolledBack = "rolled-back"

  /// The new content was never in place, or somebody else's change came after it. Final.
  case abandoned

  /// The new content could not be put in place. Final.
  case failed

  /// Whether nothing more is to be done about the change.
  public var isFinal: Bool {
    switch self {
    case .prepared, .written, .reloaded: false
    case .verified, .completed, .rolledBack, .abandoned, .failed: true
    }
  }
}
