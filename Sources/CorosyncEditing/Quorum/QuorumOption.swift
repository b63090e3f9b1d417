public import CorosyncModel

/// A key of the section `quorum` that decides who is quorate.
///
/// The raw value is the key's name. Source: votequorum(5).
public enum QuorumOption: String, Sendable, Hashable, CaseIterable {
  case twoNode = "two_node"
  case waitForAll = "wait_for_all"
  case autoTieBreaker = "auto_tie_breaker"
  case autoTieBreakerNode = "auto_tie_breaker_node"
  case lastManStanding = "last_man_standing"
  case lastManStandingWindow = "last_man_standing_window"
  case expectedVotes = "expected_votes"

  var path: ConfigurationPath { .quorum.appending(rawValue) }
}

/// What an option is set to.
public enum QuorumOptionValue: Sendable, Hashable {
  /// As it is without the key.
  case byDefault
  case on, off

  /// Votes, or milliseconds for a window; above 0.
  case number(UInt32)

  /// The first of `lowest`, `highest` or nodes by their ids, for `auto_tie_breaker_node`.
  case lowest, highest
  case nodes([NodeID])

  /// The value as it stands in the file; nil for a key that is to go.
  var text: String? {
    switch self {
    case .byDefault: nil
    case .on: "1"
    case .off: "0"
    case .number(let number): "\(number)"
    case .lowest: "lowest"
    case .highest: "highest"
    case .nodes(let ids): ids.map(\.description).joined(separator: " ")
    }
  }
}
