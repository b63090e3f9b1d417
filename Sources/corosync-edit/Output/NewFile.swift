import Glibc
import SystemPackage

/// A file that a command makes.
enum NewFile {
  /// Writes bytes to a file that must not exist, and brings them to the disk; to the standard
  /// output for `-`.
  static func write(
    _ bytes: [UInt8], to path: String, _ console: Console, note: String = "",
    permissions: FilePermissions = ordinary
  ) throws {
    if path == "-" { return console.output(bytes: bytes) }
    try make(path, of: bytes, permissions)
    tell(path, console, note: note)
  }

  /// For files without secrets.
  private static let ordinary: FilePermissions = [.ownerReadWrite, .groupRead, .otherRead]

  /// Writes bytes to a file that must not exist, and says nothing.
  static func make(_ path: String, of bytes: [UInt8], _ permissions: FilePermissions) throws {
    do {
      let file = try FileDescriptor.open(
        FilePath(path), .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: permissions)
      try file.closeAfter { try finish(file, bytes) }
    } catch let error as Errno {
      throw Failure(.files, "cannot write \"\(path)\": \(error)")
    }
  }

  /// Says that a file was written.
  static func tell(_ path: String, _ console: Console, note: String = "") {
    console.note("written to \(path)\(note)")
  }

  private static func finish(_ file: FileDescriptor, _ bytes: [UInt8]) throws {
    _ = try file.writeAll(bytes)
    guard fsync(file.rawValue) == 0 else { throw Errno(rawValue: errno) }
  }
}
