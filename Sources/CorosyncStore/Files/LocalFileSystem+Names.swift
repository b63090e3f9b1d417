import Glibc
public import SystemPackage

extension LocalFileSystem {
  public func rename(
    _ path: FilePath, to destination: FilePath
  ) throws(FileSystemError) {
    try check("rename", path, to: destination) {
      path.withPlatformString { old in
        destination.withPlatformString { Glibc.rename(old, $0) }
      }
    }
  }

  public func removeFile(_ path: FilePath) throws(FileSystemError) {
    try check("unlink", path) { path.withPlatformString { unlink($0) } }
  }

  public func makeDirectory(
    _ path: FilePath, permissions: UInt32
  ) throws(FileSystemError) {
    try check("mkdir", path) { path.withPlatformString { mkdir($0, permissions) } }
  }

  public func removeDirectory(_ path: FilePath) throws(FileSystemError) {
    try check("rmdir", path) { path.withPlatformString { rmdir($0) } }
  }

  public func resetTimes(of path: FilePath) throws(FileSystemError) {
    var times = utimbuf(actime: 0, modtime: 0)
    try check("utime", path) { path.withPlatformString { utime($0, &times) } }
  }

  public func resolve(_ path: FilePath) throws(FileSystemError) -> FilePath {
    guard let text = path.withPlatformString({ realpath($0, nil) }) else {
      throw FileSystemError(call: "realpath", path: path, errno: Errno(rawValue: errno))
    }
    defer { free(text) }
    return FilePath(platformString: text)
  }

  public func names(
    in directory: FilePath
  ) throws(FileSystemError) -> [FilePath.Component] {
    guard let stream = directory.withPlatformString({ opendir($0) }) else {
      throw FileSystemError(call: "opendir", path: directory, errno: Errno(rawValue: errno))
    }
    defer { closedir(stream) }
    var names: [FilePath.Component] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      if let name = name(of: entry) { names.append(name) }
    }
    // readdir(3) ends and fails with the same null pointer.
    guard errno == 0 else {
      throw FileSystemError(call: "readdir", path: directory, errno: Errno(rawValue: errno))
    }
    return names
  }

  private func name(of entry: UnsafeMutablePointer<dirent>) -> FilePath.Component? {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let start = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
    let component = FilePath.Component(platformString: start)
    return component?.kind == .regular ? component : nil
  }
}
