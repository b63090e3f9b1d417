import CorosyncDiagnostics
import CorosyncValidation
import TestSupport

extension CoverageTable {
  static let validation: [CoverageRow] = [
    CoverageRow(
      "totem.no-interfaces", "node-list-missing",
      Example.with { $0.nodes = [["name: uno", "nodeid: 1"]] },
      Example.with { $0.nodes = [["name: uno", "nodeid: 1", "ring0_addr: 10.0.0.1"]] }),
    CoverageRow(
      "nodelist.no-local", "local-node-missing", goodFile, goodFile.replacing("tres", with: "vier"),
      options: RuleOptions(localNode: "vier")),
    CoverageRow(
      "nodelist.no-local", "node-unfindable", Example.with { $0.nodes[2] = ["nodeid: 3", "x: y"] },
      Example.with { $0.nodes[2].removeFirst() }),
    CoverageRow(
      "udp.no-mcastaddr", "multicast-address-missing",
      Example.udp("udp") { $0.setTotem("cluster_name", nil) },
      Example.udp("udp") {
        $0.setTotem("cluster_name", nil)
        $0.interfaces = [["broadcast: yes"]]
      }),
    CoverageRow(
      "link.no-port", "node-without-link", Example.with { $0.nodes[2].removeLast() }, goodFile),
    CoverageRow(
      "link.no-port", "local-node-without-link",
      Example.with {
        $0.interfaces = [["linknumber: 0", "mcastport: 5405"]]
        $0.nodes[0].removeLast()
      },
      Example.with { $0.interfaces = [["linknumber: 0", "mcastport: 5405"]] },
      options: RuleOptions(localNode: "uno")),
    CoverageRow(
      "link.ttl-transport", "ttl-without-multicast", Example.with { $0.interfaces = [["ttl: 2"]] },
      Example.with { $0.interfaces = [["ttl: 1"]] }),
    CoverageRow(
      "link.priority-transport", "link-priority-without-knet",
      Example.udp("udpu") { $0.interfaces = [["knet_link_priority: 2"]] },
      Example.udp("udpu") { $0.interfaces = [["knet_link_priority: 1"]] }),
    CoverageRow(
      "link.ipv6-nodeid", "node-id-needs-ipv4",
      Example.udp("udpu") { $0.nodes[2] = ["name: tres", "ring0_addr: fd00::3"] },
      Example.udp("udpu") { $0.nodes[2] = ["name: tres", "nodeid: 3", "ring0_addr: fd00::3"] }),
    CoverageRow(
      "udp.mcast-family", "multicast-address-invalid",
      Example.udp("udp") {
        $0.totem.append("ip_version: ipv4-6")
        $0.interfaces = [["mcastaddr: ff15::1"]]
      }, Example.udp("udp") { $0.interfaces = [["mcastaddr: 239.1.1.1"]] }),
    CoverageRow(
      "udp.mcast-address", "multicast-address-invalid",
      Example.udp("udp") { $0.interfaces = [["mcastaddr: 240.0.0.1"]] },
      Example.udp("udp") { $0.interfaces = [["mcastaddr: 239.255.255.255"]] }),
    CoverageRow(
      "totem.version", "totem-version", Example.with { $0.setTotem("version", "3") },
      Example.with { $0.setTotem("version", "2") }),
    CoverageRow(
      "totem.max_network_delay", "timer-too-low", Example.totem("max_network_delay: 29"),
      Example.totem("max_network_delay: 30")),
    CoverageRow(
      "totem.token", "timer-too-low",
      Example.with {
        $0.nodes.removeLast()
        $0.totem.append("token: 29")
      },
      Example.with {
        $0.nodes.removeLast()
        $0.totem.append("token: 126")
      }),
    CoverageRow(
      "totem.token_warning", "token-warning-too-high", Example.totem("token_warning: 101"),
      Example.totem("token_warning: 100")),
    CoverageRow(
      "totem.token_retransmit", "timer-too-low", Example.totem("token_retransmit: 29"),
      Example.totem("token_retransmit: 30")),
    CoverageRow(
      "totem.hold", "timer-too-low", Example.totem("hold: 13"), Example.totem("hold: 14")),
    CoverageRow(
      "totem.join", "timer-too-low", Example.totem("join: 29"), Example.totem("join: 30")),
    CoverageRow(
      "totem.consensus", "timer-too-low", Example.totem("consensus: 29", "join: 30"),
      Example.totem("consensus: 30", "join: 30")),
    CoverageRow(
      "totem.consensus", "consensus-below-join", Example.totem("consensus: 49"),
      Example.totem("consensus: 50")),
    CoverageRow(
      "totem.merge", "timer-too-low", Example.totem("merge: 29"), Example.totem("merge: 30")),
    CoverageRow(
      "totem.downcheck", "timer-too-low", Example.totem("downcheck: 29"),
      Example.totem("downcheck: 30")),
    CoverageRow(
      "nodelist.names", "node-name-missing",
      Example.with {
        $0.nodes = (1...3).map { Example.node($0, links: 0...1) }
        $0.nodes[2].removeFirst()
      }, Example.with { $0.nodes = (1...3).map { Example.node($0, links: 0...1) } }),
    CoverageRow(
      "nodelist.link-count", "link-address-missing",
      Example.with {
        $0.nodes = [Example.node(1, links: 0...1), Example.node(2), Example.node(3, links: 0...1)]
      }, Example.with { $0.nodes = (1...3).map { Example.node($0, links: 0...1) } }),
    CoverageRow(
      "nodelist.link-count", "interface-without-address",
      Example.with { $0.interfaces = [["linknumber: 1", "mcastport: 5406"]] },
      Example.with { $0.interfaces = [["linknumber: 0", "mcastport: 5406"]] }),
    CoverageRow(
      "nodelist.family", "address-families-mixed",
      Example.with { $0.nodes[2][2] = "ring0_addr: fd00::3" },
      Example.with { $0.nodes[2][2] = "ring0_addr: 10.255.0.3" }),
    CoverageRow(
      "nodelist.duplicate-nodeid", "duplicate-node-id",
      Example.with { $0.nodes[2][1] = "nodeid: 2" }, Example.with { $0.nodes[2][1] = "nodeid: 4" }),
    CoverageRow(
      "totem.link_mode", "link-mode-unknown", Example.totem("link_mode: both"),
      Example.totem("link_mode: active")),
    CoverageRow(
      "link.too-many", "too-many-links",
      Example.udp("udpu") { $0.nodes = (1...3).map { Example.node($0, links: 0...1) } },
      Example.udp("udpu") { _ = $0 }),
    CoverageRow(
      "crypto.transport", "crypto-without-knet", Example.with { $0.setTotem("transport", "udpu") },
      Example.udp("udpu") { _ = $0 }),
  ]
}
