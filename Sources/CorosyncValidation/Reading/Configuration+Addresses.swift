package import CorosyncModel

extension Configuration {
  /// The address that the daemon makes of a `ringX_addr` as written; nil where it can't be used, or
  /// is a name that is not looked up or unknown.
  package func address(of text: String, _ resolver: Resolver?) -> IPAddress? {
    AddressText(text).address(DaemonLinks.families(self), resolver)
  }
}
