public import SystemPackage

/// A configuration file that is there.
public struct ConfigurationFile: Sendable {
  /// The largest file that is read, in bytes: 16 MiB.
  public static let sizeLimit = 16 << 20

  /// The path as it was given.
  public let path: FilePath

  /// The path without symbolic links: what is read and replaced.
  public let realPath: FilePath

  let fileSystem: any FileSystem
  private let clock: any StoreClock

  /// The file at `path`, with symbolic links followed once and for all.
  ///
  /// - Throws: ``StoreError/call(_:)``, with `ENOENT` where nothing is there, and `ELOOP` for links
  ///   in a circle.
  public init(
    path: FilePath, fileSystem: any FileSystem = LocalFileSystem(),
    clock: any StoreClock = SystemClock()
  ) throws(StoreError) {
    self.path = path
    self.fileSystem = fileSystem
    self.clock = clock
    self.realPath = try calling { () throws(FileSystemError) in try fileSystem.resolve(path) }
  }

  /// The file as it is now, all from one moment.
  ///
  /// It is read anew, a few times, when it changes meanwhile. A writer that empties the file and
  /// fills it later can't be told from one that is done; ours never does that.
  ///
  /// - Throws: ``StoreError/notRegularFile(_:_:)``, ``StoreError/tooLarge(_:limit:)``,
  ///   ``StoreError/unsettled(_:tries:)``, or ``StoreError/call(_:)``.
  public func read() throws(StoreError) -> Snapshot {
    try readLive(with: []).snapshot
  }

  /// The file with the extended attributes that it has among `attributes`.
  func readLive(with attributes: [ExtendedAttribute]) throws(StoreError) -> LiveFile {
    let tries = 5
    for attempt in 1...tries {
      if let live = try readOnce(attributes) { return live }
      if attempt < tries { clock.sleep(for: .milliseconds(50)) }
    }
    throw .unsettled(realPath, tries: tries)
  }

  /// The file, or nil when it changed while it was read.
  private func readOnce(_ attributes: [ExtendedAttribute]) throws(StoreError) -> LiveFile? {
    let file = try calling { () throws(FileSystemError) in
      try fileSystem.open(realPath, for: .reading)
    }
    defer { fileSystem.close(file) }
    let before = try status(of: file)
    guard before.kind == .regular else { throw .notRegularFile(realPath, before.kind) }
    let bytes = try calling { () throws(FileSystemError) in
      try fileSystem.rest(of: file, limit: Self.sizeLimit, expecting: before.size)
    }
    guard let bytes else { throw .tooLarge(realPath, limit: Self.sizeLimit) }
    let after = try status(of: file)
    guard after.hasSameContent(as: before), after.size == bytes.count, after.linkCount > 0 else {
      return nil
    }
    return LiveFile(
      snapshot: Snapshot(path: realPath, bytes: bytes, status: after),
      attributes: try values(of: attributes, in: file))
  }

  private func status(of file: OpenFile) throws(StoreError) -> FileStatus {
    try calling { () throws(FileSystemError) in try fileSystem.status(of: file) }
  }

  private func values(
    of attributes: [ExtendedAttribute], in file: OpenFile
  ) throws(StoreError) -> [ExtendedAttribute: [UInt8]] {
    try calling { () throws(FileSystemError) in
      var values: [ExtendedAttribute: [UInt8]] = [:]
      for attribute in attributes {
        values[attribute] = try fileSystem.value(of: attribute, in: file)
      }
      return values
    }
  }
}

/// A live file with everything that its replacement has to keep.
struct LiveFile {
  var snapshot: Snapshot
  var attributes: [ExtendedAttribute: [UInt8]]
}
