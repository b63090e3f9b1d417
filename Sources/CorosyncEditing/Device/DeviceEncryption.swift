/// Whether the connection to corosync-qnetd is encrypted: `quorum.device.net.tls`.
public enum DeviceEncryption: String, Sendable, Hashable, CaseIterable {
  /// Encrypted where the host can do it.
  case on
  /// Never; the only one that needs no certificates.
  case off
  /// Encrypted, or not at all.
  case required
}
