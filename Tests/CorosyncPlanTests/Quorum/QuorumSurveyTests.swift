import CorosyncModel
import CorosyncPlan
import TestSupport
import Testing

struct QuorumSurveyTests {
  @Test(
    arguments: [
      (1, 0), (2, 0), (3, 1), (4, 1), (5, 2), (8, 3), (20, 9),
    ] as [(UInt32, Int)])
  func equalNodes(_ count: UInt32, _ survived: Int) {
    let survey = QuorumSurvey(quorumSettings(count))
    #expect(survey.survivedAtOnce == survived)
    #expect(survey.survivedInARow == survived)
    #expect(survey.isComplete)
    #expect(survey.roles.count == 1)
    #expect(survey.failures.count == Int(count) - 1, "one case for each number of nodes")
    #expect(survey.neededToStart == Int(count) / 2 + 1)
    #expect(survey.splitBrains.isEmpty)
  }

  @Test func roles() {
    let settings = quorumSettings(6, ["auto_tie_breaker: 1"], votes: [3: 2, 4: 2])
    let roles = QuorumSurvey(settings).roles.map { $0.nodes.map(\.id.rawValue) }
    #expect(roles == [[1], [2, 5, 6], [3, 4]])
  }

  @Test func aTieBreakerWinsTheSplitInTheMiddle() {
    let survey = QuorumSurvey(quorumSettings(4, ["auto_tie_breaker: 1"]))
    let halves = survey.splits.filter { $0.groups[1].count == 2 }
    let winners = halves.flatMap { half in half.quorate.map { half.groups[$0] } }
    #expect(halves.count == 1)
    #expect(winners == [[NodeID(rawValue: 1), NodeID(rawValue: 4)]])
    #expect(survey.survivedAtOnce == 1)
    #expect(
      survey.failures.filter { $0.nodes.count == 2 }.map(\.isSurvived).sorted { !$0 && $1 }
        == [false, true])
  }

  @Test func lastManStandingCountsInARow() {
    let settings = quorumSettings(8, ["last_man_standing: 1", "wait_for_all: 1"])
    let survey = QuorumSurvey(settings)
    #expect(survey.survivedAtOnce == 3)
    #expect(survey.survivedInARow == 6)
    #expect(survey.neededToStart == 8)
  }

  @Test func twoNodesAreASplitBrainWithoutFencing() {
    let survey = QuorumSurvey(quorumSettings(2, ["two_node: 1"]))
    #expect(survey.survivedAtOnce == 1)
    #expect(survey.neededToStart == 2)
    #expect(survey.splitBrains.count == 1)
  }

  @Test func deviceAndNodeFail() {
    let survey = QuorumSurvey(quorumSettings(2, device: ["model: net", "votes: 1"]))
    #expect(survey.survivedAtOnce == 1)
    let smallest = survey.smallestLosses
    #expect(!smallest.contains { !$0.isDeviceLost || $0.nodes.count != 1 })
    #expect(smallest.count == 2, "the tie breaker and the other one")
  }

  @Test func manyDifferentNodesAreLookedAtInPart() {
    let votes = Dictionary(uniqueKeysWithValues: (UInt32(1)...20).map { ($0, $0) })
    let survey = QuorumSurvey(quorumSettings(20, votes: votes))
    #expect(!survey.isComplete)
    #expect(survey.failures.count <= QuorumSurvey.caseLimit(nodes: 20))
    #expect(survey.lookedAt >= 2)
    #expect(!survey.failures.contains { $0.nodes.count == 1 && !$0.isSurvived })
  }

  @Test func aBigClusterTakesNoLongTime() {
    let survey = QuorumSurvey(quorumSettings(64))
    #expect(survey.whole.quorum == 33)
    #expect(survey.isComplete && survey.survivedAtOnce == 31)
    let effect = QuorumEffect(
      from: quorumFile(100).configuration, to: quorumFile(384).configuration)
    #expect(effect.description == "quorum 51 of 100 votes -> 193 of 384 votes")
    let more = QuorumEffect(from: quorumFile(2000).configuration, to: quorumFile(1).configuration)
    #expect(more.before.quorum == 1001 && more.before.survivedFailures == nil)
  }

  /// Who has which id makes no difference where no tie is broken by it.
  @Test func idsAreOnlyNames() {
    var random = SplitMix64(seed: 43)
    for _ in 0..<100 {
      let count = UInt32(random.number(2...6))
      let options = random.chance(50) ? ["last_man_standing: 1"] : []
      let order = (1...count).shuffled(using: &random)
      let votes = (1...count).map { _ in UInt32(random.number(1...2)) }
      var clusters = [Array(1...count), order].map { ids in
        QuorumCluster.running(
          quorumSettings(
            count, options, votes: Dictionary(uniqueKeysWithValues: zip(ids, votes))))
      }
      for _ in 0..<4 {
        let places = (0..<Int(count)).map { _ in random.number(0...3) }
        for (index, ids) in [Array(1...count), order].enumerated() {
          let groups = (0...2).map { group in
            Set(zip(ids, places).filter { $1 == group }.map { NodeID(rawValue: $0.0) })
          }
          clusters[index].form(groups)
          clusters[index].passWindow()
        }
        let results = clusters.map {
          $0.verdicts.map { [$0.isQuorate ? 1 : 0, $0.quorum, $0.votes] }
        }
        #expect(results[0] == results[1], "seed 43: \(options) \(votes) \(order) \(places)")
      }
    }
  }

  /// No part of a cluster without options acts beside another, whatever the votes.
  @Test func majoritiesAreAlone() {
    var random = SplitMix64(seed: 41)
    for _ in 0..<200 {
      let count = UInt32(random.number(2...7))
      var votes: [UInt32: UInt32] = [:]
      for id in 1...count { votes[id] = UInt32(random.number(1...4)) }
      let settings = quorumSettings(count, votes: votes)
      var groups: [Set<NodeID>] = [[], [], []]
      for id in settings.ids { groups[random.number(0...2)].insert(id) }
      let quorate = settings.verdicts(of: groups).filter(\.isQuorate)
      #expect(quorate.count <= 1, "seed 41: \(votes) \(groups)")
      let total = votes.values.reduce(0, +)
      for group in groups where !group.isEmpty {
        let sum = group.reduce(0) { $0 + (votes[$1.rawValue] ?? 0) }
        #expect(
          quorate.contains { Set($0.nodes) == group } == (2 * sum > total),
          "seed 41: \(votes) \(group)")
      }
    }
  }
}
