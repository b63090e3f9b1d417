public import CorosyncModel
public import CorosyncStore

/// How a change ended.
public struct EditOutcome: Sendable {
  public enum Result: Sendable, Hashable {
    /// The file already was as asked.
    case unchanged
    /// Everything was checked and nothing written.
    case dryRun
    /// The file is written, and no daemon was asked to load it.
    case written
    /// The whole cluster was seen to run the new content.
    case verified
    /// The old content is back, and the whole cluster was seen to run it.
    case rolledBack(reasons: [String])
    /// The proof failed, and so did the way back, or could not be taken.
    case uncertain(reasons: [String])
  }

  public let result: Result
  public let edit: PreparedEdit

  /// The journal entry of the change; nil where nothing was written.
  public let entry: EntryID?

  /// The version of the content that stands now; nil where it has none.
  public let version: UInt64?

  /// The cluster at the end; nil where no daemon was concerned or it could not be asked.
  public let state: ClusterState?

  /// What failed without changing the result.
  public let warnings: [String]
}
