import CorosyncModel
import CorosyncSyntax
import TestSupport
import Testing

/// The typed values and their places.
struct TypedConfigurationTests {
  private static let file = """
    totem {
      version: 2
      config_version: 18446744073709551615
      cluster_name: one
      cluster_name: two
      transport: knet
      token: 5000
      crypto_cipher: aes256
      secauth: on
      interface {
        mcastport: 5405
        knet_link_priority: 7
      }
      interface {
        knet_link_priority: 9
        linknumber: 1
        knet_ping_interval: 300
      }
    }
    nodelist {
      node {
        nodeid: 1
        name: uno
        ring0_addr: 10.0.0.1
        ring1_addr: 10.1.0.1
        quorum_votes: 3
      }
      node {
        nodeid: 0
        ring0_addr: dos.example.org
      }
      node {
      }
      node {
        ring3_addr: fd00::4
      }
    }
    quorum {
      provider: corosync_votequorum
      expected_votes: 0
      two_node: 1
      wait_for_all: 0
      device {
        model: net
        votes: 1
        net {
          host: q.example.org
          algorithm: lms
        }
      }
    }
    """

  private let configuration = Configuration(Document(latin1(file), release: .debian12))

  /// A value as it stands in the file, for the places.
  private func written<Value>(_ value: Sourced<Value>?) -> String? {
    value.map { latin1(configuration.document[$0.range]) }
  }

  @Test func theTotemSectionIsRead() {
    let totem = configuration.totem
    #expect(totem.version?.value == 2)
    #expect(totem.configVersion?.value == .max)
    #expect(totem.clusterName?.value == "two")
    #expect(totem.transport == .knet)
    #expect(totem.token?.value.rawValue == 5000)
    #expect(totem.join == nil)
    #expect(totem.crypto.effectiveCipher == "aes256")
    #expect(totem.crypto.effectiveHash == "sha256")
    #expect(totem.crypto.isOn)
  }

  @Test func placesAreThoseOfTheValues() {
    #expect(written(configuration.totem.version) == "2")
    #expect(written(configuration.totem.clusterName) == "two")
    #expect(written(configuration.totem.token) == "5000")
    #expect(written(configuration.interfaces[LinkNumber(rawValue: 1)]?.priority) == "9")
    #expect(written(configuration.nodes[0].addresses[.lowest]) == "10.0.0.1")
    #expect(written(configuration.nodes[0].id) == "1")
    #expect(written(configuration.quorum.device?.net.host) == "q.example.org")
  }

  @Test func interfacesAreKnownByTheirLink() {
    let links = configuration.interfaces
    #expect(links.keys.sorted().map(\.rawValue) == [0, 1])
    #expect(links[.lowest]?.port?.value == 5405)
    #expect(links[.lowest]?.priority?.value == 7)
    #expect(links[LinkNumber(rawValue: 1)]?.pingInterval?.value.rawValue == 300)
    #expect(links[LinkNumber(rawValue: 1)]?.port == nil)
  }

  @Test func nodesKeepTheirPositions() {
    let nodes = configuration.nodes
    #expect(nodes.map(\.position) == [0, 1, 3])
    #expect(nodes.map { $0.id?.value.rawValue } == [1, nil, nil])
    #expect(nodes.map(\.label) == ["uno", "number 2", "number 4"])
    #expect(nodes[0].votes?.value == 3)
    #expect(nodes[0].addresses.keys.sorted().map(\.rawValue) == [0, 1])
    #expect(nodes[1].addresses[.lowest]?.value == "dos.example.org")
    #expect(configuration.links.map(\.rawValue) == [0, 1, 3])
    #expect(configuration.nodeListCounts)
  }

  @Test func theQuorumSectionIsRead() {
    let quorum = configuration.quorum
    #expect(quorum.provider?.value == "corosync_votequorum")
    #expect(quorum.expectedVotes == nil)
    #expect(quorum.twoNode?.value == true)
    #expect(quorum.waitForAll?.value == false)
    #expect(quorum.device?.model.value == "net")
    #expect(quorum.device?.net.algorithm?.value == "lms")
    #expect(quorum.device?.timeout == nil)
  }

  @Test func refusedValuesAreAbsent() {
    let text = "totem {\nversion: two\ntoken: 5 s\ntoken_warning: -1\nconfig_version:\n}\n"
    let totem = Configuration(Document(latin1(text))).totem
    #expect(totem.version == nil)
    #expect(totem.token == nil)
    #expect(totem.tokenWarning == nil)
    #expect(totem.configVersion == nil)
  }

  @Test(arguments: [
    ("", "knet"), ("transport: udp", "udp"), ("transport: udpu", "udpu"), ("transport: KNET", nil),
    ("transport: rdma", nil),
  ])
  func theTransportIsKnetWhereTheFileDoesNotSay(_ line: String, _ transport: String?) {
    let totem = Configuration(Document(latin1("totem {\n\(line)\n}\n"))).totem
    #expect(totem.transport?.rawValue == transport)
  }

  @Test(arguments: [
    ("", "none", "none"), ("secauth: on", "aes256", "sha256"), ("secauth: yes", "none", "none"),
    ("secauth: on\ncrypto_hash: sha512", "aes256", "sha512"),
    ("secauth: on\ncrypto_cipher: none\ncrypto_hash: none", "none", "none"),
    ("crypto_cipher: aes128\ncrypto_hash: md5", "aes128", "md5"),
  ])
  func cryptoInEffectFollowsTheWordsThenSecauth(_ lines: String, _ cipher: String, _ hash: String) {
    let crypto = Configuration(Document(latin1("totem {\n\(lines)\n}\n"))).totem.crypto
    #expect(crypto.effectiveCipher == cipher)
    #expect(crypto.effectiveHash == hash)
    #expect(crypto.isOn == (cipher != "none" || hash != "none"))
  }

  @Test(arguments: [
    ("nodeid: 1\nring1_addr: 10.0.0.1", false), ("name: uno", true), ("ring0_addr: a", true),
  ])
  func aNodeListCountsByItsFirstNode(_ node: String, _ counts: Bool) {
    let text = "nodelist {\nnode {\n\(node)\n}\nnode {\nname: dos\nring0_addr: b\n}\n}\n"
    #expect(Configuration(Document(latin1(text))).nodeListCounts == counts)
  }

  @Test func portsHaveDefaultsByLink() {
    let text =
      "totem {\ninterface {\nlinknumber: 2\nmcastport: 6000\n}\n"
      + "interface {\nlinknumber: 3\nmcastport: 0\n}\n}\n"
    let configuration = Configuration(Document(latin1(text)))
    let ports = [0, 1, 2, 3].map { configuration.port(of: LinkNumber(rawValue: $0)) }
    #expect(ports == [5405, 5406, 6000, 5408])
  }
}
