public import CorosyncModel

/// What the person who asks knows beyond the file.
public struct RuleOptions: Sendable {
  /// The tool that also reads the file; nil for corosync alone.
  public var profile: Profile?

  /// Looks host names up; nil where they are not looked up.
  public var resolver: Resolver?

  /// The name (`uname -n`) of the host whose daemon is to read the file; nil for any of the nodes.
  ///
  /// With it, the node list is judged as that host's daemon does; without it, so that every node's
  /// daemon takes the file.
  public var localNode: String?

  /// The addresses of that host, by which its daemon finds its node where no name fits.
  public var localAddresses: [IPAddress]

  public init(
    profile: Profile? = nil, resolver: Resolver? = nil, localNode: String? = nil,
    localAddresses: [IPAddress] = []
  ) {
    self.profile = profile
    self.resolver = resolver
    self.localNode = localNode
    self.localAddresses = localAddresses
  }
}

/// A tool that reads and writes `corosync.conf` in its own way.
public enum Profile: String, Sendable, Hashable, CaseIterable {
  case proxmox
  case pcs
  case crmsh
}
