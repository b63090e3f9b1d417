import CorosyncModel

/// How many nodes quorum is worked out for, each being followed by itself.
enum QuorumNodeLimit {
  /// The most nodes that corosync takes on a link.
  private static let highest = 384

  /// Refuses a file with more nodes, of which the time taken grows with the third power.
  static func check(_ configuration: Configuration, at path: String) throws {
    let count = configuration.nodes.count
    guard count <= highest else {
      throw Failure(.refused, "\(path) has \(count) nodes, and corosync takes \(highest)")
    }
  }
}
