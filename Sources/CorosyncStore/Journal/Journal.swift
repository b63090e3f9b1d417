public import SystemPackage

/// What was changed, by whom, how far it came, and the content before and after.
///
/// Each change has a directory of its own with `entry`, `old.conf` and `new.conf`.
public struct Journal: Sendable {
  /// The directory that the journal is in.
  public let directory: StateDirectory

  let process: ProcessFacts
  let clock: any StoreClock

  var fileSystem: any FileSystem { directory.fileSystem }

  /// The directories of the entries.
  var folder: RecordFolder {
    RecordFolder(path: directory.entries, fileSystem: fileSystem, clock: clock)
  }

  /// The journal in a state directory, for one process.
  public init(
    directory: StateDirectory, process: ProcessFacts, clock: any StoreClock = SystemClock()
  ) {
    self.directory = directory
    self.process = process
    self.clock = clock
  }

  /// The directory of an entry.
  public func path(of id: EntryID) -> FilePath {
    folder.path(of: id)
  }

  /// The entry with this id.
  ///
  /// - Throws: ``StoreError/entryDamaged(_:_:)``, or ``StoreError/call(_:)``.
  public func entry(_ id: EntryID) throws(StoreError) -> JournalEntry {
    let bytes = try folder.content(EntryFile.entry, of: id, limit: 1 << 20)
    do throws(EntryDamage) {
      let entry = try JournalEntry(text: bytes)
      guard entry.id == id else { throw .wrongID(entry.id) }
      return entry
    } catch {
      throw .entryDamaged(path(of: id), error)
    }
  }

  /// The content that the file had before the change.
  public func oldBytes(of id: EntryID) throws(StoreError) -> [UInt8] {
    try folder.content(EntryFile.old, of: id, limit: ConfigurationFile.sizeLimit)
  }

  /// The content that the change gives the file.
  public func newBytes(of id: EntryID) throws(StoreError) -> [UInt8] {
    try folder.content(EntryFile.new, of: id, limit: ConfigurationFile.sizeLimit)
  }
}

/// The names of the files in an entry's directory.
enum EntryFile {
  static let entry = "entry"
  static let old = "old.conf"
  static let new = "new.conf"

  /// What the entry's next text is written to before it takes the entry's place.
  static let next = "entry.new"
}
