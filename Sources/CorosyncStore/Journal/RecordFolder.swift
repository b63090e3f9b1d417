import SystemPackage

/// A folder of the state directory in which each record is a directory of its own.
///
/// A record appears under its name when all of its files are on the disk, so one with a name is
/// whole. While it is made or removed it has a name with a dot in front. The directory's lock tells
/// whether a living program is at work on the record.
struct RecordFolder: Sendable {
  /// Where it is, below the state directory.
  let path: FilePath

  let fileSystem: any FileSystem
  let clock: any StoreClock

  /// The directory of a record.
  func path(of id: EntryID) -> FilePath { path.appending(id.description) }

  /// Where a record is while it is made or removed.
  func partialPath(of id: EntryID) -> FilePath { path.appending(".\(id)") }

  /// The ids of whole records, and of those that a program which died left half made or removed.
  func ids() throws(StoreError) -> (complete: [EntryID], partial: [EntryID]) {
    let names: [FilePath.Component]
    do {
      names = try fileSystem.names(in: path)
    } catch {
      guard error.errno == .noSuchFileOrDirectory else { throw .call(error) }
      return ([], [])
    }
    // Other names are somebody else's, such as `lost+found`.
    return (
      names.compactMap { EntryID($0.string) },
      names.compactMap { $0.string.hasPrefix(".") ? EntryID($0.string.dropFirst()) : nil }
    )
  }
}

// MARK: Making and removing, under the write lock

extension RecordFolder {
  /// The id of the next record; half made ones are removed.
  func nextID() throws(StoreError) -> EntryID {
    let ids = try ids()
    try removePartial(ids.partial)
    let last = (ids.complete + ids.partial).map(\.number).max() ?? 0
    return EntryID(time: clock.now(), number: last + 1)
  }

  func removePartial(_ ids: [EntryID]) throws(StoreError) {
    try calling { () throws(FileSystemError) in
      // Only the holder of the lock makes and removes records, so nobody is at work on these.
      for id in ids { try removeDirectory(partialPath(of: id)) }
    }
  }

  /// Makes a record with these files, all on the disk; returns its directory, open and locked.
  func make(
    _ id: EntryID, _ files: [(name: String, bytes: [UInt8])]
  ) throws(FileSystemError) -> OpenFile {
    let partial = partialPath(of: id)
    try makeDirectory(partial)
    var hold: OpenFile?
    var isNamed = false
    do throws(FileSystemError) {
      let directory = try fileSystem.open(partial, for: .directory)
      hold = directory
      guard try fileSystem.tryLock(directory, shared: false) else {
        throw FileSystemError(call: "flock", path: partial, errno: .wouldBlock)
      }
      for file in files {
        try fileSystem.writeFile(partial.appending(file.name), file.bytes, for: .creating)
      }
      try fileSystem.synchronize(directory)
      try fileSystem.rename(partial, to: path(of: id))
      isNamed = true
      try fileSystem.synchronizeDirectory(path)
      // Errors are to name the directory as it is called from the renaming on.
      return OpenFile(number: directory.number, path: path(of: id))
    } catch {
      if let hold { fileSystem.close(hold) }
      // What cannot be removed either is found by its name, and removed, by the next change.
      if isNamed { try? fileSystem.rename(path(of: id), to: partial) }
      try? removeDirectory(partial)
      throw error
    }
  }

  /// Removes a record.
  func remove(_ id: EntryID) throws(FileSystemError) {
    // Away from its name first: what has a name is whole.
    let partial = partialPath(of: id)
    try fileSystem.rename(path(of: id), to: partial)
    try removeDirectory(partial)
  }

  private func makeDirectory(_ partial: FilePath) throws(FileSystemError) {
    do {
      try fileSystem.makeDirectory(partial, permissions: 0o700)
    } catch {
      guard error.errno == .noSuchFileOrDirectory else { throw error }
      try fileSystem.makeDirectory(path, permissions: 0o700)
      try fileSystem.synchronizeDirectory(path.removingLastComponent())
      try fileSystem.makeDirectory(partial, permissions: 0o700)
    }
  }

  /// Removes a record's directory with the files in it.
  private func removeDirectory(_ path: FilePath) throws(FileSystemError) {
    for name in try fileSystem.names(in: path) {
      try fileSystem.removeFile(path.appending(name))
    }
    try fileSystem.removeDirectory(path)
  }
}

// MARK: Who is at work

extension RecordFolder {
  /// Takes the lock of a record; nil where a living program has it for longer than `limit`.
  func hold(_ id: EntryID, waiting limit: Duration) throws(StoreError) -> OpenFile? {
    let directory = try open(id)
    do throws(StoreError) {
      // Longer than zero, since a program that only looks has the lock for a moment as well.
      if try poll(directory, within: max(limit, .milliseconds(200)), shared: false) {
        return directory
      }
    } catch {
      fileSystem.close(directory)
      throw error
    }
    fileSystem.close(directory)
    return nil
  }

  /// Waits until no living program is at work on a record; false when the time ran out.
  func waitUntilReleased(_ id: EntryID, within limit: Duration) throws(StoreError) -> Bool {
    let directory = try open(id)
    defer { fileSystem.close(directory) }
    // Shared, so that two programs that only look do not see each other.
    return try poll(directory, within: limit, shared: true)
  }

  private func open(_ id: EntryID) throws(StoreError) -> OpenFile {
    try calling { () throws(FileSystemError) in
      try fileSystem.open(path(of: id), for: .directory)
    }
  }

  private func poll(
    _ directory: OpenFile, within limit: Duration, shared: Bool
  ) throws(StoreError) -> Bool {
    try clock.poll(every: .milliseconds(20), within: limit) { () throws(StoreError) -> Bool? in
      try calling { () throws(FileSystemError) in
        try fileSystem.tryLock(directory, shared: shared) ? true : nil
      }
    } ?? false
  }
}

// MARK: Reading

extension RecordFolder {
  /// A file of a record; throws ``StoreError/entryDamaged(_:_:)`` where it is missing or too large.
  func content(_ name: String, of id: EntryID, limit: Int) throws(StoreError) -> [UInt8] {
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
