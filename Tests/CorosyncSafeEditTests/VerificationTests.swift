import CorosyncConf
import Testing

@testable import CorosyncSafeEdit

@Suite struct VerificationTests {
  private static let configuration = Configuration(Document(Array(Bench.old.utf8)))

  /// Three members that are well at version 7.
  private static func state(
    versions: [UInt64?] = [7, 7, 7], joined: [Bool] = [true, true, true],
    counts: [UInt32] = [1, 1, 1], connected: Bool = true, quorate: Bool = true
  ) -> ClusterState {
    ClusterState(
      localNode: NodeID(rawValue: 1), loadedVersion: versions[0],
      members: (0..<3).map {
        ClusterState.Member(
          id: NodeID(rawValue: UInt32($0 + 1)), isJoined: joined[$0], configVersion: versions[$0],
          joinCount: counts[$0])
      },
      links: [2, 3].map {
        ClusterState.Link(
          peer: NodeID(rawValue: $0), number: .lowest, isConnected: connected || $0 != 3)
      },
      quorum: ClusterState.QuorumState(
        isQuorate: quorate, totalVotes: 3, expectedVotes: 3, quorum: 2))
  }

  private static func failures(
    _ state: ClusterState, before: ClusterState? = nil, _ configuration: Configuration? = nil
  ) -> [Verification.Failure] {
    Verification.failures(
      of: configuration ?? self.configuration, version: 7, in: state, before: before)
  }

  private static let two = NodeID(rawValue: 2)
  private static let three = NodeID(rawValue: 3)

  @Test func findsNothingWhereAllIsWell() {
    #expect(Self.failures(Self.state(), before: Self.state()).isEmpty)
  }

  @Test(arguments: [6, 8, nil] as [UInt64?])
  func findsAMemberOfAnotherVersion(version: UInt64?) {
    #expect(
      Self.failures(Self.state(versions: [7, version, 7]))
        == [.memberVersion(Self.two, found: version)])
  }

  @Test func doesNotAskThoseWhoAreAway() {
    let state = Self.state(versions: [7, 7, 3], joined: [true, true, false])
    #expect(Self.failures(state).isEmpty)
    #expect(Self.failures(state, before: state).isEmpty)
  }

  @Test func findsAMemberThatWasLost() {
    #expect(
      Self.failures(Self.state(joined: [true, true, false]), before: Self.state())
        == [.memberLost(Self.three)])
  }

  @Test func findsAMemberThatCameBack() {
    #expect(
      Self.failures(Self.state(counts: [1, 2, 1]), before: Self.state())
        == [.memberRejoined(Self.two)])
  }

  @Test func letsANodeGoThatTheNewFileDoesNotHave() {
    let without = Bench.old.replacing(
      "name: tres\n    nodeid: 3", with: "name: tres\n    nodeid: 9")
    let state = Self.state(joined: [true, true, false])
    let configuration = Configuration(Document(Array(without.utf8)))
    #expect(Self.failures(state, before: Self.state(), configuration).isEmpty)
  }

  @Test func findsALinkThatIsNotConnected() {
    #expect(Self.failures(Self.state(connected: false)) == [.linkDown(.lowest, to: Self.three)])
  }

  @Test func doesNotBlameALinkThatWasDownBefore() {
    let down = Self.state(connected: false)
    #expect(Self.failures(down, before: down).isEmpty)
    #expect(Self.failures(down, before: Self.state()) == [.linkDown(.lowest, to: Self.three)])
  }

  @Test func findsALinkThatIsNotThere() {
    let more = Bench.old.replacing(
      "ring0_addr: 10.0.0.2", with: "ring0_addr: 10.0.0.2\n    ring1_addr: 10.1.0.2")
    #expect(
      Self.failures(Self.state(), Configuration(Document(Array(more.utf8))))
        == [.linkDown(LinkNumber(rawValue: 1), to: Self.two)])
  }

  @Test func looksAtNoLinksOfOtherTransports() {
    let udpu = Bench.old.replacing("transport: knet", with: "transport: udpu")
    #expect(
      Self.failures(Self.state(connected: false), Configuration(Document(Array(udpu.utf8)))).isEmpty
    )
  }

  @Test func findsThatQuorumWasLost() {
    let lost = Self.state(quorate: false)
    #expect(Self.failures(lost, before: Self.state()) == [.notQuorate])
    #expect(Self.failures(lost) == [.notQuorate])
    #expect(Self.failures(lost, before: lost).isEmpty, "the change did not take it")
  }

  @Test func tellsWhoDoesNotFollow() {
    let failures = Self.failures(Self.state(versions: [6, 6, nil]))
    let verification = Verification(version: 7, failures: failures)
    #expect(verification.laggards(besides: NodeID(rawValue: 1)) == [Self.two, Self.three])
    #expect(!verification.isComplete)
  }

  @Test(
    arguments: [
      (.memberVersion(two, found: nil), "dos announces config_version none, not 7"),
      (.memberLost(three), "tres is a member no more"),
      (.memberLost(NodeID(rawValue: 9)), "nodeid 9 is a member no more"),
      (.linkDown(.lowest, to: two), "link 0 to dos is not connected"),
      (.keyDiffers("totem.token"), "the running value of \"totem.token\" is not the file's"),
      (
        .keyWaits("totem.netmtu"),
        "the file's \"totem.netmtu\" is in use from the next start of corosync on, on each node"
      ),
      (
        .keyNotInFile("totem.token"),
        "corosync runs with \"totem.token\", which the file does not have; "
          + "\"corosync-edit reload\" removes it"
      ),
      (
        .pingsDiffer(.lowest),
        "the pings of link 0 go by other timers than the file's, as after a change of the token; "
          + "\"corosync-edit reload\" sets them"
      ),
    ] as [(Verification.Failure, String)])
  func saysItInAClause(failure: Verification.Failure, message: String) {
    #expect(failure.message(in: Self.configuration, version: 7) == message)
  }
}
