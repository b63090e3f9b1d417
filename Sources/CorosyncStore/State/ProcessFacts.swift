/// A program that holds a lock or makes a change.
public struct ProcessFacts: Hashable, Sendable {
  /// The process id.
  public var id: Int32

  /// Its command line, for people.
  public var command: String

  /// A program.
  public init(id: Int32, command: String) {
    self.id = id
    self.command = command
  }
}
