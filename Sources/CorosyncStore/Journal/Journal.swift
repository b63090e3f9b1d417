public import SystemPackage

/// What was changed, by whom, how far it came, and the content before and after.
///
/// Each change has a directory of its own with `entry`, `old.conf` and `new.conf`. It appears
/// under its name when all of that is on the disk, so one with a name is whole.
public struct Journal: Sendable {
  /// The directory that the journal is in.
  public let directory: StateDirectory

  let process: ProcessFacts
  let clock: any StoreClock

  var fileSystem: any FileSystem { directory.fileSystem }

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
    directory.entries.appending(id.description)
  }

  /// The entry with this id.
  ///
  /// - Throws: ``StoreError/entryDamaged(_:_:)``, or ``StoreError/call(_:)``.
  public func entry(_ id: EntryID) throws(StoreError) -> JournalEntry {
    let bytes = try content(EntryFile.entry, of: id, limit: 1 << 20)
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
    try content(EntryFile.old, of: id, limit: ConfigurationFile.sizeLimit)
  }

  /// The content that the change gives the file.
  public func newBytes(of id: EntryID) throws(StoreError) -> [UInt8] {
    try content(EntryFile.new, of: id, limit: ConfigurationFile.sizeLimit)
  }

  private func content(
    _ name: String, of id: EntryID, limit: Int
  ) throws(StoreError) -> [UInt8] {
    let directory = path(of: id)
    let bytes: [UInt8]?
    do {
      bytes = try fileSystem.content(of: directory.appending(name), limit: limit)
    } catch {
      guard error.errno == .noSuchFileOrDirectory else { throw .call(error) }
      throw .entryDamaged(directory, .missing(file: name))
    }
    guard let bytes else { throw .entryDamaged(directory, .tooLarge(file: name)) }
    return bytes
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
