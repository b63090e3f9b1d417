import CorosyncStore
import SystemPackage

/// The calls about names.
extension MemoryFileSystem {
  func status(at path: FilePath) throws(FileSystemError) -> FileStatus {
    try perform("lstat", path) { state throws(Errno) in
      try state.disk.status(of: state.disk.inode(of: path))
    }
  }

  func rename(
    _ path: FilePath, to destination: FilePath
  ) throws(FileSystemError) {
    try perform("rename", path, to: destination) { state throws(Errno) in
      let old = try state.disk.place(of: path)
      let new = try state.disk.place(of: destination)
      guard let inode = old.inode else { throw .noSuchFileOrDirectory }
      state.disk.setName(old.name, in: old.directory, to: nil)
      state.disk.setName(new.name, in: new.directory, to: inode)
    }
  }

  func removeFile(_ path: FilePath) throws(FileSystemError) {
    try perform("unlink", path) { state throws(Errno) in
      let place = try state.disk.place(of: path)
      guard let inode = place.inode else { throw .noSuchFileOrDirectory }
      guard state.disk.nodes[inode]?.kind != .directory else { throw .isDirectory }
      state.disk.setName(place.name, in: place.directory, to: nil)
    }
  }

  func makeDirectory(
    _ path: FilePath, permissions: UInt32
  ) throws(FileSystemError) {
    try perform("mkdir", path) { state throws(Errno) in
      let place = try state.disk.place(of: path)
      guard place.inode == nil else { throw .fileExists }
      let inode = state.disk.nextNumber()
      let node = MemoryNode(.directory([:]), permissions: permissions, modified: state.disk.time)
      state.disk.nodes[inode] = node
      state.disk.setName(place.name, in: place.directory, to: inode)
    }
  }

  func removeDirectory(_ path: FilePath) throws(FileSystemError) {
    try perform("rmdir", path) { state throws(Errno) in
      let place = try state.disk.place(of: path)
      guard let inode = place.inode else { throw .noSuchFileOrDirectory }
      guard let names = state.disk.nodes[inode]?.names else { throw .notDirectory }
      guard names.isEmpty else { throw .directoryNotEmpty }
      state.disk.setName(place.name, in: place.directory, to: nil)
    }
  }

  func names(
    in directory: FilePath
  ) throws(FileSystemError) -> [FilePath.Component] {
    try perform("opendir", directory) { state throws(Errno) in
      let inode = try state.disk.inode(of: directory)
      guard let names = state.disk.nodes[inode]?.names else { throw .notDirectory }
      return names.keys.compactMap { FilePath.Component($0) }
    }
  }

  func resolve(_ path: FilePath) throws(FileSystemError) -> FilePath {
    try perform("realpath", path) { state throws(Errno) in try state.disk.resolve(path) }
  }

  func resetTimes(of path: FilePath) throws(FileSystemError) {
    try perform("utime", path) { state throws(Errno) in
      state.disk.nodes[try state.disk.inode(of: path)]?.modified = 0
    }
  }
}

extension MemoryDisk {
  /// Follows links in the last component; those in directories are left in the path.
  func resolve(_ path: FilePath) throws(Errno) -> FilePath {
    var path = path
    for _ in 0..<40 {
      let inode = try inode(of: path)
      guard case .link(let target)? = nodes[inode]?.content else { return path }
      path = path.removingLastComponent().pushing(target)
    }
    throw .tooManySymbolicLinkLevels
  }
}
