public import CorosyncEditing
public import CorosyncRuntime
public import CorosyncStore

/// Why a change did not come to be.
///
/// The live file has the content that it had.
public enum SafeEditError: Error, Sendable {
  /// The file could not be read, locked or written.
  case store(StoreError)
  /// The daemon could not be asked.
  case cluster(RuntimeError)
  /// The change can't be made.
  case edit(EditError)
  /// Something speaks against the change: ``PreparedEdit/objections``.
  case refused(PreparedEdit)
  /// The file is not what the candidate was made from; `base` is nil where that is not known.
  case staleCandidate(base: [UInt8]?, live: Snapshot, reason: String)
  /// The person said no.
  case declined(PreparedEdit)
  /// The file changed each time that the change was made from it.
  case outrun(tries: Int)
  /// Another program is still at work on a change of the file.
  case busy(JournalEntry)
  /// A change that was left unfinished could not be finished or undone.
  case unfinished(JournalEntry, Recovery)
}

extension SafeEditError: CustomStringConvertible {
  /// One clause.
  public var description: String {
    switch self {
    case .store(let error): error.description
    case .cluster(let error): error.description
    case .edit(let error): error.description
    case .refused: "the change is refused; nothing was written"
    case .staleCandidate(_, _, let reason): "\(reason); nothing was written"
    case .declined: "nothing was written"
    case .outrun(let tries):
      "the file was changed by others \(tries) times in a row; nothing was written"
    case .busy(let entry):
      "process \(entry.process.id) is at work on change \(entry.id); nothing was written"
    case .unfinished(let entry, _):
      "change \(entry.id), which was left unfinished, could not be settled; nothing was written"
    }
  }
}
