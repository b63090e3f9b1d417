#if Runtime
import CorosyncModel
import CorosyncValidation
import Glibc
import Synchronization

/// Looks host names up as this machine does, each name once.
final class SystemResolver: Sendable {
  private let known = Mutex<[String: [IPAddress]]>([:])

  /// For the rules.
  var resolver: Resolver { Resolver { self.addresses(of: $0) } }

  private func addresses(of name: String) -> [IPAddress] {
    if let addresses = known.withLock({ $0[name] }) { return addresses }
    let addresses = Self.lookUp(name)
    known.withLock { $0[name] = addresses }
    return addresses
  }

  private static func lookUp(_ name: String) -> [IPAddress] {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_DGRAM.rawValue)
    var first: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(name, nil, &hints, &first) == 0 else { return [] }
    defer { freeaddrinfo(first) }
    var addresses: [IPAddress] = []
    var current = first
    while let entry = current {
      if let address = address(entry.pointee), !addresses.contains(address) {
        addresses.append(address)
      }
      current = entry.pointee.ai_next
    }
    return addresses
  }

  private static func address(_ entry: addrinfo) -> IPAddress? {
    var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    let result = getnameinfo(
      entry.ai_addr, entry.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST)
    guard result == 0 else { return nil }
    return IPAddress(
      String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }
}
#endif
