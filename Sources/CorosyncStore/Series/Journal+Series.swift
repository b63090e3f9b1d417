public import SystemPackage

extension Journal {
  private static let record = "series"

  /// The directories of the series.
  private var seriesFolder: RecordFolder {
    RecordFolder(path: directory.series, fileSystem: fileSystem, clock: clock)
  }

  /// Puts a series on record, before its first change; all of it is on the disk when this returns.
  ///
  /// - Parameters:
  ///   - plan: The changes.
  ///   - file: The live file without symbolic links.
  ///   - lock: The write lock, under which the record gets its number.
  /// - Returns: The series, held by this program.
  /// - Throws: ``StoreError/call(_:)``, with nothing recorded, or ``StoreError/lockReleased``.
  public func begin(
    _ plan: ChangeSeries.Plan, of file: FilePath, under lock: WriteLock
  ) throws(StoreError) -> HeldSeries {
    guard lock.isHeld else { throw .lockReleased }
    let series = ChangeSeries(
      id: try seriesFolder.nextID(), file: file, plan: plan, process: process)
    let contents = plan.contents.enumerated().map { (Self.name($0), $1) }
    let hold = try calling { () throws(FileSystemError) in
      try seriesFolder.make(series.id, contents + [(Self.record, series.text)])
    }
    return HeldSeries(series, hold: hold, fileSystem: fileSystem)
  }

  /// The series of a file that are not at their end, oldest first.
  ///
  /// Throws ``StoreError/entryDamaged(_:_:)`` where one of them can't be read: which file it is
  /// about is not known then.
  public func openSeries(of file: FilePath) throws(StoreError) -> [ChangeSeries] {
    var found: [ChangeSeries] = []
    for id in try seriesFolder.ids().complete.sorted() {
      guard let series = try seriesIfPresent(id), series.file == file else { continue }
      found.append(series)
    }
    return found
  }

  /// Takes over a series; nil where a living program is at work on it.
  public func hold(_ series: ChangeSeries) throws(StoreError) -> HeldSeries? {
    let hold = try seriesFolder.hold(series.id, waiting: .zero)
    return hold.map { HeldSeries(series, hold: $0, fileSystem: fileSystem) }
  }

  /// Whether a living program, this one included, is at work on a series.
  public func isHeldByLivingProcess(_ series: ChangeSeries) throws(StoreError) -> Bool {
    try !seriesFolder.waitUntilReleased(series.id, within: .zero)
  }

  /// Takes a series off the record: it is at its end, or nobody is to go on with it.
  public func end(_ held: HeldSeries, under lock: WriteLock) throws(StoreError) {
    guard lock.isHeld else { throw .lockReleased }
    try calling { () throws(FileSystemError) in try seriesFolder.remove(held.series.id) }
    held.release()
  }

  /// The series of an id; nil where it came to its end meanwhile.
  private func seriesIfPresent(_ id: EntryID) throws(StoreError) -> ChangeSeries? {
    let folder = seriesFolder
    do throws(StoreError) {
      let text = try folder.content(Self.record, of: id, limit: 1 << 20)
      return try ChangeSeries(
        text: text,
        content: { (number) throws(StoreError) in
          try folder.content(Self.name(number), of: id, limit: ConfigurationFile.sizeLimit)
        }, at: folder.path(of: id))
    } catch {
      guard case .entryDamaged(_, .missing) = error, try !folder.ids().complete.contains(id)
      else { throw error }
      return nil
    }
  }

  /// The name of the file with the content after so many changes.
  private static func name(_ number: Int) -> String { "\(number).conf" }
}
