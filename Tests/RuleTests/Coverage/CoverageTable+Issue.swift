import CorosyncDiagnostics
import CorosyncSyntax
import CorosyncValidation
import TestSupport

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
      "issue.unused", "setting-unused", Example.quorum("last_man_standing_window: 500"),
      Example.quorum("last_man_standing: 1", "last_man_standing_window: 500", "wait_for_all: 1")),
    CoverageRow(
      "issue.unused", "setting-unused", Example.tail("logging {", "to_logfile: yes", "}"),
      Example.tail("logging {", "to_logfile: yes", "logfile: /tmp/log", "}")),
    CoverageRow(
      "issue.unused", "setting-unused", Example.tail("logging {", "to_file: yes", "}"),
      Example.tail("logging {", "to_file: no", "}")),
    CoverageRow(
      "issue.unused", "setting-unused", Example.totem("knet_compression_threshold: 500"),
      Example.totem("knet_compression_model: zlib", "knet_compression_threshold: 500")),
    CoverageRow(
      "issue.unused", "setting-unused", Example.totem("knet_compression_level: 5"),
      Example.totem("knet_compression_model: zlib", "knet_compression_level: 5")),
    CoverageRow(
      "issue.unused", "setting-unused", Example.totem("max_network_delay: 100"),
      Example.totem("heartbeat_failures_allowed: 2", "max_network_delay: 100")),
    CoverageRow(
      "issue.name-capitals", "duplicate-node-name", Example.with { $0.nodes[2][0] = "name: DOS" },
      Example.with { $0.nodes[2][0] = "name: DOS2" }),
    CoverageRow(
      "issue.name-unusable", "node-name-unusable",
      Example.with { $0.nodes[2][0] = "name: tres 3" },
      Example.with { $0.nodes[2][0] = "name: tres_3-a.example" }),
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
    CoverageRow(
      "issue.legacy-section", "retired-section",
      Example.tail("logging {", "logger {", "ident: AMF", "}", "}"),
      Example.tail("logging {", "logger_subsys {", "subsys: CPG", "}", "}")),
    CoverageRow("issue.reserved", "reserved-key", Example.tail("runtime {", "x: 1", "}"), goodFile),
    CoverageRow(
      "issue.reserved", "reserved-key", Example.tail("uidgid.uid.0: 1"),
      Example.tail("uidgid {", "uid: 0", "gid: 0", "}")),
    CoverageRow(
      "issue.interface-repeated", "interface-repeated",
      Example.with { $0.interfaces = [["linknumber: 0"], ["mcastport: 5405"]] },
      Example.with { $0.interfaces = [["linknumber: 0", "mcastport: 5405"]] }),
    CoverageRow("issue.many-nodes", "many-nodes", nodes(33), nodes(32)),
    CoverageRow(
      "issue.version-negative", "config-version-signed",
      Example.with { $0.setTotem("config_version", "-1") },
      Example.with { $0.setTotem("config_version", "01") }),
    CoverageRow(
      "issue.version-plus", "config-version-signed",
      Example.with { $0.setTotem("config_version", "+1") }, goodFile),
    CoverageRow(
      "issue.byte-order-mark", "byte-order-mark", "\u{FEFF}" + goodFile, "\n\u{FEFF}" + goodFile),
    CoverageRow(
      "issue.comment-for-value", "inline-comment",
      Example.with { $0.setTotem("cluster_name", "# none yet") },
      Example.with {
        $0.setTotem("cluster_name", nil)
        $0.totem.append("cluster_name:#none")
      }),
    CoverageRow(
      "issue.map-key", "dotted-key", Example.totem("interface.0.mcastport: 5410"),
      Example.tail("interface.0.mcastport: 5410")),
    CoverageRow(
      "issue.map-key", "dotted-key", Example.tail("nodelist.node.2.ring1_addr: 10.1.0.3"),
      Example.tail("nodelist.node.x.ring1_addr: 10.1.0.3")),
    CoverageRow(
      "issue.manual-name", "unknown-key",
      Example.with { $0.nodes[2].append("ringX_addr: 10.1.0.3") },
      Example.with { $0.nodes[2].append("ring1_addr: 10.1.0.3") }),
    CoverageRow(
      "issue.part-of-name", "unknown-key", Example.with { $0.nodes[2].append("vote: 1") },
      Example.with { $0.nodes[2].append("weight: 1") }),
    CoverageRow(
      "issue.part-of-name", "unknown-key", Example.with { $0.interfaces = [["priority: 2"]] },
      Example.with { $0.interfaces = [["knet_link_priority: 2"]] }),
    CoverageRow(
      "issue.device-twice", "duplicate-key",
      Example.with { $0.twoDevices("host: 10.0.0.9", "host: 10.0.0.8") },
      Example.with { $0.twoDevices("host: 10.0.0.9", "host: 10.0.0.9") }),
    CoverageRow(
      "issue.subsystem-twice", "duplicate-key", subsystems("QUORUM", "QUORUM"),
      subsystems("QUORUM", "TOTEM")),
    CoverageRow(
      "issue.device-host", "device-host-in-cluster",
      Example.with { $0.twoDevices("algorithm: lms", "host: UNO") },
      Example.with { $0.twoDevices("algorithm: lms", "host: uno.example.org") }),
    CoverageRow(
      "issue.device-host", "device-host-in-cluster",
      Example.with { $0.twoDevices("algorithm: lms", "host: 10.0.0.2") },
      Example.with { $0.twoDevices("algorithm: lms", "host: 10.0.0.22") }),
    CoverageRow(
      "issue.device-host", "device-host-in-cluster",
      Example.with { $0.twoDevices("algorithm: lms", "host: ::ffff:10.0.0.2") },
      Example.with { $0.twoDevices("algorithm: lms", "host: ::ffff:10.0.0.22") }),
    CoverageRow(
      "issue.heuristics-path", "heuristics-without-command",
      Example.with { $0.checks("exec_ping: ping -c 1 10.0.0.9") },
      Example.with { $0.checks("exec_ping: /bin/ping -c 1 10.0.0.9") }),
    CoverageRow(
      "issue.device-tie-breaker", "tie-breaker-node", Example.device("tie_breaker: 4"),
      Example.device("tie_breaker: 3")),
    CoverageRow(
      "issue.profile-comment", "read-differently",
      Example.with { $0.head = ["# B\u{FC}ro"] }, Example.with { $0.head = ["# Buero"] },
      options: RuleOptions(profile: .pcs), latin1: true),
    CoverageRow(
      "issue.profile-repeated", "read-differently", subsystems("QUORUM", "TOTEM"),
      Example.with { $0.interfaces = [["linknumber: 0"], ["linknumber: 1"]] },
      options: RuleOptions(profile: .proxmox)),
    CoverageRow(
      "issue.localhost", "address-unusable",
      Example.with { $0.nodes[2][2] = "ring0_addr: localhost" },
      Example.with { $0.nodes[2][2] = "ring0_addr: localhosts" }),
    CoverageRow(
      "issue.mapped-loopback", "address-unusable",
      Example.with { $0.nodes[2][2] = "ring0_addr: ::ffff:127.0.0.1" },
      Example.with { $0.nodes[2][2] = "ring0_addr: ::ffff:10.0.0.9" }),
  ]

  /// A configuration with two sections `logger_subsys` that log differently.
  private static func subsystems(_ first: String, _ second: String) -> String {
    Example.tail(
      "logging {", "logger_subsys {", "subsys: \(first)", "debug: on", "}", "logger_subsys {",
      "subsys: \(second)", "debug: off", "}", "}")
  }
}

extension Example {
  /// Adds two sections `device`, each with a line in its section `net`.
  fileprivate mutating func twoDevices(_ first: String, _ second: String) {
    device = ["model: net"]
    net = [first, "algorithm: lms"]
    quorum += ["device {", "net {", second, "}", "}"]
  }

  /// Adds a device whose heuristics have a command.
  fileprivate mutating func checks(_ command: String) {
    device = ["model: net"]
    net = ["host: 10.0.0.9", "algorithm: lms"]
    heuristics = ["mode: on", command]
  }
}
