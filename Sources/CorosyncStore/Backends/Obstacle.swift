public import SystemPackage

/// What a failed call means on a certain kind of file system.
public enum Obstacle: Hashable, Sendable {
  /// Nothing more than the error itself.
  case plain

  /// The cluster has no quorum, which makes pmxcfs read-only.
  ///
  /// - Parameters:
  ///   - members: The file that tells.
  ///   - isSeen: Whether it was read and said so.
  case notQuorate(members: FilePath, isSeen: Bool)

  /// pmxcfs was still synchronizing after a wait.
  case busy(waited: Duration)
}
