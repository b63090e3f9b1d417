public import CorosyncCmap

/// A key of the daemon's map with its value.
public struct CmapEntry: Hashable, Sendable, CustomStringConvertible {
  /// The key.
  public let key: CmapKey
  /// The value at the time of reading.
  public let value: CmapValue

  /// Makes an entry.
  public init(key: CmapKey, value: CmapValue) {
    self.key = key
    self.value = value
  }

  /// The entry as `corosync-cmapctl -b` prints it: `totem.token (u32) = 3000`.
  public var description: String { "\(key) (\(value.type.label)) = \(value)" }
}
