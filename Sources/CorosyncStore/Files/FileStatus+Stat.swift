import Glibc

extension FileStatus {
  /// The facts that the kernel gave.
  init(_ facts: stat) {
    self.init(
      kind: FileKind(mode: facts.st_mode),
      inode: UInt64(facts.st_ino),
      device: UInt64(facts.st_dev),
      size: Int64(facts.st_size),
      modified: FileTime(
        seconds: Int64(facts.st_mtim.tv_sec), nanoseconds: Int64(facts.st_mtim.tv_nsec)),
      permissions: UInt32(facts.st_mode & 0o7777),
      user: facts.st_uid,
      group: facts.st_gid,
      linkCount: UInt64(facts.st_nlink))
  }
}

extension FileKind {
  fileprivate init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .regular
    case S_IFDIR: self = .directory
    case S_IFLNK: self = .symbolicLink
    default: self = .other
    }
  }
}
