import CorosyncStore
import SystemPackage

/// The files of the in-memory file system and who has which open.
struct MemoryDisk {
  struct Open {
    var inode: UInt64
    var offset = 0
    var isWritable: Bool
    var lock: Lock?
  }

  enum Lock {
    case shared
    case exclusive
  }

  var nodes: [UInt64: MemoryNode] = [
    1: MemoryNode(.directory([:]), permissions: 0o755, modified: 0)
  ]
  var open: [CInt: Open] = [:]
  var time: Int64 = 0
  private var lastNumber: UInt64 = 1

  mutating func nextNumber() -> UInt64 {
    lastNumber += 1
    return lastNumber
  }

  /// Where a path leads: its directory's inode, its last name, and its own inode if it exists.
  struct Place {
    var directory: UInt64
    var name: String
    var inode: UInt64?
  }

  /// Follows symbolic links in directories, but not in the last component.
  func place(of path: FilePath) throws(Errno) -> Place {
    // Not by `components`, whose checks in a debug build take most of the time of these tests.
    var names = path.string.split(separator: "/").map(String.init)
    guard let last = names.popLast() else {
      return Place(directory: 1, name: "", inode: 1)
    }
    var directory: UInt64 = 1
    for name in names {
      guard let children = nodes[directory]?.names else { throw .notDirectory }
      guard let child = children[name] else { throw .noSuchFileOrDirectory }
      directory = child
      if case .link(let target)? = nodes[child]?.content {
        guard let inode = try place(of: target).inode else { throw .noSuchFileOrDirectory }
        directory = inode
      }
    }
    guard let children = nodes[directory]?.names else { throw .notDirectory }
    return Place(directory: directory, name: last, inode: children[last])
  }

  func inode(of path: FilePath) throws(Errno) -> UInt64 {
    guard let inode = try place(of: path).inode else { throw .noSuchFileOrDirectory }
    return inode
  }

  mutating func setName(_ name: String, in directory: UInt64, to inode: UInt64?) {
    guard var names = nodes[directory]?.names else { return }
    names[name] = inode
    nodes[directory]?.content = .directory(names)
  }

  mutating func touch(_ inode: UInt64) {
    time += 1
    nodes[inode]?.modified = time
  }

  func linkCount(of inode: UInt64) -> UInt64 {
    nodes.values.reduce(0) { count, node in
      count + UInt64(node.names?.values.count { $0 == inode } ?? 0)
    }
  }

  func status(of inode: UInt64) throws(Errno) -> FileStatus {
    guard let node = nodes[inode] else { throw .badFileDescriptor }
    return FileStatus(
      kind: node.kind, inode: inode, device: 1, size: Int64(node.bytes.count),
      modified: FileTime(seconds: node.modified, nanoseconds: 0), permissions: node.permissions,
      user: node.user, group: node.group, linkCount: linkCount(of: inode))
  }

  /// What a power failure leaves.
  ///
  /// - Parameter keepingNames: Whether the names in directories reached the disk all the same,
  ///   with files that were not synchronized empty or as they were synchronized last.
  mutating func losePower(keepingNames: Bool) {
    open = [:]
    for inode in nodes.keys {
      guard let node = nodes[inode] else { continue }
      if case .directory = node.content, keepingNames { continue }
      nodes[inode]?.content = node.durable
    }
  }
}
