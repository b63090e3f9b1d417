/// Where the names of users and groups are looked up.
///
/// The daemon looks up the names in `uidgid` sections on its host while it reads the file.
public struct UserLookup: Sendable {
  /// What is known of a name.
  public enum Answer: Sendable, Hashable {
    case id(UInt32)
    /// There is no such name: the daemon refuses the file.
    case missing
    /// The name was not looked up: it is accepted, and its key stays unknown. An empty one, and one
    /// that is too long for the daemon's message about it, are refused all the same.
    case unchecked
  }

  let user: @Sendable (_ name: [UInt8]) -> Answer
  let group: @Sendable (_ name: [UInt8]) -> Answer

  /// Makes a look-up of two functions that get a name's bytes.
  public init(
    user: @escaping @Sendable (_ name: [UInt8]) -> Answer,
    group: @escaping @Sendable (_ name: [UInt8]) -> Answer
  ) {
    self.user = user
    self.group = group
  }

  /// Accepts every name, and gives it no number.
  public static let unchecked = UserLookup(user: { _ in .unchecked }, group: { _ in .unchecked })
}
