public import SystemPackage

/// The calls to the operating system that the store makes, and no others.
///
/// Each function is one call of the C library, repeated where a signal interrupts it, so that a
/// test can let any of them fail. The real one is ``LocalFileSystem``.
public protocol FileSystem: Sendable {
  /// Opens `path` (open(2)).
  func open(_ path: FilePath, for purpose: OpenPurpose) throws(FileSystemError) -> OpenFile

  /// Closes `file` and drops its lock (close(2)); a failure means nothing after fsync(2).
  func close(_ file: OpenFile)

  /// The facts of an open file (fstat(2)).
  func status(of file: OpenFile) throws(FileSystemError) -> FileStatus

  /// The facts of what stands at `path`, a symbolic link itself included (lstat(2)).
  func status(at path: FilePath) throws(FileSystemError) -> FileStatus

  /// The next bytes, at most `count`; empty at the end of the file (read(2)).
  func read(from file: OpenFile, upTo count: Int) throws(FileSystemError) -> [UInt8]

  /// Writes a beginning of `bytes` and returns its length (write(2)).
  func write(_ bytes: ArraySlice<UInt8>, to file: OpenFile) throws(FileSystemError) -> Int

  /// Waits until content, or a directory's names, are on the disk (fsync(2)).
  func synchronize(_ file: OpenFile) throws(FileSystemError)

  /// Gives the file to a user and a group (fchown(2)).
  func setOwner(of file: OpenFile, user: UInt32, group: UInt32) throws(FileSystemError)

  /// Sets the permission bits (fchmod(2)).
  func setPermissions(of file: OpenFile, to permissions: UInt32) throws(FileSystemError)

  /// The attribute's value; nil where it is absent or the file system has none (fgetxattr(2)).
  func value(
    of attribute: ExtendedAttribute, in file: OpenFile
  ) throws(FileSystemError) -> [UInt8]?

  /// Sets the attribute (fsetxattr(2)).
  func set(
    _ attribute: ExtendedAttribute, to value: [UInt8], in file: OpenFile
  ) throws(FileSystemError)

  /// Removes the attribute; no error where it is absent or not supported (fremovexattr(2)).
  func remove(_ attribute: ExtendedAttribute, from file: OpenFile) throws(FileSystemError)

  /// Puts `path` in the place of `destination` (rename(2)).
  func rename(_ path: FilePath, to destination: FilePath) throws(FileSystemError)

  /// Removes the name of a file (unlink(2)).
  func removeFile(_ path: FilePath) throws(FileSystemError)

  /// Makes a directory (mkdir(2)).
  func makeDirectory(_ path: FilePath, permissions: UInt32) throws(FileSystemError)

  /// Removes an empty directory (rmdir(2)).
  func removeDirectory(_ path: FilePath) throws(FileSystemError)

  /// The names in a directory, without `.` and `..`, in no order (opendir(3), readdir(3)).
  func names(in directory: FilePath) throws(FileSystemError) -> [FilePath.Component]

  /// The absolute path without symbolic links, `.` and `..` (realpath(3)).
  ///
  /// Fails with `ENOENT` where nothing is there, and with `ELOOP` for links in a circle.
  func resolve(_ path: FilePath) throws(FileSystemError) -> FilePath

  /// Tries to lock, without waiting; false when another open file has a lock (flock(2)).
  func tryLock(_ file: OpenFile, shared: Bool) throws(FileSystemError) -> Bool

  /// Sets both times of `path` to 1970 (utime(2)), which pmxcfs takes as a question.
  func resetTimes(of path: FilePath) throws(FileSystemError)
}
