/// What a file has, compared with a journal entry.
public enum LiveContent: Hashable, Sendable {
  /// The content from before the change.
  case old(Snapshot)

  /// The content that the change gives it.
  case new(Snapshot)

  /// Neither: somebody else changed it.
  case other(Snapshot)
}
