import CorosyncCmap
import CorosyncModel

/// How votequorum counts the votes of a configuration.
///
/// Source: votequorum.c votequorum_readconfig.
struct Votes {
  /// The sum of the nodes' votes, of 32 bits as the daemon has it.
  let ofNodes: UInt32
  let nodes: Int
  let expected: UInt32?
  let hasDevice: Bool

  /// The device's votes as written.
  let ofDevice: UInt32?
  let isTwoNode: Bool
  let waitsForAll: Bool
  let lastManStanding: Bool
  let tieBreaker: TieBreaker
  let allowsDownscale: Bool

  /// Whether votequorum runs at all.
  let isOn: Bool

  init(_ configuration: Configuration) {
    let quorum = configuration.quorum
    ofNodes = configuration.votesOfNodes
    nodes = configuration.nodes.count
    expected = quorum.expectedVotes?.value
    hasDevice = configuration.text("quorum.device.model").map { !$0.value.isEmpty } ?? false
    ofDevice = configuration.number("quorum.device.votes").map { UInt32(clamping: $0.value) }
    isTwoNode = quorum.twoNode?.value ?? false
    waitsForAll = quorum.waitForAll?.value ?? isTwoNode
    lastManStanding = quorum.lastManStanding?.value ?? false
    allowsDownscale = configuration.number("quorum.allow_downscale").map { $0.value != 0 } ?? false
    tieBreaker =
      quorum.autoTieBreaker?.value == true ? TieBreaker(quorum.autoTieBreakerNode?.value) : .off
    isOn = quorum.provider?.value == "corosync_votequorum"
  }

  /// What the tie breaker is when the daemon has looked at the number of votes.
  var effectiveTieBreaker: TieBreaker { isTieBreakerOdd ? .off : tieBreaker }

  /// Whether the tie breaker is switched off, or the start refused, for an odd number of votes.
  var isTieBreakerOdd: Bool { tieBreaker != .off && ofNodes % 2 == 1 && !waitsForAll }

  /// All votes that there can be; nil where the device's are not known.
  var total: UInt32? {
    guard hasDevice else { return ofNodes }
    if let ofDevice { return ofNodes &+ ofDevice }
    return UInt32(exactly: nodes) == ofNodes && ofNodes > 0 ? ofNodes &+ (ofNodes - 1) : nil
  }
}

/// Which half of a cluster wins, as the daemon reads `auto_tie_breaker_node`.
package enum TieBreaker: Hashable {
  case off
  case lowest, highest
  case nodes([UInt32])

  package init(_ text: String?) {
    switch text {
    case nil, "lowest": self = .lowest
    case "highest": self = .highest
    case let text?:
      let ids = Self.numbers(text)
      self = ids.isEmpty ? .off : .nodes(ids)
    }
  }

  /// The numbers at the start of a text, as strtol(3) reads them one after another; up to 0.
  private static func numbers(_ text: String) -> [UInt32] {
    var rest = Substring(text)
    var numbers: [UInt32] = []
    while true {
      rest = rest.drop { $0 == " " || $0.isASCII && $0.isWhitespace }
      let isNegative = rest.first == "-"
      if isNegative || rest.first == "+" { rest = rest.dropFirst() }
      let digits = rest.prefix { ("0"..."9").contains($0) }
      guard let number = Int64(digits), number != 0 else { return numbers }
      numbers.append(UInt32(truncatingIfNeeded: isNegative ? -number : number))
      rest = rest.dropFirst(digits.count)
    }
  }
}
