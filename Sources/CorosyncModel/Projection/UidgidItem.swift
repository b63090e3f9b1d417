import CorosyncCmap

/// A line of a `uidgid` section: a user or group that may use the daemon.
struct UidgidItem {
  /// A message about a longer name overflows the daemon's buffer.
  private static let longestName = 440

  private let item: Item

  init(_ item: Item) { self.item = item }

  /// Stores the key of a line, which is known by its own name.
  func read(users: UserLookup, into store: inout EntryStore) {
    if item.isNamed("uid") {
      readUser(users, &store)
    } else if item.isNamed("gid") {
      readGroup(users, &store)
    } else {
      refuse(&store)
    }
  }

  func readUser(_ users: UserLookup, _ store: inout EntryStore) {
    set("uid", number(users.user), unknown: .unknownUser, reserved: .reservedUserID, &store)
  }

  func readGroup(_ users: UserLookup, _ store: inout EntryStore) {
    set("gid", number(users.group), unknown: .unknownGroup, reserved: .reservedGroupID, &store)
  }

  func refuse(_ store: inout EntryStore) {
    store.report(item.problem(.uidgidItem, key: item.path, isAboutKey: true))
  }

  /// A number stands for itself and need not exist; anything else is a name.
  private func number(_ lookUp: ([UInt8]) -> UserLookup.Answer) -> UserLookup.Answer {
    if let number = WholeNumber(item.value)?.signed, let id = UInt32(exactly: number) {
      return .id(id)
    }
    return lookUp(Array(item.value))
  }

  private func set(
    _ kind: String, _ answer: UserLookup.Answer, unknown: ValueProblem.Kind,
    reserved: ValueProblem.Kind, _ store: inout EntryStore
  ) {
    switch answer {
    case .id(UInt32.max):
      store.report(item.problem(reserved, key: item.path))
    case .id(let id):
      _ = store.set(Array("uidgid.config.\(kind).\(id)".utf8), .uint8(1), item.origin)
    case .missing:
      let isLong = item.value.count > Self.longestName
      store.report(item.problem(isLong ? .longName : unknown, key: item.path))
    case .unchecked where item.value.isEmpty:
      store.report(item.problem(unknown, key: item.path))
    case .unchecked where item.value.count > Self.longestName:
      store.report(item.problem(.longName, key: item.path))
    case .unchecked:
      break
    }
  }
}
