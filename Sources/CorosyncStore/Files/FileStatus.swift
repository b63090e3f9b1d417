/// What stat(2) tells of a file, as far as replacing it needs.
public struct FileStatus: Hashable, Sendable {
  /// What it is.
  public var kind: FileKind

  /// The number of the file within its device.
  public var inode: UInt64

  /// The device that the file is on.
  public var device: UInt64

  /// Size in bytes.
  public var size: Int64

  /// When the content was changed last.
  public var modified: FileTime

  /// Permission bits, set-id and sticky bits included (0 to 0o7777).
  public var permissions: UInt32

  /// Id of the owning user.
  public var user: UInt32

  /// Id of the owning group.
  public var group: UInt32

  /// How many names the file has; 0 once it is unlinked or renamed over.
  public var linkCount: UInt64

  /// The facts of a file.
  public init(
    kind: FileKind, inode: UInt64, device: UInt64, size: Int64, modified: FileTime,
    permissions: UInt32, user: UInt32, group: UInt32, linkCount: UInt64
  ) {
    self.kind = kind
    self.inode = inode
    self.device = device
    self.size = size
    self.modified = modified
    self.permissions = permissions
    self.user = user
    self.group = group
    self.linkCount = linkCount
  }

  /// Whether `other` shows the same file with, as far as its facts tell, the same content.
  func hasSameContent(as other: FileStatus) -> Bool {
    inode == other.inode && device == other.device && size == other.size
      && modified == other.modified
  }
}
