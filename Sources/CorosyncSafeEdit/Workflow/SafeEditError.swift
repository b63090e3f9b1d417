public import CorosyncEditing
public import CorosyncPlan
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
  /// The change can't be made in steps.
  case migration(MigrationError)
  /// A change in steps is not at its end; so many of its steps stand, nil where the file is
  /// another.
  case unfinishedSeries(ChangeSeries, Int?)
  /// A living program is at work on a change in steps.
  case seriesBusy(ChangeSeries)
  /// The steps of a series can only be made where the running daemon uses the file.
  case seriesNeedsCluster(ChangeSeries)
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
    case .migration(let error): "\(error); nothing was written"
    case .unfinishedSeries: "\(standing); nothing was written"
    case .seriesBusy(let series):
      "process \(series.process.id) is at work on \"\(series.plan.purpose)\"; nothing was written"
    case .seriesNeedsCluster(let series):
      "\"\(series.plan.purpose)\" can only go on where corosync runs with this file; start corosync "
        + "first"
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

  /// Where a change in steps stopped, one clause; empty for other errors.
  public var standing: String {
    guard case .unfinishedSeries(let series, let position) = self else { return "" }
    return "\"\(series.plan.purpose)\" stopped \(Self.place(position, in: series))"
  }

  private static func place(_ position: Int?, in series: ChangeSeries) -> String {
    guard let position else { return "in its middle, and someone else changed the file since" }
    return position == 0
      ? "before its first step"
      : "after step \(position) of "
        + "\(series.plan.titles.count)"
  }
}
