import CorosyncModel

/// The connected links that a change takes away from members that stay, as the local node sees
/// them.
struct LinkLoss {
  /// The members that stay and are connected now.
  let peers: Set<NodeID>

  /// Those of them that no connected link is left to.
  let cutOff: Set<NodeID>

  /// The connected links that go away, of any of them.
  let links: Set<LinkNumber>

  /// The connected links that stay, of any of them.
  let remaining: Set<LinkNumber>

  init(_ subject: HazardSubject) {
    let (before, after) = (subject.old.nodesByID, subject.new.nodesByID)
    guard let cluster = subject.cluster, let own = after[cluster.localNode] else {
      (peers, cutOff, links, remaining) = ([], [], [], [])
      return
    }
    var peers: Set<NodeID> = []
    var cutOff: Set<NodeID> = []
    var links: Set<LinkNumber> = []
    var remaining: Set<LinkNumber> = []
    for (id, connected) in cluster.connectedLinks where before[id] != nil {
      guard let node = after[id] else { continue }
      let kept = connected.filter { node.addresses[$0] != nil && own.addresses[$0] != nil }
      peers.insert(id)
      if kept.isEmpty { cutOff.insert(id) }
      links.formUnion(connected.subtracting(kept))
      remaining.formUnion(kept)
    }
    (self.peers, self.cutOff, self.links, self.remaining) = (peers, cutOff, links, remaining)
  }
}

/// Links in a sentence: `link 0`, `links 0, 1 and 2`.
func text(of links: some Collection<LinkNumber>) -> String {
  (links.count == 1 ? "link " : "links ") + list(links.sorted().map(\.description))
}

/// Names in a sentence: `uno, dos and tres`.
func list(_ names: [String], _ word: String = "and") -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " \(word) " + last
}
