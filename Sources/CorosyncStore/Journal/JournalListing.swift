/// What is in a journal.
public struct JournalListing: Sendable {
  /// The entries that can be read, newest first.
  public var entries: [JournalEntry] = []

  /// The entries that cannot, newest first.
  public var damaged: [DamagedEntry] = []

  /// The entries whose outcome is not known yet, newest first.
  public var openEntries: [JournalEntry] { entries.filter(\.isOpen) }
}

/// A journal entry that cannot be read.
public struct DamagedEntry: Sendable {
  /// The entry's id: the name of its directory.
  public var id: EntryID

  /// Why it cannot be read.
  public var error: StoreError
}
