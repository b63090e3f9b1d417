import Glibc
import SystemPackage

/// The key that a cluster's nodes share.
enum KeyFile {
  /// Where corosync looks for it.
  static let usualPath = "/etc/corosync/authkey"

  /// As many bytes as corosync-keygen(8) makes.
  static let size = 256

  /// Makes a key of the system's random bytes in a file that must not exist, readable by its owner
  /// alone; says nothing.
  static func make(at path: String) throws {
    var bytes: [UInt8] = []
    var generator = SystemRandomNumberGenerator()
    while bytes.count < size {
      withUnsafeBytes(of: generator.next() as UInt64) { bytes += $0 }
    }
    try NewFile.make(path, of: bytes, .ownerRead)
  }

  /// Removes a key that nothing uses yet.
  static func remove(_ path: String) { unlink(path) }
}
