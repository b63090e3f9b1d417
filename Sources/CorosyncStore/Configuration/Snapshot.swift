public import SystemPackage

/// A configuration file as it was at one moment: never half of it.
public struct Snapshot: Hashable, Sendable {
  /// The file's path without symbolic links.
  public let path: FilePath

  /// The whole content.
  public let bytes: [UInt8]

  /// The facts of the file that the content was read from.
  public let status: FileStatus

  /// A file at one moment.
  public init(path: FilePath, bytes: [UInt8], status: FileStatus) {
    self.path = path
    self.bytes = bytes
    self.status = status
  }

  /// Whether the file has other names, which a replacement would leave with the old content.
  public var hasOtherHardLinks: Bool { status.linkCount > 1 }
}
