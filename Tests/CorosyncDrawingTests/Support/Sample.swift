import CorosyncConf
import CorosyncDrawing

/// Clusters to draw.
struct Sample {
  var nodes = 3
  var links = 2

  /// More lines of totem, of each node and of quorum.
  var totem: [String] = []
  var node: [String] = []
  var quorum: [String] = []

  /// The names of nodes in place of `node1` and so on.
  var names: [Int: String] = [:]

  /// What address a node has on a link.
  var address: @Sendable (_ node: Int, _ link: Int) -> String = { "10.\($1).0.\($0)" }

  var text: String {
    let list = (1...nodes).flatMap { number in
      ["node {", "name: \(names[number] ?? "node\(number)")", "nodeid: \(number)"]
        + (0..<links).map { "ring\($0)_addr: \(address(number, $0))" } + node + ["}"]
    }
    let lines =
      [
        "totem {", "version: 2", "cluster_name: demo", "crypto_cipher: aes256",
        "crypto_hash: sha256",
      ]
      + totem + ["}", "nodelist {"] + list
      + ["}", "quorum {", "provider: corosync_votequorum"] + quorum + ["}"]
    return lines.map { "\($0)\n" }.joined()
  }

  var configuration: Configuration { Configuration(Document(Array(text.utf8))) }

  func drawing(_ state: ClusterState? = nil) -> Drawing { Drawing(configuration, state: state) }

  /// The settings of a link.
  static func interface(_ link: Int, _ lines: String...) -> [String] {
    ["interface {", "linknumber: \(link)"] + lines + ["}"]
  }

  static let device = [
    "device {", "model: net", "votes: 1", "net {", "host: 10.9.9.9", "algorithm: ffsplit", "}", "}",
  ]
}

extension ClusterState {
  /// What node 1 of three tells: node 2 lost link 1, node 3 is away.
  static let troubled = ClusterState(
    links: [true, false],
    quorum: QuorumState(isQuorate: true, totalVotes: 2, expectedVotes: 3, quorum: 2))

  /// What node 1 tells of node 2, and whether the links to it are connected.
  init(links: [Bool], quorum: QuorumState? = nil) {
    self.init(
      localNode: NodeID(rawValue: 1), loadedVersion: 1,
      members: (1...3).map {
        Member(id: NodeID(rawValue: $0), isJoined: $0 < 3, configVersion: 1)
      },
      links: links.enumerated().map {
        Link(
          peer: NodeID(rawValue: 2), number: LinkNumber(rawValue: UInt8($0.offset)),
          isConnected: $0.element)
      }, quorum: quorum)
  }
}
