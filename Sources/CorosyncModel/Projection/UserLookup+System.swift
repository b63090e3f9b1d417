#if Runtime
import Glibc

extension UserLookup {
  /// Looks names up on this host, as the daemon does: getpwnam_r(3), getgrnam_r(3).
  ///
  /// A look-up that fails counts as ``Answer/unchecked``. Without the package's trait `Runtime` the
  /// same as ``unchecked``: a fully static program can't rely on the C library's look-ups.
  public static let system = UserLookup(
    user: { name in
      var record = passwd()
      return answer(name) { name, buffer, size in
        var found: UnsafeMutablePointer<passwd>?
        let code = getpwnam_r(name, &record, buffer, size, &found)
        return (code, found?.pointee.pw_uid)
      }
    },
    group: { name in
      var record = Glibc.group()
      return answer(name) { name, buffer, size in
        var found: UnsafeMutablePointer<Glibc.group>?
        let code = getgrnam_r(name, &record, buffer, size, &found)
        return (code, found?.pointee.gr_gid)
      }
    })

  /// Calls `find` with a buffer that grows while it is too small, up to 1 MiB.
  private static func answer(
    _ name: [UInt8],
    find: (UnsafePointer<CChar>, UnsafeMutablePointer<CChar>, Int) -> (Int32, UInt32?)
  ) -> Answer {
    let name = name.map { CChar(bitPattern: $0) } + [0]
    var size = 1024
    while size <= 1 << 20 {
      let (code, id) = withUnsafeTemporaryAllocation(of: CChar.self, capacity: size) { buffer in
        name.withUnsafeBufferPointer { name in
          guard let name = name.baseAddress, let buffer = buffer.baseAddress else {
            return (EINVAL, UInt32?.none)
          }
          return find(name, buffer, size)
        }
      }
      switch code {
      case 0: return id.map { .id($0) } ?? .missing
      case ERANGE: size *= 2
      default: return .unchecked
      }
    }
    return .unchecked
  }
}
#else
extension UserLookup {
  /// The same as ``unchecked``: a fully static program can't rely on the C library's look-ups.
  public static let system = unchecked
}
#endif
