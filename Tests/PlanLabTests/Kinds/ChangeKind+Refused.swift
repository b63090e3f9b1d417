import CorosyncConf

extension ChangeKind {
  private static func refused(
    _ name: String, _ edit: @escaping @Sendable (LabFile) -> LabFile
  ) -> ChangeKind {
    ChangeKind(.refused, name, edit: edit)
  }

  /// What the daemons refuse after they have read it.
  static let refused: [ChangeKind] = [
    refused("another address of this node") { $0.replacing("10.10.0.1\n", with: "10.10.0.11\n") },
    refused("another address of another node") {
      $0.replacing("10.10.1.3\n", with: "10.10.1.13\n")
    },
    refused("the networks of two links swapped") {
      $0.replacing("10.10.0.", with: "%").replacing("10.10.1.", with: "10.10.0.")
        .replacing("%", with: "10.10.1.")
    },
    refused("sctp for a link") { $0.interface(1, "knet_transport: sctp") },
    refused("a link with the number 8") { $0.replacing("ring1_addr", with: "ring8_addr") },
    refused("a node without one of the links") { $0.without("10.10.1.3") },
    refused("settings of a link that no node has") { $0.interface(3, "knet_link_priority: 5") },
    refused("a node without a name") { $0.without("name: tres") },
    refused("a node without an id") { $0.without("nodeid: 3") },
    refused("an id that is too high") { $0.replacing("nodeid: 3", with: "nodeid: 65536") },
    refused("the id of another node") { $0.replacing("nodeid: 3", with: "nodeid: 2") },
    refused("a node with an IPv6 address") {
      $0.node("name: x", "nodeid: 7", "ring0_addr: fd00::7", "ring1_addr: 10.10.1.7")
    },
    refused("an address that is none") { $0.replacing("10.10.0.3\n", with: "10.10.0.300\n") },
    refused("a cipher without a hash") { $0.replacing("hash: sha256", with: "hash: none") },
    refused("a key that is too short") { $0.totem("key: abc") },
    refused("a transport that needs no ids") {
      $0.without("nodeid").replacing("transport: knet", with: "transport: udpu")
    },
    refused("an empty node in front of the others") { $0.node() },
    refused("a consensus below join") { $0.totem("consensus: 40") },
    refused("a hold that is too low") { $0.totem("hold: 13") },
    refused("a retransmit that is too low") { $0.totem("token_retransmit: 29") },
    refused("a warning above 100 percent") { $0.totem("token_warning: 101") },
  ]

  /// What the daemons can't read at all.
  static let unreadable: [ChangeKind] = [
    refused("a token that is no number") { $0.totem("token: abc") },
    refused("a cipher that is none") { $0.replacing("aes256", with: "des") },
    refused("a section that is not closed") { $0.end("totem {") },
    refused("a line that says nothing") { $0.end("nonsense") },
    refused("an IP version that is none") { $0.totem("ip_version: ipv5") },
    refused("a key that uidgid does not have") { $0.end("uidgid {\npid: 1\n}") },
    refused("settings of no part of the log") {
      $0.end("logging {\nlogger_subsys {\ndebug: on\n}\n}")
    },
  ]

  /// What the daemons take, and should not.
  static let harmful: [ChangeKind] = [
    ChangeKind(
      .harmful, "another id of a node",
      harm: [
        .stats("stats.knet.node9.link0.connected", "0"),
        .map("runtime.members.3.status", "left"),
      ]
    ) { $0.replacing("nodeid: 3", with: "nodeid: 9") }
  ]
}
