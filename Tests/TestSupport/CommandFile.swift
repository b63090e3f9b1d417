public import Glibc

/// Whole files, as tests want them.
public enum CommandFile {
  public static func read(_ path: String) throws -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw CommandFailure("cannot read \(path): errno \(errno)") }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      guard count >= 0 else { throw CommandFailure("cannot read \(path): errno \(errno)") }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }

  public static func text(_ path: String) throws -> String {
    String(decoding: try read(path), as: UTF8.self)
  }

  /// Writes a file, in the place of its content before.
  public static func write(_ content: [UInt8], to path: String, mode: mode_t = 0o644) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard file >= 0 else { throw CommandFailure("cannot write \(path): errno \(errno)") }
    defer { close(file) }
    guard Glibc.write(file, content, content.count) == content.count, fchmod(file, mode) == 0 else {
      throw CommandFailure("cannot write \(path): errno \(errno)")
    }
  }

  public static func remove(_ path: String) throws {
    guard unlink(path) == 0 else { throw CommandFailure("cannot remove \(path): errno \(errno)") }
  }

  /// The names of all that is in a folder, sorted.
  public static func names(in path: String) throws -> [String] {
    guard let folder = opendir(path) else {
      throw CommandFailure("cannot read \(path): errno \(errno)")
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// What a change of a file would change: its inode and its bytes.
  public static func identity(of path: String) throws -> Identity {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      throw CommandFailure("cannot look at \(path): errno \(errno)")
    }
    return Identity(inode: UInt64(status.st_ino), bytes: try read(path))
  }

  public struct Identity: Equatable, Sendable, CustomStringConvertible {
    public let inode: UInt64
    public let bytes: [UInt8]

    public var description: String { "inode \(inode): \(String(decoding: bytes, as: UTF8.self))" }
  }
}
