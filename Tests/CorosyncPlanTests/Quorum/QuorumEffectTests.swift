import CorosyncPlan
import Testing

struct QuorumEffectTests {
  @Test func aNodeMore() {
    let effect = QuorumEffect(
      from: quorumFile(3).configuration, to: quorumFile(5).configuration)
    #expect(
      effect.description
        == "quorum 2 of 3 votes, 1 node can fail -> 3 of 5 votes, 2 nodes can fail")
    #expect(effect.warnings.isEmpty)
    #expect(effect.isQuorateAfterReload == true)
  }

  @Test func onlySomeNodesCanFail() {
    let pair = quorumFile(2)
    let breaker = quorumFile(2, ["auto_tie_breaker: 1", "wait_for_all: 1"])
    let effect = QuorumEffect(from: pair.configuration, to: breaker.configuration)
    #expect(
      effect.description
        == "quorum 2 of 2 votes, no node can fail -> 2 of 2 votes, only some nodes can fail")
    #expect(effect.after.survivedFailures == 0 && effect.after.survivesSomeNode)
  }

  /// More kinds of nodes than are tried: nothing is known then, not even that no node can fail.
  @Test func whatWasNotTriedIsNotTold() {
    let many = quorumFile(120).with { file in
      file.nodes = file.nodes.enumerated().map { "\($1)\nquorum_votes: \($0 + 1)" }
    }
    let effect = QuorumEffect(from: quorumFile(3).configuration, to: many.configuration)
    #expect(!effect.after.isExact)
    #expect(!effect.after.description.contains("can fail"), "\(effect)")
  }

  @Test func tooManyNodesAtOnce() {
    let effect = QuorumEffect(
      from: quorumFile(3).configuration, to: quorumFile(6).configuration)
    #expect(effect.isQuorateAfterReload == false)
    #expect(effect.warnings.first?.contains("they have 3 votes and need 4") == true)
  }

  @Test func whetherTheReloadKeepsQuorumIsNotToldOfHundredsOfNodes() {
    let effect = QuorumEffect(
      from: quorumFile(3).configuration, to: quorumFile(129).configuration)
    #expect(effect.isQuorateAfterReload == nil)
    #expect(effect.after.quorum == 65)
    #expect(effect.warnings.isEmpty)
  }

  @Test func aThirdNodeWithTwoNode() {
    let effect = QuorumEffect(
      from: quorumFile(2, ["two_node: 1"]).configuration,
      to: quorumFile(3, ["two_node: 1"]).configuration)
    #expect(effect.warnings.map { String($0.prefix(21)) } == ["two_node with 3 nodes"])
  }

  @Test func whatWasSoBeforeIsNotSaidAgain() {
    let three = quorumFile(3, ["two_node: 1"])
    let effect = QuorumEffect(
      from: three.configuration, to: three.with { $0.totem += "\ntoken: 5000" }.configuration)
    #expect(effect.isEmpty)
    #expect(!QuorumSettings(three.configuration).warnings.isEmpty)
  }

  @Test func withoutAProvider() {
    let off = quorumFile(3).with {
      $0.rest = $0.rest.replacing("provider: corosync_votequorum", with: "")
    }
    let effect = QuorumEffect(from: quorumFile(3).configuration, to: off.configuration)
    #expect(
      effect.description == "quorum 2 of 3 votes, 1 node can fail -> off, every part acts")
    #expect(effect.warnings.map { String($0.prefix(18)) } == ["no quorum provider"])
  }

  @Test func neverReached() {
    let effect = QuorumEffect(
      from: quorumFile(3).configuration,
      to: quorumFile(3, ["expected_votes: 9"]).configuration)
    #expect(effect.description.hasSuffix("-> 5 of 9 votes, never reached"))
    #expect(effect.isQuorateAfterReload == false)
  }
}
