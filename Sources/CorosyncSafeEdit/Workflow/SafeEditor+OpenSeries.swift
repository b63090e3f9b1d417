import CorosyncEditing
import CorosyncModel
public import CorosyncStore
import CorosyncSyntax

/// Which way to go from the middle of a series.
public enum SeriesDirection: Sendable {
  /// Make the steps that are not made.
  case onward
  /// Undo the steps that are made, the last first.
  case back
  /// Leave the file as it is.
  case stay
}

extension SafeEditor {
  /// The series of this file that are on record: at most one, unless programs know other state
  /// directories.
  public func openSeries() throws(SafeEditError) -> [ChangeSeries] {
    try storing { () throws(StoreError) in
      try store.journal.openSeries(of: store.file.realPath)
    }
  }

  /// How many steps of a series stand in the file; nil where the file is none of its contents.
  public func position(in series: ChangeSeries) throws(SafeEditError) -> Int? {
    try position(in: series.plan)
  }

  private func position(in plan: ChangeSeries.Plan) throws(SafeEditError) -> Int? {
    let live = unversioned(try storing { () throws(StoreError) in try store.read() }.bytes)
    return plan.contents.lastIndex { unversioned($0) == live }
  }

  /// Whether the file has the content after so many steps.
  func stands(
    _ position: Int, of plan: ChangeSeries.Plan
  ) throws(SafeEditError) -> Bool {
    let live = try storing { () throws(StoreError) in try store.read() }
    return unversioned(live.bytes) == unversioned(plan.contents[position])
  }

  /// Goes on with a series, or back, or takes it off the record.
  ///
  /// Throws ``SafeEditError/seriesBusy(_:)`` where a living program is at work on it.
  public func resume(
    _ series: ChangeSeries, _ direction: SeriesDirection
  ) throws(SafeEditError) -> SeriesOutcome {
    let held = try storing { () throws(StoreError) in try store.journal.hold(series) }
    guard let held else { throw .seriesBusy(series) }
    defer { held.release() }
    guard let position = try position(in: series) else {
      return try end(held, at: 0, .overtaken)
    }
    if direction == .stay { return try end(held, at: position, .dropped) }
    guard cluster != nil else { throw .seriesNeedsCluster(series) }
    return walk(held, from: position, direction)
  }

  private func end(
    _ held: HeldSeries, at position: Int, _ ending: SeriesOutcome.Ending
  ) throws(SafeEditError) -> SeriesOutcome {
    try storing { () throws(StoreError) in try takeOffRecord(held) }
    return SeriesOutcome(
      series: held.series.plan, position: position, steps: [], ending: ending, warnings: [])
  }

  func takeOffRecord(_ held: HeldSeries) throws(StoreError) {
    let lock = try store.lock(waiting: options.lockLimit)
    defer { _ = lock.release() }
    try store.journal.end(held, under: lock)
  }

  /// Refuses a change while a series of another one is not at its end.
  ///
  /// Throws ``SafeEditError/unfinishedSeries(_:_:)`` or ``SafeEditError/seriesBusy(_:)``.
  public func refuseDuringSeries() throws(SafeEditError) {
    if let series = try openSeries().first { throw try refusal(for: series) }
  }

  func refusal(for series: ChangeSeries) throws(SafeEditError) -> SafeEditError {
    let isHeld = try storing { () throws(StoreError) in
      try store.journal.isHeldByLivingProcess(series)
    }
    return isHeld ? .seriesBusy(series) : .unfinishedSeries(series, try position(in: series))
  }

  /// Whether a change, made where the series began, comes to the content that the series comes to.
  func leads(
    _ series: ChangeSeries, where request: EditRequest
  ) throws(SafeEditError) -> Bool {
    guard let first = series.plan.contents.first, let last = series.plan.contents.last else {
      return false
    }
    let end: [UInt8]
    switch request.content {
    case .operations(let operations):
      var document = Document(first, release: options.release)
      do throws(EditError) {
        for operation in operations { document = try operation.apply(to: document) }
      } catch {
        return false
      }
      end = document.bytes
    case .candidate(let bytes, _): end = bytes
    case .restore(let id):
      end = try storing { () throws(StoreError) in try store.journal.oldBytes(of: id) }
    }
    return unversioned(end) == unversioned(last)
  }

  /// A content without regard to its version, which is raised with every step.
  private func unversioned(_ bytes: [UInt8]) -> [UInt8] {
    let document = Document(bytes, release: options.release)
    return (try? SetConfigVersion(0).apply(to: document).bytes) ?? bytes
  }
}
