public import CorosyncStore

/// What became of a change that a program left unfinished.
public struct Recovery: Sendable {
  public enum Result: Sendable, Hashable {
    /// The file never got the new content, or has the old one again.
    case notWritten
    /// The new content stands, and the whole cluster was seen to run it.
    case verified
    /// The new content stands, and no daemon was asked.
    case completed
    /// The old content is back, because the new one could not be proved.
    case rolledBack(reasons: [String])
    /// Somebody else changed the file since; what stands is theirs.
    case overtaken
    /// It could not be finished and not undone.
    case failed(reasons: [String])
    /// A living program is at work on it.
    case inProgress
  }

  /// The change as it was found.
  public let entry: JournalEntry
  public let result: Result

  /// Temporary files that were there and are gone now.
  public let removedFiles: [String]

  /// What failed without changing the result.
  public let warnings: [String]
}

extension Recovery.Result {
  /// Why the content could not be proved or not be undone; empty where nothing went wrong.
  public var reasons: [String] {
    switch self {
    case .rolledBack(let reasons), .failed(let reasons): reasons
    case .notWritten, .verified, .completed, .overtaken, .inProgress: []
    }
  }
}
