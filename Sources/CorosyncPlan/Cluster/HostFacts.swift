/// What the daemon of one machine reads along with its configuration.
public struct HostFacts: Sendable, Hashable {
  /// The file with the cluster's key that a configuration uses.
  public struct KeyFile: Sendable, Hashable {
    public enum Content: Sendable, Hashable {
      /// It can be read, and has so many bytes.
      case bytes(Int)
      /// It can't be read, for this reason.
      case unreadable(String)
    }

    public let path: String
    public let content: Content

    public init(path: String, content: Content) {
      self.path = path
      self.content = content
    }
  }

  /// Nil where the new configuration needs no key file, or nobody looked.
  public let keyFile: KeyFile?

  /// What keeps the daemon from reading the files of `uidgid.d`, a clause for each fault.
  public let uidgidFaults: [String]

  public init(keyFile: KeyFile? = nil, uidgidFaults: [String] = []) {
    self.keyFile = keyFile
    self.uidgidFaults = uidgidFaults
  }
}
