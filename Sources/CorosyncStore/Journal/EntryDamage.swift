/// What is wrong with a journal entry on the disk.
public enum EntryDamage: Error, Hashable, Sendable {
  /// A file of the entry is missing.
  case missing(file: String)

  /// A file of the entry is larger than it can be.
  case tooLarge(file: String)

  /// The text is not made of whole `key: value` lines with each key once.
  case brokenLine

  /// A key is missing, or its value is not one that it can have.
  case badValue(key: String)

  /// The text is in a format of a later program.
  case unknownFormat(String)

  /// The entry says that it is another one.
  case wrongID(EntryID)
}

extension EntryDamage: CustomStringConvertible {
  /// One clause that says what is wrong.
  public var description: String {
    switch self {
    case .missing(let file): "its file \(quoted(file)) is missing"
    case .tooLarge(let file): "its file \(quoted(file)) is too large"
    case .brokenLine: "a line is broken or incomplete"
    case .badValue(let key): "the key \(quoted(key)) is missing or has no valid value"
    case .unknownFormat(let version):
      "it is in format \(quoted(version)), which a later release of corosync-edit reads"
    case .wrongID(let id): "it says that its id is \(quoted(id.description))"
    }
  }
}
