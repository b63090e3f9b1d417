import CorosyncModel
import CorosyncPlan
import CorosyncSyntax
import Testing

/// Each kind of hazard with a change that has it, and with a neighbour that has none.
struct HazardTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let old: PlanFile
    let new: PlanFile
    let hazards: [String]
    var testDescription: String { name }
  }

  private static let file = PlanFile()
  private static let twoLinks = file.with {
    $0.nodes[0] += "\nring1_addr: 10.1.0.1"
    $0.nodes[1] += "\nring1_addr: 10.1.0.2"
  }

  private static func changed(
    _ name: String, _ hazards: [String], from old: PlanFile = file,
    _ change: (inout PlanFile) -> Void
  ) -> Case {
    Case(name: name, old: old, new: old.with(change), hazards: hazards)
  }

  private static func interface(_ lines: String) -> String { "\ninterface {\n\(lines)\n}" }

  static let nodes = [
    changed("nothing", []) { _ in },
    changed("the token", []) { $0.totem += "\ntoken: 5000" },
    changed("another address", ["link-address-changed"]) {
      $0.nodes[1] = "name: dos\nnodeid: 2\nring0_addr: 10.0.0.3"
    },
    changed("a host name for an address", ["link-address-changed"]) {
      $0.nodes[1] = "name: dos\nnodeid: 2\nring0_addr: dos"
    },
    Case(
      name: "another spelling of an address",
      old: file.with { $0.nodes = ["nodeid: 1\nring0_addr: fd00::1"] },
      new: file.with { $0.nodes = ["nodeid: 1\nring0_addr: FD00:0::01"] }, hazards: []),
    changed("a link is added", []) {
      $0.nodes[0] += "\nring1_addr: 10.1.0.1"
      $0.nodes[1] += "\nring1_addr: 10.1.0.2"
    },
    Case(name: "a link is removed", old: twoLinks, new: file, hazards: []),
    changed("nodes change places", []) { $0.nodes.reverse() },
    changed("a node is added", []) {
      $0.nodes.append("name: tres\nnodeid: 3\nring0_addr: 10.0.0.3")
    },
    changed("a node is removed", []) { $0.nodes.removeLast() },
    changed("a node is replaced", []) {
      $0.nodes[1] = "name: tres\nnodeid: 3\nring0_addr: 10.0.0.3"
    },
    changed("another id", ["node-id-changed"]) {
      $0.nodes[1] = "name: dos\nnodeid: 3\nring0_addr: 10.0.0.2"
    },
    changed(
      "another id, known by its address", ["node-id-changed"],
      from: file.with {
        $0.nodes[1] = "nodeid: 2\nring0_addr: 10.0.0.2"
      }
    ) { $0.nodes[1] = "nodeid: 3\nring0_addr: 10.0.0.2" },
    changed("the id of another node", ["link-address-changed"]) {
      $0.nodes[1] = "name: dos\nnodeid: 1\nring0_addr: 10.0.0.2"
    },
    changed("another name", []) { $0.nodes[1] = "name: eins\nnodeid: 2\nring0_addr: 10.0.0.2" },
    Case(
      name: "another name without link 0", old: twoLinks,
      new: twoLinks.with {
        $0.nodes = [
          "name: eins\nnodeid: 1\nring1_addr: 10.1.0.1",
          "name: dos\nnodeid: 2\nring1_addr: 10.1.0.2",
        ]
      }, hazards: ["node-unrecognisable"]),
    changed("the name of another node", ["node-name-repeated"]) {
      $0.nodes[0] = "name: dos\nnodeid: 1\nring0_addr: 10.0.0.1"
    },
    changed("a new node with the name of another", ["node-name-repeated"]) {
      $0.nodes.append("name: dos\nnodeid: 3\nring0_addr: 10.0.0.3")
    },
    changed("names that change places", []) {
      $0.nodes = [
        "name: dos\nnodeid: 1\nring0_addr: 10.0.0.1", "name: uno\nnodeid: 2\nring0_addr: 10.0.0.2",
      ]
    },
    changed("a name in capitals", []) {
      $0.nodes[0] = "name: DOS\nnodeid: 1\nring0_addr: 10.0.0.1"
    },
    changed("a name of the same letters in other bytes", []) {
      $0.nodes[0] = "name: \u{E9}\nnodeid: 1\nring0_addr: 10.0.0.1"
      $0.nodes[1] = "name: e\u{301}\nnodeid: 2\nring0_addr: 10.0.0.2"
    },
    changed(
      "a name that two nodes had before", [],
      from: file.with { $0.nodes[0] = "name: dos\nnodeid: 1\nring0_addr: 10.0.0.1" }
    ) { $0.totem += "\ntoken: 5000" },
    changed("no nodes", ["node-list-removed"]) { $0.nodes = [] },
    Case(
      name: "no nodes before either", old: file.with { $0.nodes = [] },
      new: file.with { $0.nodes = [] }, hazards: []),
    changed("all on other links", ["all-links-replaced"]) {
      $0.nodes = [
        "name: uno\nnodeid: 1\nring1_addr: 10.1.0.1", "name: dos\nnodeid: 2\nring1_addr: 10.1.0.2",
      ]
    },
    changed("one link stays", [], from: twoLinks) {
      $0.nodes = [
        "name: uno\nnodeid: 1\nring1_addr: 10.1.0.1", "name: dos\nnodeid: 2\nring1_addr: 10.1.0.2",
      ]
    },
  ]

  static let links = [
    changed("another transport of a link", ["link-transport-changed"]) {
      $0.totem += interface("knet_transport: sctp")
    },
    changed("a word that is no transport of a link", []) {
      $0.totem += interface("knet_transport: tcp")
    },
    changed("the default transport of a link", []) { $0.totem += interface("knet_transport: udp") },
    changed("a transport of a link without addresses", []) {
      $0.totem += interface("linknumber: 4\nknet_transport: sctp")
    },
    changed("another port", ["link-port-changed"]) { $0.totem += interface("mcastport: 5555") },
    changed("the default port", []) { $0.totem += interface("mcastport: 5405") },
    changed("the default port of link 1", [], from: twoLinks) {
      $0.totem += interface("linknumber: 1\nmcastport: 5406")
    },
    changed("a priority", []) { $0.totem += interface("knet_link_priority: 9") },
    changed("a port of a new link", []) {
      $0.totem += interface("linknumber: 1\nmcastport: 5555")
      $0.nodes = twoLinks.nodes
    },
  ]

  static let totem = [
    changed("another transport", ["transport-changed"]) { $0.totem += "\ntransport: udpu" },
    Case(
      name: "a transport that needs no ids",
      old: file,
      new: file.with {
        $0.totem += "\ntransport: udpu"
        $0.nodes = ["name: uno\nring0_addr: 10.0.0.1", "name: dos\nring0_addr: 10.0.0.2"]
      },
      hazards: ["refused-with-running-value", "refused-with-running-value", "transport-changed"]),
    changed("the default transport", []) { $0.totem += "\ntransport: knet" },
    changed("crypto", ["encryption-switched-on"]) {
      $0.totem += "\ncrypto_cipher: aes256\ncrypto_hash: sha256"
    },
    changed("crypto by secauth", ["encryption-switched-on"]) { $0.totem += "\nsecauth: on" },
    Case(
      name: "crypto switched off", old: file.with { $0.totem += "\nsecauth: on" },
      new: file.with { $0.totem += "\ncrypto_cipher: none" }, hazards: ["encryption-switched-off"]),
    changed("another cipher", ["crypto-changed"], from: file.with { $0.totem += "\nsecauth: on" }) {
      $0.totem += "\nsecauth: on\ncrypto_cipher: aes128"
    },
    changed("crypto switched off that was not on", []) { $0.totem += "\ncrypto_cipher: none" },
    changed("a crypto model that nothing uses", []) { $0.totem += "\ncrypto_model: openssl" },
    changed("a key file that nothing uses", []) { $0.totem += "\nkeyfile: /k" },
    changed("another key file", ["crypto-changed"], from: file.with { $0.totem += "\nsecauth: on" })
    {
      $0.totem += "\nkeyfile: /k"
    },
    changed("the same crypto in other words", [], from: file.with { $0.totem += "\nsecauth: on" }) {
      $0.totem += "\ncrypto_cipher: aes256\ncrypto_hash: sha256\ncrypto_model: nss"
    },
    changed("a load test", ["load-test"]) { $0.rest = "pload {\nstart: i_totally_understand\n}" },
    changed("a load test without a start", []) { $0.rest = "pload {\ncount: 5\n}" },
    changed("the version", []) { $0.totem = "version: 2\nconfig_version: 2" },
  ]

  @Test(arguments: nodes + links + totem)
  func hazardsAreFoundWhereTheyAreAndNowhereElse(_ sample: Case) {
    let plan = Plan(from: sample.old.configuration, to: sample.new.configuration)
    #expect(plan.hazards.map(\.id.rawValue) == sample.hazards)
  }

  /// What a reload refuses, as the daemon does; the rest it takes.
  @Test func onlyAddressesAndLinkTransportsAreRefusedByAReload() {
    for sample in Self.nodes + Self.links + Self.totem {
      for hazard in Plan(from: sample.old.configuration, to: sample.new.configuration).hazards {
        let isRefused = [
          "link-address-changed", "link-transport-changed", "refused-with-running-value",
        ].contains(hazard.id)
        #expect((hazard.kind == .refusedByReload) == isRefused, "\(sample.name)")
      }
    }
  }

  @Test func hazardsPointAtTheNewValue() {
    let new = Self.file.with { $0.nodes[1] = "name: dos\nnodeid: 2\nring0_addr: 10.0.0.3" }
    let hazard = Plan(from: Self.file.configuration, to: new.configuration).hazards.first
    let document = new.configuration.document
    #expect(hazard?.range.map { document.text($0) } == "10.0.0.3")
  }

  @Test func bothNodesOfANameAreNamed() throws {
    let new = Self.file.with { $0.nodes[0] = "name: dos\nnodeid: 1\nring0_addr: 10.0.0.1" }
    let plan = Plan(from: Self.file.configuration, to: new.configuration)
    let hazard = try #require(plan.hazards.first)
    #expect(
      hazard.message
        == "nodeid 1 and nodeid 2 both get the name 'dos'; a machine of this name takes nodeid 1 "
        + "for itself when corosync starts there again: with the other machine's nodeid and "
        + "address, and in a cluster of its own")
    #expect(hazard.advice.contains("\"corosync-edit node rename\""))
  }

  /// Only knet has links that come and go.
  @Test(arguments: [
    ("udpu", "stop corosync on all nodes for the change, or convert the cluster to knet, where "),
    ("udp", "stop corosync on all nodes for the change, or convert the cluster to knet, where "),
    ("knet", "add a link with the new addresses, "),
  ])
  func theAdviceForAnotherAddressFitsTheTransport(_ transport: String, _ advice: String) throws {
    let old = Self.file.with { $0.totem += "\ntransport: \(transport)" }
    let new = old.with { $0.nodes[1] = "name: dos\nnodeid: 2\nring0_addr: 10.0.0.3" }
    let plan = Plan(from: old.configuration, to: new.configuration)
    let hazard = try #require(plan.hazards.first { $0.id == "link-address-changed" })
    #expect(hazard.advice.hasPrefix(advice), "\(hazard.advice)")
  }

  @Test func hostileValuesAreEscaped() {
    let new = Self.file.with { $0.nodes[1] = "name: d\u{1B}[2J\nnodeid: 2\nring0_addr: \u{7}" }
    let hazards = Plan(from: Self.file.configuration, to: new.configuration).hazards
    #expect(hazards.count == 1)
    for hazard in hazards {
      #expect(hazard.message.unicodeScalars.allSatisfy { $0.value >= 0x20 })
      #expect(hazard.message.contains("\\x1B"))
    }
  }

  @Test func rulesCanBeLeftOut() {
    let new = Self.file.with { $0.nodes[1] = "name: dos\nnodeid: 2\nring0_addr: 10.0.0.3" }
    let rules = HazardRuleSet.standard.without(["link-address-changed"])
    #expect(
      Plan(from: Self.file.configuration, to: new.configuration, rules: rules).hazards.isEmpty)
  }

  @Test func idsAreUniqueAndInKebabCase() {
    let ids = HazardRuleSet.standard.rules.flatMap { $0.ids }
    #expect(Set(ids).count == ids.count)
    for id in ids {
      #expect(id.rawValue.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(id)")
    }
  }
}
