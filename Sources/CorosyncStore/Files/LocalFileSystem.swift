import Glibc
public import SystemPackage

/// The file system of this machine.
public struct LocalFileSystem: FileSystem {
  /// The file system of this machine.
  public init() {}

  public func open(
    _ path: FilePath, for purpose: OpenPurpose
  ) throws(FileSystemError) -> OpenFile {
    let flags = purpose.flags | O_CLOEXEC
    let number = try check("open", path) {
      path.withPlatformString { Glibc.open($0, flags, 0o600) }
    }
    return OpenFile(number: number, path: path)
  }

  public func close(_ file: OpenFile) {
    _ = Glibc.close(file.number)
  }

  public func status(of file: OpenFile) throws(FileSystemError) -> FileStatus {
    var facts = stat()
    try check("fstat", file.path) { fstat(file.number, &facts) }
    return FileStatus(facts)
  }

  public func status(at path: FilePath) throws(FileSystemError) -> FileStatus {
    var facts = stat()
    try check("lstat", path) { path.withPlatformString { lstat($0, &facts) } }
    return FileStatus(facts)
  }

  public func read(
    from file: OpenFile, upTo count: Int
  ) throws(FileSystemError) -> [UInt8] {
    var failure: FileSystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(FileSystemError) {
        filled = try check("read", file.path) { Glibc.read(file.number, buffer.baseAddress, count) }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  public func write(
    _ bytes: ArraySlice<UInt8>, to file: OpenFile
  ) throws(FileSystemError) -> Int {
    try check("write", file.path) {
      bytes.withUnsafeBytes { Glibc.write(file.number, $0.baseAddress, $0.count) }
    }
  }

  public func synchronize(_ file: OpenFile) throws(FileSystemError) {
    try check("fsync", file.path) { fsync(file.number) }
  }

  public func tryLock(_ file: OpenFile, shared: Bool) throws(FileSystemError) -> Bool {
    do {
      try check("flock", file.path) { flock(file.number, (shared ? LOCK_SH : LOCK_EX) | LOCK_NB) }
      return true
    } catch {
      guard error.errno == .wouldBlock else { throw error }
      return false
    }
  }

  /// Makes a call until no signal interrupts it; -1 becomes an error with the call's name.
  @discardableResult
  func check<Value: FixedWidthInteger>(
    _ call: String, _ path: FilePath, to destination: FilePath? = nil, _ body: () -> Value
  ) throws(FileSystemError) -> Value {
    while true {
      let value = body()
      if value != -1 { return value }
      let code = Errno(rawValue: errno)
      guard code == .interrupted else {
        throw FileSystemError(call: call, path: path, destination: destination, errno: code)
      }
    }
  }
}

extension OpenPurpose {
  fileprivate var flags: CInt {
    switch self {
    case .reading: O_RDONLY | O_NOFOLLOW | O_NONBLOCK
    case .directory: O_RDONLY | O_DIRECTORY
    case .creating: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
    case .rewriting: O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW
    case .locking: O_RDWR | O_CREAT | O_NOFOLLOW
    }
  }
}
