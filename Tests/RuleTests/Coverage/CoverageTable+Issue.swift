import CorosyncDiagnostics
import CorosyncSyntax
import CorosyncValidation

extension CoverageTable {
  static let issue: [CoverageRow] = [
    CoverageRow(
      "issue.misplaced-key", "misplaced-key", Example.totem("two_node: 0"),
      Example.quorum("two_node: 0")),
    CoverageRow(
      "issue.other-transport", "key-of-other-transport",
      Example.with { $0.interfaces = [["mcastaddr: 239.1.1.1"]] },
      Example.udp("udp") { $0.interfaces = [["mcastaddr: 239.1.1.1"]] }),
    CoverageRow(
      "issue.version-in-comment", "config-version-shadowed",
      Example.with { $0.head = ["# config_version: 9"] },
      Example.with { $0.head = ["# config_version: 1"] }),
    CoverageRow(
      "issue.loopback", "address-unusable",
      Example.with { $0.nodes[2][2] = "ring0_addr: 127.0.0.1" },
      Example.with { $0.nodes[2][2] = "ring0_addr: 128.0.0.1" }),
    CoverageRow(
      "issue.multicast", "address-unusable",
      Example.with { $0.nodes[2][2] = "ring0_addr: 224.0.0.1" },
      Example.with { $0.nodes[2][2] = "ring0_addr: 223.0.0.1" }),
    CoverageRow(
      "issue.network", "address-unusable", Example.with { $0.nodes[2][2] = "ring0_addr: 10.0.0.0" },
      Example.with { $0.nodes[2][2] = "ring0_addr: 10.0.0.9" }),
    CoverageRow(
      "issue.broadcast", "address-unusable",
      Example.with { $0.nodes[2][2] = "ring0_addr: 10.0.0.255" },
      Example.with { $0.nodes[2][2] = "ring0_addr: 10.0.0.254" }),
    CoverageRow(
      "issue.notation", "address-notation",
      Example.with { $0.nodes[2][2] = "ring0_addr: 10.0.0.03" },
      Example.with { $0.nodes[2][2] = "ring0_addr: 10.0.0.3" }),
    CoverageRow(
      "issue.name-missing", "node-unnamed", Example.with { $0.nodes[2].removeFirst() }, goodFile),
    CoverageRow(
      "issue.even", "even-votes-without-tie-breaker",
      Example.with { $0.nodes.append(Example.node(4)) },
      Example.with {
        $0.nodes.append(Example.node(4))
        $0.quorum.append("auto_tie_breaker: 1")
      }),
    CoverageRow(
      "issue.priority", "priority-without-passive",
      Example.with {
        $0.totem.append("link_mode: rr")
        $0.interfaces = [["knet_link_priority: 2"]]
      },
      Example.with {
        $0.totem.append("link_mode: passive")
        $0.interfaces = [["knet_link_priority: 2"]]
      }),
    CoverageRow(
      "issue.key-without-crypto", "key-without-crypto",
      Example.with {
        $0.setTotem("crypto_cipher", nil)
        $0.setTotem("crypto_hash", nil)
        $0.totem.append("keyfile: /k")
      }, Example.totem("keyfile: /k")),
    CoverageRow(
      "issue.profile", "read-differently", Example.totem("token:3000"),
      Example.totem("token: 3000"), options: RuleOptions(profile: .proxmox)),
    CoverageRow(
      "issue.profile-pcs", "read-differently", Example.with { $0.setTotem("cluster_name", "a}b") },
      Example.with { $0.setTotem("cluster_name", "ab") }, options: RuleOptions(profile: .pcs)),
    CoverageRow(
      "issue.newer", "key-newer-than-release", Example.totem("knet_mtu: 0"), goodFile,
      release: Release(3, 1, 6)),
    CoverageRow(
      "issue.legacy-section", "retired-section", Example.tail("service {", "}"), goodFile),
    CoverageRow("issue.reserved", "reserved-key", Example.tail("runtime {", "x: 1", "}"), goodFile),
    CoverageRow(
      "issue.interface-repeated", "interface-repeated",
      Example.with { $0.interfaces = [["linknumber: 0"], ["mcastport: 5405"]] },
      Example.with { $0.interfaces = [["linknumber: 0", "mcastport: 5405"]] }),
    CoverageRow("issue.many-nodes", "many-nodes", nodes(33), nodes(32)),
  ]
}
