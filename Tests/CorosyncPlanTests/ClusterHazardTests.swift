import CorosyncModel
import CorosyncPlan
import Testing

/// The hazards that only the running cluster tells of, each with a neighbour that has none.
struct ClusterHazardTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var old = ClusterHazardTests.file
    var cluster = ClusterHazardTests.cluster()
    let new: PlanFile
    let hazards: [String]
    var testDescription: String { name }
  }

  private static let names = ["uno", "dos", "tres", "cuatro", "cinco"]

  private static func node(_ id: Int, links: [Int] = [0, 1]) -> String {
    (["name: \(names[id - 1])", "nodeid: \(id)"]
      + links.map { "ring\($0)_addr: 10.\($0).0.\(id)" }).joined(separator: "\n")
  }

  /// Three nodes on two links.
  static let file = PlanFile().with {
    $0.nodes = (1...3).map { node($0) }
    $0.rest = "quorum {\nprovider: corosync_votequorum\n}"
  }

  private static func quorum(_ lines: String) -> String {
    "quorum {\nprovider: corosync_votequorum\n\(lines)\n}"
  }

  /// What the first node tells: who is there, and which links of the others are connected.
  static func cluster(
    joined: Set<UInt32> = [1, 2, 3], links: [UInt32: Set<UInt8>] = [2: [0, 1], 3: [0, 1]],
    votes: UInt32 = 3, expected: UInt32 = 3, isQuorate: Bool = true
  ) -> ClusterState {
    let quorum = ClusterState.QuorumState(
      isQuorate: isQuorate, totalVotes: votes, expectedVotes: expected, quorum: expected / 2 + 1)
    return SeenCluster(joined: joined, links: links, quorum: quorum).state
  }

  private static func without(link: Int) -> PlanFile {
    file.with { $0.nodes = (1...3).map { node($0, links: [1 - link]) } }
  }

  private static func without(node id: Int, quorum: String? = nil) -> PlanFile {
    file.with {
      $0.nodes.remove(at: id - 1)
      if let quorum { $0.rest = self.quorum(quorum) }
    }
  }

  static let links = [
    Case(name: "a link beside another", new: without(link: 1), hazards: ["working-link-removed"]),
    Case(
      name: "the last working link", cluster: cluster(links: [2: [1], 3: [1]]),
      new: without(link: 1), hazards: ["last-link-removed"]),
    Case(
      name: "a link that is down", cluster: cluster(links: [2: [0], 3: [0]]),
      new: without(link: 1), hazards: []),
    Case(
      name: "the only link of a node", cluster: cluster(links: [2: [0, 1], 3: [1]]),
      new: without(link: 1), hazards: ["last-link-of-node-removed"]),
    Case(
      name: "the other link of that node", cluster: cluster(links: [2: [0, 1], 3: [1]]),
      new: without(link: 0), hazards: ["working-link-removed"]),
    Case(
      name: "the last link by another", cluster: cluster(links: [2: [0, 1], 3: [0, 1]]),
      new: file.with { $0.nodes = (1...3).map { node($0, links: [2]) } },
      hazards: ["all-links-replaced"]),
    Case(
      name: "a link to add", cluster: cluster(links: [2: [0], 3: [0]]),
      new: file.with { $0.nodes = (1...3).map { node($0, links: [0, 1, 2]) } }, hazards: []),
  ]

  static let nodes = [
    Case(name: "a member", new: without(node: 3), hazards: ["member-removed"]),
    Case(
      name: "a node that is away",
      cluster: cluster(joined: [1, 2], links: [2: [0, 1]], votes: 2), new: without(node: 3),
      hazards: []),
    Case(name: "this node", new: without(node: 1), hazards: ["local-node-removed"]),
    Case(
      name: "another id for this node",
      new: file.with { $0.nodes[0] = $0.nodes[0].replacing("nodeid: 1", with: "nodeid: 7") },
      hazards: ["node-id-changed"]),
    Case(name: "all nodes", new: file.with { $0.nodes = [] }, hazards: ["node-list-removed"]),
  ]

  private static let away = cluster(joined: [1, 2], links: [2: [0, 1]], votes: 2)

  static let tieBreakers = [
    Case(
      name: "the only node of the list",
      old: file.with {
        $0.rest = quorum("auto_tie_breaker: 1\nauto_tie_breaker_node: 3")
      }, cluster: away, new: without(node: 3, quorum: "auto_tie_breaker: 1"),
      hazards: ["tie-breaker-removed"]),
    Case(
      name: "the first of a list",
      old: file.with {
        $0.rest = quorum("auto_tie_breaker: 1\nauto_tie_breaker_node: 3 1")
      }, cluster: away,
      new: without(node: 3, quorum: "auto_tie_breaker: 1\nauto_tie_breaker_node: 1"), hazards: []),
    Case(
      name: "the only one of a list that was there",
      old: file.with {
        $0.rest = quorum("auto_tie_breaker: 1\nauto_tie_breaker_node: 3 9")
      }, cluster: away,
      new: without(node: 3, quorum: "auto_tie_breaker: 1\nauto_tie_breaker_node: 1"),
      hazards: ["tie-breaker-removed"]),
    Case(
      name: "a node that the list lacks",
      old: file.with {
        $0.rest = quorum("auto_tie_breaker: 1\nauto_tie_breaker_node: 1 2")
      }, cluster: away,
      new: without(node: 3, quorum: "auto_tie_breaker: 1\nauto_tie_breaker_node: 1 2"), hazards: []),
    Case(
      name: "a list that is switched off",
      old: file.with { $0.rest = quorum("auto_tie_breaker_node: 3") }, cluster: away,
      new: without(node: 3), hazards: []),
    Case(
      name: "the device's",
      old: file.with {
        $0.rest = quorum("device {\nmodel: net\nnet {\nhost: q\ntie_breaker: 3\n}\n}")
      }, cluster: away,
      new: without(node: 3, quorum: "device {\nmodel: net\nnet {\nhost: q\ntie_breaker: 1\n}\n}"),
      hazards: ["tie-breaker-removed", "device-nodes-changed"]),
  ]

  /// Four nodes, of which the half with the lowest id goes on.
  private static let tie = file.with {
    $0.nodes.append(node(4))
    $0.rest = quorum("auto_tie_breaker: 1")
  }
  private static let half = cluster(joined: [1, 2], links: [2: [0, 1]], votes: 2, expected: 4)

  private static func waiting(_ file: PlanFile) -> PlanFile {
    file.with { $0.rest = quorum("wait_for_all: 1") }
  }

  private static let five = file.with { $0.nodes += [node(4), node(5)] }

  private static func withoutTwo(_ file: PlanFile) -> PlanFile {
    file.with { $0.nodes.removeSubrange(2...3) }
  }

  /// Five nodes, of which the last is away.
  private static let allButOne = cluster(
    joined: [1, 2, 3, 4], links: [2: [0, 1], 3: [0, 1], 4: [0, 1]], votes: 4, expected: 5)

  /// Changes of which the daemon's own way of counting decides; the lab has the same.
  static let counts = [
    Case(
      name: "any change while the tie breaker keeps the quorum", old: tie, cluster: half,
      new: tie.with { $0.totem += "\ntoken: 5000" }, hazards: []),
    Case(
      name: "votes of a node that is away, while the tie breaker keeps the quorum", old: tie,
      cluster: half, new: tie.with { $0.nodes[3] += "\nquorum_votes: 3" },
      hazards: ["quorum-lost"]),
    Case(
      name: "more votes for all while one is away", cluster: away,
      new: file.with { $0.nodes = $0.nodes.map { "\($0)\nquorum_votes: 5" } }, hazards: []),
    Case(
      name: "the same while all are waited for", old: waiting(file), cluster: away,
      new: waiting(file.with { $0.nodes = $0.nodes.map { "\($0)\nquorum_votes: 5" } }), hazards: []),
    Case(
      name: "any change after a person lowered the expected votes",
      cluster: cluster(joined: [1], links: [:], votes: 1, expected: 1),
      new: file.with { $0.totem += "\ntoken: 5000" }, hazards: ["quorum-lost"]),
    Case(
      name: "more expected votes than a byte counts",
      new: file.with { $0.rest = quorum("expected_votes: 513") }, hazards: []),
    Case(
      name: "more than that by as much as counts",
      new: file.with { $0.rest = quorum("expected_votes: 520") }, hazards: ["quorum-lost"]),
    Case(
      name: "two_node while the third node is away", cluster: away,
      new: file.with { $0.rest = quorum("two_node: 1") }, hazards: []),
    Case(
      name: "most members removed at once", old: five, cluster: allButOne,
      new: withoutTwo(five), hazards: ["member-removed", "member-removed"]),
    Case(
      name: "the same while all are waited for", old: waiting(five), cluster: allButOne,
      new: waiting(withoutTwo(five)), hazards: ["member-removed", "member-removed"]),
  ]

  static let votes = [
    Case(
      name: "two new nodes while one is away", cluster: away,
      new: file.with { $0.nodes += [node(4), node(5)] }, hazards: ["quorum-lost"]),
    Case(name: "two new nodes", new: file.with { $0.nodes += [node(4), node(5)] }, hazards: []),
    Case(
      name: "one new node while one is away", cluster: away,
      new: file.with { $0.nodes.append(node(4)) }, hazards: ["quorum-lost"]),
    Case(
      name: "more votes for a node that is away", cluster: away,
      new: file.with { $0.nodes[2] += "\nquorum_votes: 2" }, hazards: ["quorum-lost"]),
    Case(
      name: "more votes for a node that is there", cluster: away,
      new: file.with { $0.nodes[1] += "\nquorum_votes: 2" }, hazards: []),
    Case(
      name: "more expected votes", new: file.with { $0.rest = quorum("expected_votes: 6") },
      hazards: ["quorum-lost"]),
    Case(
      name: "a bit more expected votes", new: file.with { $0.rest = quorum("expected_votes: 5") },
      hazards: []),
    Case(
      name: "more expected votes without quorum",
      cluster: cluster(joined: [1], links: [:], votes: 1, isQuorate: false),
      new: file.with { $0.rest = quorum("expected_votes: 6") }, hazards: []),
    Case(
      name: "a device that votes no more",
      old: file.with { $0.rest = quorum("device {\nmodel: net\nnet {\nhost: q\n}\n}") },
      cluster: cluster(joined: [1], links: [:], votes: 3, expected: 5), new: file,
      hazards: ["quorum-lost"]),
    Case(
      name: "a device that goes on voting",
      old: file.with { $0.rest = quorum("device {\nmodel: net\nnet {\nhost: q\n}\n}") },
      cluster: cluster(joined: [1], links: [:], votes: 3, expected: 5),
      new: file.with {
        $0.rest = quorum("device {\nmodel: net\nnet {\nhost: r\n}\n}")
      }, hazards: []),
  ]

  @Test(arguments: links + nodes + tieBreakers + votes + counts)
  func hazardsAreFoundWhereTheyAreAndNowhereElse(_ sample: Case) {
    let plan = Plan(
      from: sample.old.configuration, to: sample.new.configuration, cluster: sample.cluster)
    #expect(plan.hazards.map(\.id.rawValue) == sample.hazards)
  }

  @Test func theNodeIsNamedAndTheLinkToo() {
    let plan = Plan(
      from: Self.file.configuration, to: Self.without(link: 1).configuration,
      cluster: Self.cluster(links: [2: [0, 1], 3: [1]]))
    #expect(
      plan.hazards.map(\.message) == [
        "link 1 is the only one connected to node 'tres', and removed; it would be cut off"
      ])
  }

  @Test func votesAreNamed() {
    let new = Self.file.with { $0.rest = Self.quorum("expected_votes: 9") }
    let plan = Plan(
      from: Self.file.configuration, to: new.configuration, cluster: Self.cluster())
    #expect(
      plan.hazards.map(\.message) == [
        "the members have 3 votes, and 5 are needed after the change; the cluster would not be "
          + "quorate any more"
      ])
  }

  @Test func thoseThatAreWaitedForAreNamed() {
    let plan = Plan(
      from: Self.waiting(Self.file).configuration,
      to: Self.file.with { $0.rest = Self.quorum("wait_for_all: 1\nexpected_votes: 6") }
        .configuration, cluster: Self.cluster())
    #expect(
      plan.hazards.map(\.message) == [
        "the members have 3 votes, and they wait for all 6 after the change; the cluster would not "
          + "be quorate any more"
      ])
  }

  @Test func withoutAClusterOnlyTheFilesCount() {
    for sample in Self.links + Self.nodes + Self.tieBreakers + Self.votes + Self.counts {
      let plan = Plan(from: sample.old.configuration, to: sample.new.configuration)
      let fromFiles = sample.hazards.filter {
        [
          "all-links-replaced", "node-id-changed", "node-list-removed", "tie-breaker-removed",
          "device-nodes-changed",
        ].contains($0)
      }
      #expect(plan.hazards.map(\.id.rawValue) == fromFiles, "\(sample.name)")
    }
  }
}
