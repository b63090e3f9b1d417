import CorosyncEditing
import CorosyncModel
import CorosyncSyntax
import TestSupport
import Testing

/// New configurations.
struct NewConfigurationTests {
  private func nodes(_ count: Int, links: Int = 1) -> [NewNode] {
    (1...count).map { number in
      NewNode(
        name: "node\(number)",
        addresses: (0..<links).map { "10.\($0).\(number / 200).\(number % 200 + 1)" })
    }
  }

  private func configuration(_ new: NewConfiguration) -> Configuration {
    Configuration(Document(new.bytes))
  }

  @Test func saysWhatWasAskedFor() throws {
    let link = NewLink(LinkNumber(rawValue: 1), priority: 20, port: 5600)
    let new = try NewConfiguration(
      clusterName: "demo", nodes: nodes(3, links: 2), links: [link])
    let read = configuration(new)
    #expect(read.document.isWellFormed && read.projection.problems.isEmpty)
    #expect(read.totem.clusterName?.value == "demo")
    #expect(read.totem.version?.value == 2 && read.totem.configVersion?.value == 1)
    #expect(read.totem.crypto.effectiveCipher == "aes256")
    #expect(read.nodes.map { $0.name?.value } == ["node1", "node2", "node3"])
    #expect(read.nodes.map { $0.id?.value.rawValue } == [1, 2, 3])
    #expect(read.nodes[2].addresses[LinkNumber(rawValue: 1)]?.value == "10.1.0.4")
    #expect(read.interfaces[LinkNumber(rawValue: 1)]?.priority?.value == 20)
    #expect(read.port(of: LinkNumber(rawValue: 1)) == 5600)
    #expect(read.quorum.twoNode == nil && read.quorum.autoTieBreaker == nil)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 8, 32])
  func votesFitTheNumberOfNodes(count: Int) throws {
    let quorum = configuration(
      try NewConfiguration(clusterName: "demo", nodes: nodes(count))
    ).quorum
    #expect(quorum.provider?.value == "corosync_votequorum")
    #expect(quorum.twoNode?.value == (count == 2 ? true : nil))
    #expect(quorum.autoTieBreaker?.value == (count > 2 && count % 2 == 0 ? true : nil))
  }

  @Test func numbersThatWereGivenAreKept() throws {
    let given = [
      NewNode(name: "a", addresses: ["10.0.0.1"]),
      NewNode(name: "b", addresses: ["10.0.0.2"], id: NodeID(rawValue: 1)),
      NewNode(name: "c", addresses: ["10.0.0.3"]),
    ]
    let new = try NewConfiguration(clusterName: "demo", nodes: given)
    #expect(new.nodes.map { $0.id?.rawValue } == [2, 1, 3])
  }

  private func refusal(
    _ nodes: [String], name: String = "demo", _ links: [NewLink] = []
  ) -> NewConfigurationError? {
    do throws(NewConfigurationError) {
      _ = try NewConfiguration(
        clusterName: name, nodes: nodes.compactMap { NewNode($0) }, links: links)
      return nil
    } catch {
      return error
    }
  }

  @Test func whatCannotBeIsRefused() {
    let good = ["a=10.0.0.1,10.1.0.1", "b=10.0.0.2,10.1.0.2"]
    let one = LinkNumber(rawValue: 1)
    #expect(refusal(good) == nil)
    #expect(refusal(good, name: String(repeating: "x", count: 32)) == nil)
    for name in [String(repeating: "x", count: 33), "", "a b", "a#b", "ä", "a.b"] {
      guard case .clusterName = refusal(good, name: name) else {
        Issue.record("\"\(name)\" was taken")
        continue
      }
    }
    #expect(refusal([]) == .noNodes)
    #expect(refusal(["a=10.0.0.1", "a=10.0.0.2"]) == .repeatedName("a"))
    #expect(refusal(["a b=10.0.0.1", "c=10.0.0.2"]) == .nodeName("a b"))
    #expect(refusal(["10.0.0.1=10.0.0.1", "c=10.0.0.2"]) == .nodeName("10.0.0.1"))
    #expect(
      refusal(["a=10.0.0.1", "b=10.0.0.2,10.1.0.2"])
        == .differentLinks("b", count: 2, other: "a", otherCount: 1))
    #expect(refusal(["a=10.0.0.1", "b=host"]) == .address("host", node: "b"))
    #expect(
      refusal(["a=fd00::1", "b=fd00:0::1"]) == .repeatedAddress("fd00:0::1", node: "b", other: "a"))
    #expect(
      refusal(["a=10.0.0.1", "b=fd00::1"])
        == .mixedFamilies(.lowest, address: "fd00::1", other: "10.0.0.1"))
    #expect(
      refusal(good, [NewLink(LinkNumber(rawValue: 2))])
        == .noSuchLink(LinkNumber(rawValue: 2), links: 2))
    #expect(refusal(good, [NewLink(one), NewLink(one)]) == .repeatedLink(one))
    #expect(refusal(good, [NewLink(one, port: 5405)]) == .repeatedPort(5405, one, .lowest))
    #expect(
      refusal(["a=10.0.0.1", "b=10.0.0.2"], [NewLink(.lowest, priority: 2)]) == .priorityOfOnlyLink)
    let many = (0..<9).map { "10.\($0).0.1" }.joined(separator: ",")
    #expect(refusal(["a=\(many)", "b=10.0.0.2"]) == .tooManyLinks("a", count: 9))
  }

  @Test(arguments: ["", "a", "=10.0.0.1", "a=", "a=10.0.0.1,", "a=,10.0.0.1"])
  func otherFormsAreNoNodes(text: String) { #expect(NewNode(text) == nil) }

  @Test(arguments: [
    "", "x", "8", "-1", "1,", "1,priority", "1,priority=0", "1,priority=256", "1,port=0",
    "1,port=65536", "1,priority=1,priority=2", "1,weight=3", "1,priority=",
  ])
  func otherFormsAreNoLinks(text: String) { #expect(NewLink(text) == nil) }

  @Test func linksAreReadAsWritten() {
    let link = NewLink(LinkNumber(rawValue: 7), priority: 255, port: 65535)
    #expect(NewLink("7,port=65535,priority=255") == link)
    #expect(NewLink("0") == NewLink(.lowest))
  }

  @Test(.enabled(if: HiddenDaemon.isAvailable, "\(HiddenDaemon.reason)"))
  func theDaemonTakesThem() throws {
    let all = try [(1, 1), (2, 1), (2, 8), (3, 2), (4, 1), (32, 3)].map { count, links in
      try NewConfiguration(clusterName: "demo", nodes: nodes(count, links: links))
    }
    var cases = all.map { FileJudge.Case(Document($0.bytes, release: .debian12)) }
    // A judge that refuses nothing would be none.
    cases.append(
      FileJudge.Case(bytes: all[0].bytes, host: "stranger", address: "10.9.9.9/32", hosts: ""))
    let objections = try FileJudge.refusals(of: cases)
    #expect(objections.dropLast() == all.map { _ in nil } && objections.last != .some(nil))
  }
}
