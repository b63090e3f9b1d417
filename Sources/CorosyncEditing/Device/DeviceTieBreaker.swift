public import CorosyncModel

/// Which of two equal parts of a cluster gets the votes of the device:
/// `quorum.device.net.tie_breaker`.
public enum DeviceTieBreaker: Sendable, Hashable, CustomStringConvertible {
  /// The part with the node of the lowest id.
  case lowest
  /// The part with the node of the highest id.
  case highest
  /// The part with this node.
  case node(NodeID)

  /// Reads `lowest`, `highest` or a number from 1; nil for everything else.
  public init?(_ text: String) {
    switch text {
    case "lowest": self = .lowest
    case "highest": self = .highest
    default:
      guard let id = UInt32(text), id > 0 else { return nil }
      self = .node(NodeID(rawValue: id))
    }
  }

  public var description: String {
    switch self {
    case .lowest: "lowest"
    case .highest: "highest"
    case .node(let id): id.description
    }
  }
}
