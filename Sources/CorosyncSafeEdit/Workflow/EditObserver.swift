public import CorosyncStore

/// Is told how far a change has come, and asked before anything is written.
public protocol EditObserver: Sendable {
  /// Whether to go on with a change that passes all checks.
  func confirm(_ edit: PreparedEdit) -> Bool

  /// Whether to begin a change in steps that passes all checks.
  func confirm(_ migration: PreparedMigration) -> Bool

  /// Whether to go on with a step, all that is before it being proved.
  func goOn(with step: SeriesStep) -> Bool

  func report(_ event: EditEvent)
}

/// A step of a change that can take time or that a person wants to know of.
public enum EditEvent: Sendable {
  /// Another program is at work on a change of the file.
  case waitingForOther(JournalEntry)
  /// A change that another program left unfinished is dealt with first.
  case recovering(JournalEntry)
  /// The record of a change was left half made or half removed; it is gone now.
  case discarded(EntryID)
  /// The file changed while the change was made from it; it is made again from what stands now.
  case startingOver
  /// The new content is in place.
  case written(EntryID)
  case reloading
  /// The links are still pinged by the timers of the former token; another reload sets them.
  case reloadingForPings
  /// A step of several begins.
  case step(SeriesStep)
  case proving(version: UInt64)
  /// The proof failed for these reasons, and the old content comes back.
  case rollingBack([String])
}
