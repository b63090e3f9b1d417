import CorosyncConf
import CorosyncSafeEdit
import CorosyncStore
import TestSupport
import Testing

@Suite struct PreflightTests {
  /// What is wrong with the cluster, and the check that finds it.
  private static func spoil(_ cluster: TwinCluster, for check: Preflight.Check) {
    cluster.change { state in
      switch check {
      case .quorum: state.isQuorate = false
      case .members: state.nodes[2].isJoined = false
      case .version: for index in 0...2 { state.nodes[index].version = 6 }
      case .links: state.downLinks = [.lowest]
      }
    }
  }

  @Test(arguments: Preflight.Check.allCases)
  func refusesAndSaysWhatOverridesIt(check: Preflight.Check) throws {
    let bench = try Bench()
    Self.spoil(bench.cluster, for: check)
    let before = try bench.identity()
    let objections = try #require(try bench.refusal { try bench.setToken() })
    #expect(objections.preflight.map(\.check) == [check])
    #expect(objections.forcible == [check.rawValue])
    #expect(try bench.identity() == before)
    #expect(bench.cluster.reloads.isEmpty)
    #expect(bench.witness.events.isEmpty, "nobody is asked about what is refused")
  }

  @Test(arguments: Preflight.Check.allCases)
  func isOverriddenByItsOwnNameOnly(check: Preflight.Check) throws {
    var bench = try Bench()
    Self.spoil(bench.cluster, for: check)
    bench.options.forced = Set(Preflight.Check.allCases.filter { $0 != check }.map(\.rawValue))
    #expect(try bench.refusal { try bench.setToken() }?.preflight.map(\.check) == [check])
    bench.options.forced = [check.rawValue]
    #expect(try bench.setToken().result == .verified)
  }

  @Test func namesTheNodesThatAreAway() throws {
    let bench = try Bench()
    bench.cluster.change {
      $0.nodes[1].isJoined = false
      $0.nodes[2].isJoined = false
      $0.isQuorate = false
    }
    let findings = try #require(try bench.refusal { try bench.setToken() }).preflight
    #expect(findings.map(\.check) == [.quorum, .members])
    #expect(findings.last?.message == "not every node is a member: dos and tres are away")
  }

  @Test func escapesTheNamesOfNodes() throws {
    let bench = try Bench(Bench.old.replacing("name: tres", with: "name: t\u{1B}[2J"))
    bench.cluster.change { $0.nodes[2].isJoined = false }
    let message = try #require(try bench.refusal { try bench.setToken() }).preflight.first?.message
    #expect(message == "not every node is a member: t\\x1B[2J is away")
  }

  @Test func countsForADryRunToo() throws {
    var bench = try Bench()
    bench.options.isDryRun = true
    Self.spoil(bench.cluster, for: .members)
    #expect(try bench.refusal { try bench.setToken() }?.preflight.count == 1)
  }

  @Test func findsNothingWithoutACluster() throws {
    let bench = try Bench()
    Self.spoil(bench.cluster, for: .quorum)
    #expect(try bench.setToken(withCluster: false).result == .written)
  }

  @Test func aNodeThatGoesNeedNotBeAMember() throws {
    let bench = try Bench()
    Self.spoil(bench.cluster, for: .members)
    #expect(try bench.run(.operations([RemoveNode(NodeID(rawValue: 3))])).result == .verified)
    #expect(try !bench.text().contains("tres"))
  }

  @Test func aNodeThatStaysHasToBeAMember() throws {
    let bench = try Bench()
    Self.spoil(bench.cluster, for: .members)
    let objections = try bench.refusal {
      try bench.run(.operations([RemoveNode(NodeID(rawValue: 2))]))
    }
    #expect(objections?.preflight.map(\.message) == ["not every node is a member: tres is away"])
  }

  @Test func aLinkThatGoesNeedNotBeConnected() throws {
    let link = LinkNumber(rawValue: 1)
    let addresses = (1...3).map { (NodeID(rawValue: $0), "10.0.1.\($0)") }
    let add = AddLink(link, addresses: Dictionary(uniqueKeysWithValues: addresses))
    let old = try add.apply(to: Document(Array(Bench.old.utf8)))
    let bench = try Bench(String(decoding: old.bytes, as: UTF8.self))
    bench.cluster.change { $0.downLinks = [link] }
    #expect(try bench.refusal { try bench.setToken() }?.preflight.map(\.check) == [.links])
    #expect(try bench.run(.operations([RemoveLink(link)])).result == .verified)
    #expect(try bench.text() == Bench.content(token: 3000, version: 8))
  }
}
