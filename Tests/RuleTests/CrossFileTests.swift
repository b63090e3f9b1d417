import CorosyncDiagnostics
import CorosyncModel
import CorosyncValidation
import TestSupport
import Testing

struct CrossFileTests {
  private func ids(_ texts: String...) -> [String] {
    CrossFileRules.check(texts.map { configuration($0) }).map(\.diagnostic.rule.rawValue)
  }

  private let other = goodFile.replacing("10.0.0.", with: "10.9.0.")

  @Test func copiesOfOneFileHaveNoFinding() {
    #expect(ids(goodFile, goodFile, goodFile) == [])
  }

  @Test func aSecondClusterWithTheNameIsFound() {
    #expect(ids(goodFile, other) == ["cluster-name-shared"])
    #expect(ids(goodFile, other.replacing("example", with: "second")) == [])
  }

  @Test func anAddressOfAnotherClusterIsFoundHoweverItIsWritten() throws {
    let second = other.replacing("example", with: "second")
      .replacing("10.9.0.2", with: "10.0.0.02")
    let findings = CrossFileRules.check([configuration(goodFile), configuration(second)])
    #expect(findings.map(\.diagnostic.rule) == ["address-shared"])
    let finding = try #require(findings.first)
    #expect(finding.file == 1 && finding.otherFile == 0)
    #expect(finding.diagnostic.message.contains("port 5405"))
  }

  @Test func aLoopbackAddressBelongsToNoCluster() {
    func cluster(_ name: String, _ address: String) -> String {
      goodFile.replacing("example", with: name).replacing("10.0.0.1", with: address)
        .replacing("10.0.0.", with: name == "a" ? "10.1.0." : "10.2.0.")
    }
    #expect(ids(cluster("a", "127.0.0.1"), cluster("b", "127.0.0.1")) == [])
    #expect(ids(cluster("a", "10.7.0.1"), cluster("b", "10.7.0.1")) == ["address-shared"])
  }

  @Test func aClusterWithoutANameIsCalledSo() throws {
    let first = goodFile.replacing("  cluster_name: example\n", with: "")
    let second = other.replacing("10.9.0.2", with: "10.0.0.2")
    let findings = CrossFileRules.check([configuration(first), configuration(second)])
    let message = try #require(findings.first).diagnostic.message
    #expect(message.contains("of a node of a cluster without a name"), "\(message)")
  }

  @Test func copiesWithOneVersionAndOtherContentsAreFound() {
    let copy = goodFile.replacing("  transport: knet\n", with: "  transport: knet\n  token: 5000\n")
    #expect(ids(goodFile, copy) == ["copies-differ"])
    #expect(ids(goodFile, copy.replacing("config_version: 1", with: "config_version: 2")) == [])
  }

  @Test func multicastClustersOnNeighbouringPortsAreFound() {
    func cluster(_ name: String, _ network: Int, _ port: Int) -> String {
      Example.udp("udp") {
        $0.setTotem("cluster_name", name)
        $0.interfaces = [["mcastaddr: 239.1.1.1", "mcastport: \(port)"]]
        $0.nodes = [["name: n", "nodeid: 1", "ring0_addr: 10.\(network).0.1"]]
      }
    }
    #expect(ids(cluster("a", 1, 5405), cluster("b", 2, 5406)) == ["multicast-shared"])
    #expect(ids(cluster("a", 1, 5405), cluster("b", 2, 5407)) == [])
  }

  @Test func eachNameIsExplained() {
    for id in CrossFileRules.ids { #expect(CrossFileRules.explanation(of: id) != nil) }
  }
}
