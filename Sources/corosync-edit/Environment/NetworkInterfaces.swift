import CorosyncModel
import Glibc

/// The interfaces of this machine.
enum NetworkInterfaces {
  /// All addresses that are up, also those of loopback; none where they can't be told.
  static func addresses() -> [IPAddress] {
    var first: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&first) == 0 else { return [] }
    defer { freeifaddrs(first) }
    var found: [IPAddress] = []
    var current = first
    while let entry = current {
      if let address = entry.pointee.ifa_addr.flatMap({ address($0) }), !found.contains(address) {
        found.append(address)
      }
      current = entry.pointee.ifa_next
    }
    return found
  }

  private static func address(_ socket: UnsafeMutablePointer<sockaddr>) -> IPAddress? {
    switch Int32(socket.pointee.sa_family) {
    case AF_INET:
      socket.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        .v4(UInt32(bigEndian: $0.pointee.sin_addr.s_addr))
      }
    case AF_INET6:
      socket.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
        withUnsafeBytes(of: $0.pointee.sin6_addr) { bytes in
          .v6(bytes.reduce(0) { $0 << 8 | UInt128($1) })
        }
      }
    default: nil
    }
  }
}
