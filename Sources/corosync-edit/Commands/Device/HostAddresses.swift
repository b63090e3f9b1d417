import CorosyncModel
import CorosyncValidation

/// The addresses that the name of a host stands for on this machine.
enum HostAddresses {
  /// None for an unknown name, and in a program that can't look names up.
  static func find(_ host: String) -> [IPAddress] {
    #if Runtime
    if host.isEmpty || IPAddress(host) != nil { return [] }
    return SystemResolver().resolver.addresses(of: host)
    #else
    return []
    #endif
  }
}
