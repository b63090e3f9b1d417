import CorosyncConf
import CorosyncSafeEdit
import CorosyncStore
import TestSupport
import Testing

/// What is refused before anything is written.
@Suite struct ObjectionTests {
  private static let address = "nodelist.node[name=dos].ring0_addr"

  @Test(arguments: [[], ["link-address-changed"]] as [Set<String>])
  func aReloadThatWouldBeRefusedCannotBeForced(forced: Set<String>) throws {
    var bench = try Bench()
    bench.options.forced = forced
    let before = try bench.identity()
    let operation = SetKey(try bench.path(Self.address), to: "10.0.0.9")
    let objections = try #require(try bench.refusal { try bench.run(.operations([operation])) })
    #expect(objections.hazards.map(\.id) == ["link-address-changed"])
    #expect(objections.forcible.isEmpty)
    #expect(try bench.identity() == before)
    #expect(bench.cluster.reloads.isEmpty)
  }

  @Test func hazardsCountForARunningClusterOnly() throws {
    let bench = try Bench()
    let operation = SetKey(try bench.path(Self.address), to: "10.0.0.9")
    let outcome = try bench.run(.operations([operation]), withCluster: false)
    #expect(outcome.result == .written)
  }

  @Test func aHazardIsForcedByItsName() throws {
    var bench = try Bench()
    let port = SetKey(try bench.path("totem.interface[linknumber=0].mcastport"), to: "5500")
    let objections = try #require(try bench.refusal { try bench.run(.operations([port])) })
    #expect(objections.forcible == ["link-port-changed"])
    bench.options.forced = ["link-port-changed"]
    #expect(try bench.run(.operations([port])).result == .verified)
  }

  @Test func aRuleThatWasTakenOutOfTheSetDoesNotCount() throws {
    var bench = try Bench()
    bench.options.hazardRules = .standard.without(["link-address-changed"])
    bench.cluster.answer(.refuse)
    let operation = SetKey(try bench.path(Self.address), to: "10.0.0.9")
    let outcome = try bench.run(.operations([operation]))
    guard case .rolledBack = outcome.result else {
      Issue.record("not rolled back but \(outcome.result)")
      return
    }
    #expect(try bench.text() == Bench.content(token: 3000, version: 9))
  }

  @Test(arguments: [true, false])
  func aFaultThatTheFileHasIsNotBlamedOnTheChange(withCluster: Bool) throws {
    let bench = try Bench(Bench.old.replacing("10.0.0.3", with: "10.0.0.2"))
    let outcome = try bench.setToken(withCluster: withCluster)
    #expect(outcome.edit.newFindings.isEmpty)
    #expect(outcome.edit.oldFindings.contains { $0.rule == "duplicate-address" })
    #expect(outcome.result == (withCluster ? .verified : .written))
  }

  @Test func aFaultThatTheChangeBringsIsRefused() throws {
    let bench = try Bench()
    let before = try bench.identity()
    let operation = SetKey(try bench.path("nodelist.node[name=tres].nodeid"), to: "2")
    let refusal = try bench.refusal { try bench.run(.operations([operation]), withCluster: false) }
    #expect(refusal?.findings.map(\.rule) == ["duplicate-node-id"])
    #expect(try bench.identity() == before)
  }

  @Test func anOldFaultIsRefusedWhereTheDaemonsCouldNotLoadTheFile() throws {
    var bench = try Bench(Bench.old.replacing("quorum {", with: "nonsense\nquorum {"))
    bench.options.forced = ["not-a-statement", "version"]
    let before = try bench.identity()
    let objections = try #require(try bench.refusal { try bench.setToken() })
    #expect(objections.findings.map(\.rule) == ["not-a-statement"])
    #expect(objections.forcible.isEmpty)
    #expect(try bench.identity() == before)
    #expect(try bench.setToken(withCluster: false).result == .written)
  }

  @Test func aFileWithOtherHardLinksIsRefusedByTheStore() throws {
    var bench = try Bench()
    #expect(try CommandProcess.run(["ln", bench.live, bench.folder["other"]]).status == 0)
    let before = try bench.identity()
    #expect { try bench.setToken() } throws: { error in
      if case SafeEditError.store(.otherHardLinks) = error { true } else { false }
    }
    #expect(try bench.identity() == before)
    #expect(bench.cluster.reloads.isEmpty)
    bench.options.forced = ["hard-links"]
    #expect(try bench.setToken().result == .verified)
  }
}
