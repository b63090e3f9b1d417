import CorosyncCmap

/// The sections `uidgid` and the files of `uidgid.d`: users and groups that may use the daemon.
///
/// Names stand as the numbers that they were looked up to; those that were not looked up are
/// missing. Source: corosync(8).
public struct UserAccess: Sendable, Hashable {
  /// One user or group, with the place that lets it in.
  public struct Entry: Sendable, Hashable {
    public let id: UInt32

    /// The last of the lines that let it in, which may stand in a file of `uidgid.d`.
    public let origin: Projection.Origin
  }

  /// `uid`: the effective users, lowest first, each once.
  public let users: [Entry]

  /// `gid`: the effective primary groups, lowest first, each once.
  public let groups: [Entry]

  init(_ projection: Projection) {
    users = Self.entries("uidgid.config.uid.", projection)
    groups = Self.entries("uidgid.config.gid.", projection)
  }

  private static func entries(_ prefix: String, _ projection: Projection) -> [Entry] {
    projection.entries(prefix: prefix).compactMap { entry in
      UInt32(entry.key.description.dropFirst(prefix.count)).map {
        Entry(id: $0, origin: entry.origin)
      }
    }.sorted { $0.id < $1.id }
  }
}
