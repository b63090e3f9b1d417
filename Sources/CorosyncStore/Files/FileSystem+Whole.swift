import SystemPackage

/// Whole files and directories, of several calls each.
extension FileSystem {
  /// Everything from the file's place to its end; nil when that is more than `limit` bytes.
  func rest(of file: OpenFile, limit: Int, expecting size: Int64) throws(FileSystemError)
    -> [UInt8]?
  {
    var bytes: [UInt8] = []
    var wanted = Int(clamping: min(max(size, 4095), Int64(limit))) + 1
    while true {
      let part = try read(from: file, upTo: wanted)
      if part.isEmpty { return bytes }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      if bytes.count > limit { return nil }
      wanted = max(wanted - part.count, 4096)
    }
  }

  /// The content of a small file of the system or of ours; nil when larger than `limit` bytes.
  func content(of path: FilePath, limit: Int) throws(FileSystemError) -> [UInt8]? {
    let file = try open(path, for: .reading)
    defer { close(file) }
    return try rest(of: file, limit: limit, expecting: 0)
  }

  /// Writes all of `bytes`.
  func writeAll(_ bytes: [UInt8], to file: OpenFile) throws(FileSystemError) {
    var rest = bytes[...]
    while !rest.isEmpty { rest = try writeSome(rest, to: file) }
  }

  /// Writes a beginning of `bytes`, which must not be empty, and returns the rest.
  func writeSome(
    _ bytes: ArraySlice<UInt8>, to file: OpenFile
  ) throws(FileSystemError) -> ArraySlice<UInt8> {
    let count = try write(bytes, to: file)
    // A regular file takes at least a byte or gives an error; never spin on one that does not.
    guard count > 0 else { throw FileSystemError(call: "write", path: file.path, errno: .ioError) }
    return bytes.dropFirst(count)
  }

  /// Writes a file of ours and waits until its content is on the disk.
  func writeFile(
    _ path: FilePath, _ bytes: [UInt8], for purpose: OpenPurpose
  ) throws(FileSystemError) {
    let file = try open(path, for: purpose)
    defer { close(file) }
    try writeAll(bytes, to: file)
    try synchronize(file)
  }

  /// Waits until the names in a directory are on the disk.
  func synchronizeDirectory(_ path: FilePath) throws(FileSystemError) {
    let directory = try open(path, for: .directory)
    defer { close(directory) }
    try synchronize(directory)
  }

  /// Removes a file if it is there; tells whether it was.
  @discardableResult
  func removeIfPresent(_ path: FilePath) throws(FileSystemError) -> Bool {
    do {
      try removeFile(path)
      return true
    } catch {
      guard error.errno == .noSuchFileOrDirectory else { throw error }
      return false
    }
  }
}
