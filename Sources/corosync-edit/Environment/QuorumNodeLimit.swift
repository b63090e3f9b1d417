import CorosyncModel

/// How many nodes quorum is worked out for, each being followed by itself.
enum QuorumNodeLimit {
  /// Refuses a file with more nodes, of which the time taken grows with the third power.
  static func check(_ configuration: Configuration, at path: String) throws {
    let count = configuration.nodes.count
    guard count <= Node.highestCount else {
      throw Failure(
        .refused, "\(path) has \(count) nodes, and corosync takes \(Node.highestCount)")
    }
  }
}
