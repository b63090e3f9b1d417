import CorosyncModel
import CorosyncPlan
import Testing

/// What must be restarted, how, and in which order.
struct RestartTests {
  private static let file = PlanFile().with {
    $0.nodes = (1...3).map { "name: n\($0)\nnodeid: \($0)\nring0_addr: 10.0.0.\($0)" }
    $0.rest = "quorum {\nprovider: corosync_votequorum\n}"
  }

  private func restart(
    from old: PlanFile = file, cluster: ClusterState? = nil, _ change: (inout PlanFile) -> Void
  ) -> Restart? {
    Plan(from: old.configuration, to: old.with(change).configuration, cluster: cluster).restart
  }

  @Test func aLiveChangeNeedsNone() {
    #expect(restart { $0.totem += "\ntoken: 5000" } == nil)
  }

  @Test(arguments: [
    ("netmtu: 1400", Restart.Manner.oneAtATime), ("link_mode: active", .oneAtATime),
    ("cluster_name: other", .oneAtATime), ("ip_version: ipv4", .oneAtATime),
    ("transport: udpu", .allStopped),
  ])
  func someKeysDivideTheNodes(_ line: String, _ manner: Restart.Manner) {
    #expect(restart { $0.totem += "\n\(line)" }?.manner == manner)
  }

  @Test func theNameDividesNodesWhereItGivesTheAddress() {
    let old = Self.file.with { $0.totem += "\ntransport: udp" }
    #expect(restart(from: old) { $0.totem += "\ncluster_name: other" }?.manner == .allStopped)
  }

  @Test func namesOfHostsDivideNodesThatLookThemUpDifferently() {
    let old = Self.file.with { $0.nodes[0] = "name: n1\nnodeid: 1\nring0_addr: n1" }
    #expect(restart(from: old) { $0.totem += "\nip_version: ipv4" }?.manner == .allStopped)
  }

  @Test func theNodeThatIsAskedComesLastAndThoseAwayNotAtAll() {
    let cluster = SeenCluster(joined: [1, 3]).state
    let restart = restart(cluster: cluster) { $0.totem += "\nnetmtu: 1400" }
    #expect(restart?.nodes.map(\.label) == ["n3", "n1"])
    #expect(restart?.losingQuorum.map(\.label) == ["n3", "n1"])
  }

  @Test func threeNodesKeepTheirQuorumAndTwoDoNot() {
    let three = restart { $0.totem += "\nnetmtu: 1400" }
    #expect(three?.nodes.map(\.label) == ["n1", "n2", "n3"])
    #expect(three?.losingQuorum.isEmpty == true)
    let two = restart(from: Self.file.with { $0.nodes.removeLast() }) {
      $0.totem += "\nnetmtu: 1400"
    }
    #expect(two?.losingQuorum.map(\.label) == ["n1", "n2"])
    let twoNode = restart(
      from: Self.file.with {
        $0.nodes.removeLast()
        $0.rest = "quorum {\nprovider: corosync_votequorum\ntwo_node: 1\n}"
      }
    ) { $0.totem += "\nnetmtu: 1400" }
    #expect(twoNode?.losingQuorum.isEmpty == true)
  }

  @Test func aNodeWithMostVotesTakesTheQuorumAlong() {
    let old = Self.file.with { $0.nodes[1] += "\nquorum_votes: 3" }
    #expect(
      restart(from: old) { $0.totem += "\nnetmtu: 1400" }?.losingQuorum.map(\.label) == ["n2"])
  }

  private static func quorum(_ line: String, provider: Bool = true) -> String {
    "quorum {\n\(provider ? "provider: corosync_votequorum\n" : "")\(line)\n}"
  }

  @Test func theTieBreakerTakesTheQuorumAlong() {
    let old = Self.file.with {
      $0.nodes.removeLast()
      $0.rest = Self.quorum("auto_tie_breaker: 1")
    }
    #expect(
      restart(from: old) { $0.totem += "\nnetmtu: 1400" }?.losingQuorum.map(\.label) == ["n1"])
  }

  @Test func aDeviceVotesForTheRest() {
    let device = "device {\nmodel: net\nvotes: 1\nnet {\nhost: q\nalgorithm: ffsplit\n}\n}"
    let two = Self.file.with { $0.nodes.removeLast() }
    let old = two.with { $0.rest = Self.quorum(device) }
    #expect(restart(from: old) { $0.totem += "\nnetmtu: 1400" }?.losingQuorum.isEmpty == true)
    // A device that comes with the change does not vote yet.
    let added = restart(from: two) {
      $0.totem += "\nnetmtu: 1400"
      $0.rest = Self.quorum(device)
    }
    #expect(added?.losingQuorum.map(\.label) == ["n1", "n2"])
  }

  @Test func withoutVotesNoneAreLost() {
    let old = Self.file.with { $0.rest = Self.quorum("two_node: 0", provider: false) }
    #expect(restart(from: old) { $0.totem += "\nnetmtu: 1400" }?.losingQuorum.isEmpty == true)
  }

  @Test func newNodesNeedNoRestart() {
    let restart = restart {
      $0.totem += "\nnetmtu: 1400"
      $0.nodes.append("name: n4\nnodeid: 4\nring0_addr: 10.0.0.4")
    }
    #expect(restart?.nodes.map(\.label) == ["n1", "n2", "n3"])
  }

  @Test func theDeviceIsRestartedByItself() {
    let device = "quorum {\nprovider: corosync_votequorum\ndevice {\nmodel: net\nnet {\nhost: q\n"
    let old = Self.file.with { $0.rest = device + "}\n}\n}" }
    let new = Self.file.with { $0.rest = device + "port: 5404\n}\n}\n}" }
    let plan = Plan(from: old.configuration, to: new.configuration)
    #expect(plan.restart == nil)
    #expect(plan.deviceRestart.map(\.label) == ["n1", "n2", "n3"])
  }
}
