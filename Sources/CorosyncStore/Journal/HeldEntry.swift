import Synchronization
import SystemPackage

/// A journal entry that this program is at work on.
///
/// Other programs can tell so as long as it is held: until ``release()``, until the last reference
/// to it goes, or until the process ends, however it ends.
public final class HeldEntry: Sendable {
  private struct State {
    var entry: JournalEntry
    var hold: OpenFile?
  }

  private let state: Mutex<State>
  private let journal: Journal

  /// `hold` is the entry's directory, open; it is closed by the held entry.
  init(_ entry: JournalEntry, hold: OpenFile, journal: Journal) {
    self.state = Mutex(State(entry: entry, hold: hold))
    self.journal = journal
  }

  deinit { release() }

  /// The entry as it is now.
  public var entry: JournalEntry { state.withLock { $0.entry } }

  /// Records that the change has come to another stage, with a note for people.
  ///
  /// It is on the disk when this returns. Where it throws, either the old or the new stage is.
  ///
  /// - Throws: ``StoreError/lockReleased`` after ``release()``, else ``StoreError/call(_:)``.
  public func advance(to stage: Stage, note: String? = nil) throws(StoreError) {
    try state.withLock { state throws(StoreError) in
      guard let hold = state.hold else { throw .lockReleased }
      var entry = state.entry
      entry.stage = stage
      entry.process = journal.process
      if let note { entry.note = note }
      try journal.rewrite(entry, hold: hold)
      state.entry = entry
    }
  }

  /// Lets other programs take over the entry; does nothing the second time.
  public func release() {
    guard let hold = state.withLock({ $0.hold.take() }) else { return }
    journal.fileSystem.close(hold)
  }
}

extension Journal {
  /// Puts an entry's new text in the place of the one before.
  fileprivate func rewrite(_ entry: JournalEntry, hold: OpenFile) throws(StoreError) {
    let directory = path(of: entry.id)
    let next = directory.appending(EntryFile.next)
    try calling { () throws(FileSystemError) in
      do throws(FileSystemError) {
        // One that a program which died left there is simply written anew.
        try fileSystem.writeFile(next, entry.text, for: .rewriting)
        try fileSystem.rename(next, to: directory.appending(EntryFile.entry))
      } catch {
        try? fileSystem.removeFile(next)
        throw error
      }
      try fileSystem.synchronize(hold)
    }
  }
}
