/// What a change is, in words, for the journal.
///
/// The store does not look into configurations: it keeps these texts as they are given.
public struct Change: Hashable, Sendable {
  /// The command that makes it, as a person would type it.
  public var command: String

  /// The version of the old content (`config_version`), where it has one.
  public var oldVersion: String?

  /// The version of the new content.
  public var newVersion: String?

  /// The numeric id of the user who makes it.
  public var user: UInt32

  /// The login name of the person: the one before `sudo`, where that was used.
  public var login: String?

  /// The entry whose change this one undoes.
  public var undoes: EntryID?

  /// A change.
  public init(
    command: String, oldVersion: String? = nil, newVersion: String? = nil, user: UInt32,
    login: String? = nil, undoes: EntryID? = nil
  ) {
    self.command = command
    self.oldVersion = oldVersion
    self.newVersion = newVersion
    self.user = user
    self.login = login
    self.undoes = undoes
  }
}
