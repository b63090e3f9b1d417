public import CorosyncCmap
import CorosyncDiagnostics

extension Projection {
  /// Which file something comes from.
  public enum Source: Sendable, Hashable {
    /// The configuration itself.
    case main
    /// A file of `uidgid.d`, by its index in the list given to the projection.
    case uidgidFile(Int)
  }

  /// The place that decided a value.
  public struct Origin: Sendable, Hashable {
    /// The index in the document's lines.
    public let line: Int

    /// The bytes of the value; empty where it is empty.
    public let range: Range<Int>

    public let source: Source
  }

  /// A key of the configuration map with its value.
  public struct Entry: Sendable, Hashable {
    public let key: CmapKey
    public let value: CmapValue
    public let origin: Origin
  }
}

extension Projection.Entry: CustomStringConvertible {
  /// The entry as corosync-cmapctl(8) prints it: `totem.token (u32) = 1000`, with the bytes of a
  /// string as they are.
  public var cmapctlLine: [UInt8] {
    Array("\(key.description) (\(value.type.label)) = ".utf8)
      + (value.stringBytes ?? Array(value.description.utf8))
  }

  /// The entry as corosync-cmapctl(8) prints it, fit for a terminal.
  public var description: String { escaped(cmapctlLine) }
}
