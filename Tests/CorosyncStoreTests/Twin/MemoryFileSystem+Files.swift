import CorosyncStore
import Synchronization
import SystemPackage

/// The calls about open files.
extension MemoryFileSystem {
  func open(
    _ path: FilePath, for purpose: OpenPurpose
  ) throws(FileSystemError) -> OpenFile {
    try perform("open", path) { state throws(Errno) in
      let inode = try state.disk.inode(of: path, for: purpose)
      let number = state.nextHandle
      state.nextHandle += 1
      state.disk.open[number] = MemoryDisk.Open(
        inode: inode, isWritable: purpose != .reading && purpose != .directory)
      return OpenFile(number: number, path: path)
    }
  }

  func close(_ file: OpenFile) {
    do {
      try perform("close", file.path) { _ throws(Errno) in }
    } catch {
      // Linux closes even where close(2) fails; but a dead process closes nothing.
      guard error.errno != Plan.dead else { return }
    }
    state.withLock { $0.disk.open[file.number] = nil }
  }

  func status(of file: OpenFile) throws(FileSystemError) -> FileStatus {
    try perform("fstat", file.path) { state throws(Errno) in
      try state.disk.status(of: state.disk.opened(file).inode)
    }
  }

  func read(
    from file: OpenFile, upTo count: Int
  ) throws(FileSystemError) -> [UInt8] {
    try perform("read", file.path) { state throws(Errno) in
      let open = try state.disk.opened(file)
      let bytes = (state.disk.nodes[open.inode]?.bytes ?? []).dropFirst(open.offset)
      let part = Array(bytes.prefix(min(count, state.largestRead)))
      state.disk.open[file.number]?.offset += part.count
      return part
    }
  }

  func write(
    _ bytes: ArraySlice<UInt8>, to file: OpenFile
  ) throws(FileSystemError) -> Int {
    let bytes = Array(bytes)
    return try perform("write", file.path) { state throws(Errno) in
      let open = try state.disk.opened(file)
      guard open.isWritable else { throw .badFileDescriptor }
      let part = bytes.prefix(state.largestWrite)
      var content = state.disk.nodes[open.inode]?.bytes ?? []
      content.replaceSubrange(
        open.offset..<min(content.count, open.offset + part.count), with: part)
      state.disk.nodes[open.inode]?.content = .file(content)
      state.disk.touch(open.inode)
      state.disk.open[file.number]?.offset += part.count
      return part.count
    }
  }

  func synchronize(_ file: OpenFile) throws(FileSystemError) {
    try perform("fsync", file.path) { state throws(Errno) in
      let inode = try state.disk.opened(file).inode
      if let content = state.disk.nodes[inode]?.content {
        state.disk.nodes[inode]?.durable = content
      }
    }
  }

  func setOwner(
    of file: OpenFile, user: UInt32, group: UInt32
  ) throws(FileSystemError) {
    try perform("fchown", file.path) { state throws(Errno) in
      let inode = try state.disk.opened(file).inode
      state.disk.nodes[inode]?.user = user
      state.disk.nodes[inode]?.group = group
    }
  }

  func setPermissions(
    of file: OpenFile, to permissions: UInt32
  ) throws(FileSystemError) {
    try perform("fchmod", file.path) { state throws(Errno) in
      state.disk.nodes[try state.disk.opened(file).inode]?.permissions = permissions
    }
  }

  func value(
    of attribute: ExtendedAttribute, in file: OpenFile
  ) throws(FileSystemError) -> [UInt8]? {
    try perform("fgetxattr", file.path) { state throws(Errno) in
      state.disk.nodes[try state.disk.opened(file).inode]?.attributes[attribute]
    }
  }

  func set(
    _ attribute: ExtendedAttribute, to value: [UInt8], in file: OpenFile
  ) throws(FileSystemError) {
    try perform("fsetxattr", file.path) { state throws(Errno) in
      state.disk.nodes[try state.disk.opened(file).inode]?.attributes[attribute] = value
    }
  }

  func remove(
    _ attribute: ExtendedAttribute, from file: OpenFile
  ) throws(FileSystemError) {
    try perform("fremovexattr", file.path) { state throws(Errno) in
      state.disk.nodes[try state.disk.opened(file).inode]?.attributes[attribute] = nil
    }
  }

  func tryLock(_ file: OpenFile, shared: Bool) throws(FileSystemError) -> Bool {
    try perform("flock", file.path) { state throws(Errno) in
      let inode = try state.disk.opened(file).inode
      let others = state.disk.open.filter { $0.key != file.number && $0.value.inode == inode }
      let isFree = others.values.allSatisfy { other in
        other.lock == nil || (shared && other.lock == .shared)
      }
      if isFree { state.disk.open[file.number]?.lock = shared ? .shared : .exclusive }
      return isFree
    }
  }
}

extension MemoryDisk {
  func opened(_ file: OpenFile) throws(Errno) -> Open {
    guard let open = open[file.number] else { throw .badFileDescriptor }
    return open
  }

  /// The inode of the file that open(2) would open or make.
  fileprivate mutating func inode(
    of path: FilePath, for purpose: OpenPurpose
  ) throws(Errno) -> UInt64 {
    var place = try place(of: path)
    if purpose == .directory {
      place = try self.place(of: resolve(path))
      guard let inode = place.inode else { throw .noSuchFileOrDirectory }
      guard nodes[inode]?.kind == .directory else { throw .notDirectory }
      return inode
    }
    if let inode = place.inode {
      if purpose == .creating { throw .fileExists }
      if nodes[inode]?.kind == .symbolicLink { throw .tooManySymbolicLinkLevels }
      if purpose == .rewriting { nodes[inode]?.content = .file([]) }
      return inode
    }
    guard purpose != .reading else { throw .noSuchFileOrDirectory }
    let inode = nextNumber()
    time += 1
    nodes[inode] = MemoryNode(.file([]), permissions: 0o600, modified: time)
    setName(place.name, in: place.directory, to: inode)
    return inode
  }
}
