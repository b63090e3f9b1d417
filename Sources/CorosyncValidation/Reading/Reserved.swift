/// Parts of the daemon's map that are not for files.
enum Reserved {
  private static let roots = [
    "runtime", "config", "internal_configuration", "stats", "cfg", "uidgid.uid", "uidgid.gid",
    "uidgid.config",
  ]

  /// Whether a path lies in such a part.
  static func contains(_ path: String) -> Bool {
    roots.contains { path == $0 || path.hasPrefix($0 + ".") }
  }
}

extension FileKey {
  /// The path of the key.
  var fullPath: String { path.isEmpty ? name : "\(path).\(name)" }

  /// Whether the key is in a part of the map that is not for files.
  ///
  /// `uid` and `gid` in a section `uidgid` have the names of such parts, and are for files.
  var isReserved: Bool {
    Reserved.contains(path) || Reserved.contains(fullPath) && !["uid", "gid"].contains(name)
  }
}
