import CXattr
import Glibc
import SystemPackage

extension LocalFileSystem {
  public func setOwner(
    of file: OpenFile, user: UInt32, group: UInt32
  ) throws(FileSystemError) {
    try check("fchown", file.path) { fchown(file.number, user, group) }
  }

  public func setPermissions(
    of file: OpenFile, to permissions: UInt32
  ) throws(FileSystemError) {
    try check("fchmod", file.path) { fchmod(file.number, permissions) }
  }

  public func value(
    of attribute: ExtendedAttribute, in file: OpenFile
  ) throws(FileSystemError) -> [UInt8]? {
    // The kernel's bound on a value, so that one call is enough.
    var value = [UInt8](repeating: 0, count: 65536)
    let capacity = value.count
    do {
      let count = try check("fgetxattr", file.path) {
        fgetxattr(file.number, attribute.rawValue, &value, capacity)
      }
      return Array(value.prefix(count))
    } catch {
      guard error.isAbsentAttribute else { throw error }
      return nil
    }
  }

  public func set(
    _ attribute: ExtendedAttribute, to value: [UInt8], in file: OpenFile
  ) throws(FileSystemError) {
    try check("fsetxattr", file.path) {
      fsetxattr(file.number, attribute.rawValue, value, value.count, 0)
    }
  }

  public func remove(
    _ attribute: ExtendedAttribute, from file: OpenFile
  ) throws(FileSystemError) {
    do {
      try check("fremovexattr", file.path) { fremovexattr(file.number, attribute.rawValue) }
    } catch {
      guard error.isAbsentAttribute else { throw error }
    }
  }
}

extension FileSystemError {
  fileprivate var isAbsentAttribute: Bool {
    errno == .notSupported || errno.rawValue == ENODATA
  }
}
