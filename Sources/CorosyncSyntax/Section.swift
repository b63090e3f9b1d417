/// A section of a configuration: `name { … }`, or the top level that holds all others.
public struct Section: Sendable, Hashable {
  /// The name as trimmed by the daemon; empty for the top level.
  public let name: Range<Int>

  /// The index in ``Document/sections`` of the section around this one; nil for the top level.
  public let parent: Int?

  /// How many sections are around this one; 0 for the top level.
  public let depth: Int

  /// The length in bytes of the section's path, such as 15 for `totem.interface`.
  public let pathLength: Int

  /// The index in ``Document/lines`` of the line that opens the section; nil for the top level.
  public let openLine: Int?

  /// The index in ``Document/lines`` of the line that closes the section; nil for the top level and
  /// where the brace is missing.
  public internal(set) var closeLine: Int?
}
