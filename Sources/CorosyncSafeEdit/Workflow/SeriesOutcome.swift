public import CorosyncStore

/// One step of a change in steps.
public struct SeriesStep: Sendable, Hashable {
  /// From 1.
  public let number: Int

  /// How many steps the whole has.
  public let count: Int

  /// What it does, in the imperative.
  public let title: String

  /// Whether the step is taken back.
  public let isUndone: Bool
}

/// How far a change in steps came.
public struct SeriesOutcome: Sendable {
  public enum Ending: Sendable {
    /// The last step is made, or on the way back the first one undone, and proved.
    case completed
    /// Everything was checked and nothing written.
    case dryRun
    /// The person stopped between two steps.
    case paused
    /// The series was taken off the record, and the file left as it is.
    case dropped
    /// The next step could not be begun.
    case stopped(SafeEditError)
    /// The next step was made and not proved: its outcome tells what stands.
    case failed(EditOutcome)
    /// Somebody else changed the file between two steps; what stands is theirs.
    case overtaken
  }

  public let series: ChangeSeries.Plan

  /// How many of the steps stand in the file.
  public let position: Int

  /// The outcomes of the steps that were made and proved, in their order.
  public let steps: [EditOutcome]

  public let ending: Ending

  /// What failed without changing the result.
  public let warnings: [String]
}
