import CorosyncDiagnostics
import CorosyncSyntax
import CorosyncValidation
import TestSupport

extension CoverageTable {
  static let totem: [CoverageRow] = [
    CoverageRow(
      "totem.transport", "transport-unknown", Example.with { $0.setTotem("transport", "tcp") },
      Example.with { $0.setTotem("transport", "knet") }),
    CoverageRow(
      "totem.transport", "transport-unknown", Example.with { $0.setTotem("transport", "tcp") },
      Example.with { $0.setTotem("transport", "udpu") }, release: Release(3, 1, 0)),
    CoverageRow(
      "crypto.cipher-needs-hash", "cipher-without-hash",
      Example.with { $0.setTotem("crypto_hash", nil) },
      Example.with {
        $0.setTotem("crypto_hash", nil)
        $0.totem.append("secauth: on")
      }),
    CoverageRow(
      "key.open", "key-too-short", Example.totem("keyfile:"), Example.totem("keyfile: /k")),
    CoverageRow(
      "key.too-short", "key-too-short", Example.totem("key: " + String(repeating: "k", count: 126)),
      Example.totem("key: " + String(repeating: "k", count: 127))),
    CoverageRow(
      "totem.link_mode-long", "link-mode-unknown",
      Example.totem("link_mode: " + String(repeating: "m", count: 64)),
      Example.totem("link_mode: rr")),
    CoverageRow(
      "interface.number", "interface-number-too-high",
      Example.with { $0.interfaces = [["linknumber: 8", "mcastport: 5405"]] },
      Example.with { $0.interfaces = [["linknumber: 7", "mcastport: 5405"]] }),
    CoverageRow(
      "interface.bindnetaddr", "interface-address-invalid",
      Example.with {
        $0.nodes = [["nodeid: 1", "name: uno"]]
        $0.interfaces = [["bindnetaddr: 10.0.0.300"]]
      }, Example.with { $0.interfaces = [["bindnetaddr: 10.0.0.300"]] }),
    CoverageRow(
      "interface.mcastaddr", "interface-address-invalid",
      Example.with { $0.interfaces = [["mcastaddr: x y"]] },
      Example.with { $0.interfaces = [["mcastaddr: 239.1.1.1"]] }),
    CoverageRow(
      "interface.knet_transport", "knet-transport-unknown",
      Example.with { $0.interfaces = [["knet_transport: tcp"]] },
      Example.with { $0.interfaces = [["knet_transport: sctp"]] }),
    CoverageRow(
      "interface.knet_transport", "knet-transport-unknown",
      Example.totem("interface.0.knet_transport: tcp"),
      Example.totem("interface.x.knet_transport: tcp")),
    CoverageRow(
      "interface.sctp-deprecated", "transport-deprecated",
      Example.with { $0.interfaces = [["knet_transport: sctp"]] },
      Example.with { $0.interfaces = [["knet_transport: udp"]] }, release: Release(3, 1, 10)),
    CoverageRow(
      "member.address", "interface-address-invalid",
      Example.with {
        $0.nodes = [["nodeid: 1", "name: uno"]]
        $0.interfaces = [["member {", "memberaddr: 10.0.0.300", "}"]]
      }, Example.with { $0.interfaces = [["member {", "memberaddr: 10.0.0.300", "}"]] }),
    CoverageRow(
      "nodelist.ignored", "node-list-ignored",
      Example.with {
        $0.nodes = (1...3).map { Example.node($0, links: 1...1) }
        $0.nodes[0].removeFirst()
      }, Example.with { $0.nodes = (1...3).map { Example.node($0, links: 1...1) } }),
    CoverageRow(
      "node.local-nodeid", "node-id-missing", Example.with { $0.nodes[0].remove(at: 1) }, goodFile,
      release: Release(3, 1, 4), options: RuleOptions(localNode: "uno")),
    CoverageRow(
      "node.ipv6-nodeid", "node-id-needs-ipv4",
      Example.udp("udpu") { $0.nodes[2] = ["name: tres", "ring0_addr: fd00::3"] },
      Example.udp("udpu") { $0.nodes[2] = ["name: tres", "ring0_addr: 10.0.0.3"] }),
    CoverageRow(
      "node.ring-number", "link-number-too-high",
      Example.with { for i in 0..<3 { $0.nodes[i].append("ring8_addr: 10.8.0.\(i + 1)") } },
      Example.with { for i in 0..<3 { $0.nodes[i].append("ring7_addr: 10.8.0.\(i + 1)") } }),
    CoverageRow(
      "node.nodeid-missing", "node-id-missing", Example.with { $0.nodes[2][1] = "nodeid: 0" },
      Example.with { $0.nodes[2][1] = "nodeid: 65535" }),
    CoverageRow(
      "node.nodeid-range", "node-id-out-of-range",
      Example.with { $0.nodes[2][1] = "nodeid: 65536" },
      Example.with { $0.nodes[2][1] = "nodeid: 65535" }),
    CoverageRow(
      "node.address", "address-invalid", Example.with { $0.nodes[2][2] = "ring0_addr: 10.0.0.256" },
      Example.with { $0.nodes[2][2] = "ring0_addr: 10.0.0.254" }),
    CoverageRow(
      "node.address", "address-invalid",
      Example.with {
        $0.totem.append("ip_version: ipv4")
        $0.nodes[2][2] = "ring0_addr: fd00::1"
      }, Example.with { $0.nodes[2][2] = "ring0_addr: nowhere" }),
    CoverageRow("node.too-many", "too-many-nodes", nodes(385), nodes(384)),
    CoverageRow(
      "member.ignored", "member-section",
      Example.with { $0.interfaces = [["member {", "memberaddr: 10.0.0.1", "}"]] },
      Example.with { $0.interfaces = [["mcastport: 5405"]] }),
    CoverageRow(
      "member.deprecated", "member-section",
      Example.with {
        $0.nodes[0].removeLast()
        $0.interfaces = [["member {", "memberaddr: 10.0.0.1", "}"]]
      }, Example.with { $0.nodes[0].removeLast() }),
    CoverageRow("totem.nodeid", "retired-key", Example.totem("nodeid: 1"), goodFile),
    CoverageRow(
      "interface.bindnetaddr-and-nodelist", "bindnetaddr-with-node-list",
      Example.with { $0.interfaces = [["bindnetaddr: 10.0.0.0"]] },
      Example.with { $0.interfaces = [["mcastport: 5405"]] }),
    CoverageRow(
      "migrate", "bindnetaddr-with-node-list",
      Example.with { $0.interfaces = [["bindnetaddr: 10.0.0.0"]] },
      Example.with { $0.interfaces = [["mcastport: 5405"]] }),
  ]
}
