public import CorosyncEditing
import CorosyncModel
public import CorosyncStore

/// What a person wants of a file.
public struct EditRequest: Sendable {
  /// Where the new content comes from.
  public enum Content: Sendable {
    /// From the file as it is when its turn comes.
    case operations([any EditOperation])
    /// Made before; `base` is the content that it was made from, nil where that is not known.
    case candidate([UInt8], base: [UInt8]?)
    /// The file's content before an earlier change.
    case restore(EntryID)
  }

  public let content: Content

  /// Whether the person chose the version himself.
  var setsVersion: Bool {
    guard case .operations(let operations) = content else { return false }
    return operations.contains { ($0 as? SetKey)?.path == .configVersion }
  }

  /// The command as a person would type it, for the journal.
  public let command: String

  /// The numeric id of the user, and the login name where it is known.
  public let user: UInt32
  public let login: String?

  public init(_ content: Content, command: String, user: UInt32, login: String? = nil) {
    self.content = content
    self.command = command
    self.user = user
    self.login = login
  }
}
