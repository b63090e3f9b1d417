/// A key of which every line counts, in every section of its kind, such as `uidgid.uid`.
package struct CollectedKey {
  private let name: String

  /// The names of the key and the sections around it; nil for other keys.
  package init?(names: String) {
    switch names {
    case "uidgid.uid": name = "uid"
    case "uidgid.gid": name = "gid"
    case "totem.interface.member.memberaddr": name = "memberaddr"
    default: return nil
    }
  }

  /// The value that a path chooses by a selector of the key itself: `33` in `uidgid[uid=33].uid`.
  func value(chosenBy path: ConfigurationPath) -> String? {
    guard case .value(name, let value) = path.parent?.last.selector else { return nil }
    return value
  }

  /// A path that means the line with this value alone.
  package func path(of value: String, _ path: ConfigurationPath) -> ConfigurationPath {
    path.parent?.selecting(.value(key: name, value: value)).appending(name) ?? path
  }
}
