public import SystemPackage

/// A file or directory that a ``FileSystem`` has open.
///
/// The number is the file system's own: a file descriptor for ``LocalFileSystem``. The value owns
/// nothing; whoever opened it closes it.
public struct OpenFile: Hashable, Sendable {
  /// The file system's number for the open file.
  public let number: CInt

  /// The path it was opened by, for messages.
  public let path: FilePath

  /// An open file with the file system's number for it.
  public init(number: CInt, path: FilePath) {
    self.number = number
    self.path = path
  }
}
