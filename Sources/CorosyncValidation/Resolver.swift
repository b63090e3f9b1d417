public import CorosyncModel

/// Looks host names up.
public struct Resolver: Sendable {
  private let lookUp: @Sendable (_ name: String) -> [IPAddress]

  /// Makes a resolver of a function that gives all addresses of a name, the preferred first; none
  /// for a name that is not known.
  public init(_ lookUp: @escaping @Sendable (_ name: String) -> [IPAddress]) {
    self.lookUp = lookUp
  }

  /// All addresses of a name; empty for a name that is not known.
  public func addresses(of name: String) -> [IPAddress] { lookUp(name) }
}
