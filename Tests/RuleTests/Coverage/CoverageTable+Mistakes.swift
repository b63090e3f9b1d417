import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax
import CorosyncValidation
import TestSupport

extension CoverageTable {
  static let mistakes: [CoverageRow] = [
    CoverageRow(
      "lint.inline-comment", "inline-comment",
      Example.with { $0.setTotem("cluster_name", "a # b") },
      Example.with { $0.setTotem("cluster_name", "a#b") }),
    CoverageRow(
      "lint.quotes", "quoted-value", Example.with { $0.setTotem("cluster_name", "\"a\"") },
      Example.with { $0.setTotem("cluster_name", "a\"b") }),
    CoverageRow(
      "lint.unknown-key", "unknown-key", Example.totem("tokne: 3000"), Example.totem("token: 3000")),
    CoverageRow(
      "lint.unknown-section", "unknown-section", Example.tail("qourum {", "}"),
      Example.tail("quorum {", "}")),
    CoverageRow(
      "lint.case", "unknown-key", Example.totem("Token: 3000"), Example.totem("token: 3000")),
    CoverageRow(
      "lint.brace-swallows-key", "key-opens-section", Example.totem("token: 3000 {", "}"),
      Example.tail("x: {", "}")),
    CoverageRow(
      "lint.second-nodelist", "node-list-repeated",
      Example.tail("nodelist {", "node {", "site: x", "}", "}"), Example.tail("nodelist {", "}")),
    CoverageRow(
      "lint.duplicate-key", "duplicate-key", Example.totem("token: 3000", "token: 4000"),
      Example.totem("token: 3000", "token: 3000")),
    CoverageRow(
      "lint.first-node-no-ring0", "node-list-ignored",
      Example.with {
        $0.nodes = (1...3).map { Example.node($0, links: 1...1) }
        $0.nodes[0].removeFirst()
      }, Example.with { $0.nodes = (1...3).map { Example.node($0, links: 1...1) } }),
    CoverageRow(
      "lint.dotted-top-key", "dotted-key", Example.tail("totem.token: 3000"),
      Example.tail("totem.x: 3000")),
    CoverageRow(
      "lint.bad-boolean", "value-ignored", Example.totem("block_unlisted_ips: off"),
      Example.totem("block_unlisted_ips: yes")),
    CoverageRow(
      "lint.bad-boolean", "value-ignored", Example.totem("secauth: yes"),
      Example.totem("secauth: on")),
    CoverageRow(
      "lint.trailing-a0", "value-cut", Example.with { $0.setTotem("cluster_name", "voil\u{E0}") },
      Example.with { $0.setTotem("cluster_name", "\u{E0}voil") }),
    CoverageRow(
      "lint.dead-key", "retired-key", Example.totem("rrp_mode: active"),
      Example.totem("rrp_mode: none")),
    CoverageRow(
      "lint.dead-key", "retired-key",
      Example.tail("logging {", "logger_subsys {", "subsys: CPG", "tags: enter", "}", "}"),
      Example.tail("logging {", "logger_subsys {", "subsys: CPG", "tags: none", "}", "}")),
    CoverageRow(
      "lint.dead-key", "retired-key", Example.totem("crypto_compat: 2.0"),
      Example.totem("crypto_model: nss")),
    CoverageRow(
      "lint.dead-key", "retired-key", Example.totem("retransmits_before_loss: 4"),
      Example.totem("token_retransmits_before_loss_const: 4")),
    CoverageRow(
      "lint.dead-key", "retired-key", Example.totem("fail_to_recv_const: 50"),
      Example.totem("fail_recv_const: 50")),
    CoverageRow(
      "lint.dead-key", "retired-key", Example.quorum("leave_remove: 1"),
      Example.quorum("allow_downscale: 1")),
    CoverageRow(
      "lint.duplicate-name", "duplicate-node-name", Example.with { $0.nodes[2][0] = "name: dos" },
      Example.with { $0.nodes[2][0] = "name: dos2" }),
    CoverageRow(
      "lint.duplicate-address", "duplicate-address",
      Example.with { $0.nodes[2][2] = "ring0_addr: ::ffff:10.0.0.1" },
      Example.with { $0.nodes[2][2] = "ring0_addr: ::ffff:10.0.0.3" }),
    CoverageRow(
      "lint.duplicate-nodeid-large", "duplicate-node-id-unseen",
      Example.with {
        $0.nodes = (1...11).map { Example.node($0) }
        $0.nodes[6][1] = "nodeid: 4"
      },
      Example.with {
        $0.nodes = (1...10).map { Example.node($0) }
        $0.nodes[6][1] = "nodeid: 4"
      }),
    CoverageRow(
      "lint.hostname-address", "address-unusable",
      Example.with { $0.nodes[2][2] = "ring0_addr: tres" },
      Example.with { $0.nodes[2][2] = "ring0_addr: dos" }, options: RuleOptions(resolver: names)),
    CoverageRow(
      "lint.link-local", "address-unusable",
      Example.with {
        $0.nodes = (1...3).map { ["name: n\($0)", "nodeid: \($0)", "ring0_addr: fe80::\($0)"] }
      },
      Example.with {
        $0.nodes = (1...3).map { ["name: n\($0)", "nodeid: \($0)", "ring0_addr: fd80::\($0)"] }
      }),
    CoverageRow(
      "lint.ring0-missing", "link-0-missing",
      Example.with { $0.nodes = (1...3).map { Example.node($0, links: 1...1) } },
      Example.with { $0.nodes = (1...3).map { Example.node($0, links: 0...1) } }),
    CoverageRow("lint.mixed-links", "node-without-link", mixedLinks, nodes(3)),
    CoverageRow(
      "lint.same-subnet", "links-share-network", twoLinks("10.0.0.", "10.0.0.", 4),
      twoLinks("10.0.0.", "10.0.1.", 4)),
    CoverageRow(
      "lint.port-clash", "address-on-two-links", twoLinks("10.0.0.", "10.0.0.", 0),
      twoLinks("10.0.0.", "10.1.0.", 0)),
    CoverageRow(
      "lint.consensus-low", "consensus-too-low",
      Example.totem("token_coefficient: 0", "consensus: 3599"),
      Example.totem("token_coefficient: 0", "consensus: 3600")),
    CoverageRow(
      "lint.consensus-fixed", "consensus-too-low", Example.totem("consensus: 4379"),
      Example.totem("consensus: 4380")),
    CoverageRow(
      "lint.token-low", "token-low", Example.totem("token_coefficient: 0", "token: 999"),
      Example.totem("token_coefficient: 0", "token: 1000")),
    CoverageRow(
      "lint.token-knet", "ping-timeout-low", Example.totem("token_coefficient: 0", "token: 399"),
      Example.totem("token_coefficient: 0", "token: 400")),
    CoverageRow(
      "lint.ping-pair", "ping-timers",
      Example.with { $0.interfaces = [["knet_ping_interval: 300"]] },
      Example.with { $0.interfaces = [["knet_ping_interval: 300", "knet_ping_timeout: 900"]] }),
    CoverageRow(
      "lint.ping-order", "ping-timers",
      Example.with { $0.interfaces = [["knet_ping_interval: 900", "knet_ping_timeout: 900"]] },
      Example.with { $0.interfaces = [["knet_ping_interval: 899", "knet_ping_timeout: 900"]] }),
    CoverageRow(
      "lint.token_overflow", "token-too-high",
      Example.totem("token_coefficient: 0", "token_warning: 0", "token: 1789569601"),
      Example.totem("token_coefficient: 0", "token_warning: 0", "token: 1789569600")),
    CoverageRow(
      "lint.token_overflow", "token-too-high",
      Example.totem("token_coefficient: 0", "token: 57266231"),
      Example.totem("token_coefficient: 0", "token: 57266230")),
    CoverageRow(
      "lint.netmtu-huge", "netmtu-too-high", Example.totem("netmtu: 65537"),
      Example.totem("netmtu: 65536")),
    CoverageRow(
      "lint.netmtu-huge", "netmtu-too-high",
      Example.udp("udpu") { $0.totem.append("netmtu: 65536") },
      Example.udp("udpu") { $0.totem.append("netmtu: 65535") }),
    CoverageRow(
      "lint.timer-high", "timer-too-high", Example.totem("token_retransmit: 4575"),
      Example.totem("token_retransmit: 4574")),
    CoverageRow(
      "lint.timer-high", "timer-too-high", Example.totem("token_retransmit: 3650", "hold: 3650"),
      Example.totem("token_retransmit: 3650", "hold: 3649")),
    CoverageRow(
      "lint.timer-high", "timer-too-high", Example.totem("token_retransmit: 3650", "hold: 5000"),
      Example.totem("token_retransmit: 3649", "hold: 5000")),
    CoverageRow(
      "lint.timer-high", "timer-too-high", Example.totem("send_join: 3650"),
      Example.totem("send_join: 3649")),
    CoverageRow(
      "lint.timer-high", "timer-too-high", Example.totem("send_join: 4294967295"),
      Example.totem("send_join: 4294968")),
    CoverageRow(
      "lint.timer-high", "timer-too-high", Example.totem("merge: 60000"),
      Example.totem("merge: 59999")),
    CoverageRow(
      "lint.timer-high", "timer-too-high", Example.totem("join: 60000", "consensus: 90000"),
      Example.totem("join: 59999", "consensus: 90000")),
    CoverageRow(
      "lint.netmtu-tiny", "netmtu-too-low", Example.totem("netmtu: 575"),
      Example.totem("netmtu: 576")),
    CoverageRow(
      "lint.window", "window-too-large",
      Example.udp("udpu") { $0.totem.append("window_size: 171") },
      Example.udp("udpu") { $0.totem.append("window_size: 170") }),
    CoverageRow(
      "lint.qdevice-timeouts", "device-timers",
      Example.with {
        $0.device = ["model: net"]
        $0.net = ["host: q.example.org", "algorithm: lms"]
        $0.heuristics = ["mode: on", "exec_a: /bin/true", "timeout: 10000"]
      },
      Example.with {
        $0.device = ["model: net"]
        $0.net = ["host: q.example.org", "algorithm: lms"]
        $0.heuristics = ["mode: on", "exec_a: /bin/true", "timeout: 9999"]
      }),
    CoverageRow(
      "lint.no-provider", "quorum-provider-missing", Example.with { $0.quorum = [] }, goodFile),
    CoverageRow(
      "lint.expected-low", "expected-votes-differ", Example.quorum("expected_votes: 2"),
      Example.quorum("expected_votes: 3")),
    CoverageRow(
      "lint.expected-high", "expected-votes-differ", Example.quorum("expected_votes: 4"),
      Example.quorum("expected_votes: 3")),
    CoverageRow(
      "lint.expected-without-device", "expected-votes-differ",
      Example.with {
        $0.quorum.append("expected_votes: 4")
        $0.device = ["model: net", "votes: 2"]
      },
      Example.with {
        $0.quorum.append("expected_votes: 5")
        $0.device = ["model: net", "votes: 2"]
      }),
    CoverageRow(
      "lint.two_node-n", "two-node-count", Example.quorum("two_node: 1"),
      Example.quorum("two_node: 0")),
    CoverageRow(
      "lint.two_node-missing", "two-node-missing", Example.with { $0.nodes.removeLast() },
      Example.with {
        $0.nodes.removeLast()
        $0.quorum.append("two_node: 1")
      }),
    CoverageRow(
      "lint.two_node-wfa0", "two-node-without-wait",
      Example.with {
        $0.nodes.removeLast()
        $0.quorum += ["two_node: 1", "wait_for_all: 0"]
      },
      Example.with {
        $0.nodes.removeLast()
        $0.quorum += ["two_node: 1", "wait_for_all: 1"]
      }),
    CoverageRow(
      "lint.atb-comma", "tie-breaker-node",
      Example.quorum("auto_tie_breaker: 1", "wait_for_all: 1", "auto_tie_breaker_node: 1,2"),
      Example.quorum("auto_tie_breaker: 1", "wait_for_all: 1", "auto_tie_breaker_node: 1 2")),
    CoverageRow(
      "lint.atb-unknown-id", "tie-breaker-node",
      Example.quorum("auto_tie_breaker: 1", "wait_for_all: 1", "auto_tie_breaker_node: 4"),
      Example.quorum("auto_tie_breaker: 1", "wait_for_all: 1", "auto_tie_breaker_node: 3")),
    CoverageRow(
      "lint.lms-no-wfa", "last-man-standing", Example.quorum("last_man_standing: 1"),
      Example.quorum("last_man_standing: 1", "wait_for_all: 1")),
    CoverageRow(
      "lint.votes-zero", "votes-zero",
      Example.with { for i in 0..<2 { $0.nodes[i].append("quorum_votes: 0") } },
      Example.with { $0.nodes[0].append("quorum_votes: 0") }),
    CoverageRow(
      "lint.device-no-model", "device-model", Example.with { $0.device = ["votes: 1"] },
      Example.with { $0.device = ["model: net"] }),
    CoverageRow(
      "lint.device-disk", "device-model", Example.with { $0.device = ["model: disk"] },
      Example.with { $0.device = ["model: net"] }),
    CoverageRow(
      "lint.device-lms-votes", "device-votes-with-lms",
      Example.with {
        $0.device = ["model: net", "votes: 1"]
        $0.net = ["host: q", "algorithm: lms"]
      },
      Example.with {
        $0.device = ["model: net", "votes: 2"]
        $0.net = ["host: q", "algorithm: lms"]
      }),
    CoverageRow(
      "lint.ffsplit-odd", "ffsplit-with-odd-nodes",
      Example.with {
        $0.device = ["model: net", "votes: 1"]
        $0.net = ["host: q", "algorithm: ffsplit"]
      },
      Example.with {
        $0.nodes.append(Example.node(4))
        $0.device = ["model: net", "votes: 1"]
      }),
    CoverageRow(
      "lint.ev-tracking", "vote-tracking", Example.quorum("allow_downscale: 1"),
      Example.quorum("allow_downscale: 0")),
    CoverageRow(
      "lint.no-crypto", "traffic-unprotected",
      Example.with {
        $0.setTotem("crypto_cipher", nil)
        $0.setTotem("crypto_hash", nil)
      },
      Example.with {
        $0.setTotem("crypto_cipher", "aes512")
        $0.setTotem("crypto_hash", nil)
      }),
    CoverageRow(
      "lint.no-crypto", "traffic-unprotected",
      Example.with {
        $0.setTotem("crypto_cipher", nil)
        $0.setTotem("crypto_hash", nil)
      }, goodFile),
    CoverageRow(
      "lint.hash-only", "traffic-readable", Example.with { $0.setTotem("crypto_cipher", "none") },
      goodFile),
    CoverageRow(
      "lint.weak-hash", "hash-weak", Example.with { $0.setTotem("crypto_hash", "sha1") },
      Example.with { $0.setTotem("crypto_hash", "sha256") }),
    CoverageRow(
      "lint.key-in-file", "key-in-file",
      Example.totem("key: " + String(repeating: "k", count: 127)), Example.totem("keyfile: /k")),
    CoverageRow(
      "lint.block_unlisted_ips", "unlisted-hosts-allowed", Example.totem("block_unlisted_ips: no"),
      Example.totem("block_unlisted_ips: yes")),
    CoverageRow(
      "lint.pload", "load-test-start", Example.tail("pload {", "start: x", "}"),
      Example.tail("pload {", "}")),
    CoverageRow(
      "lint.resources-recovery", "resource-stops-host",
      Example.tail("resources {", "system {", "memory_used {", "recovery: reboot", "}", "}", "}"),
      Example.tail("resources {", "system {", "memory_used {", "recovery: watchdog", "}", "}", "}")),
    CoverageRow(
      "lint.version-not-raised", "config-version-not-raised", goodFile,
      Example.with { $0.setTotem("config_version", "2") }, base: Example.totem("token: 5000")),
    CoverageRow(
      "lint.version-not-raised", "config-version-not-raised",
      Example.with { $0.setTotem("config_version", nil) },
      Example.with { $0.setTotem("config_version", "2") }, base: Example.totem("token: 5000")),
    CoverageRow(
      "lint.version-not-raised", "config-version-not-raised",
      Example.with {
        $0.setTotem("config_version", nil)
        $0.totem.append("config_verison: 9")
      }, Example.with { $0.setTotem("config_version", "2") }, base: goodFile),
    CoverageRow(
      "lint.version-not-raised", "config-version-not-raised",
      Example.with { $0.setTotem("config_version", "0") },
      Example.with { $0.setTotem("config_version", nil) },
      base: Example.with { $0.totem += ["token: 5000", "config_version: 0"] }),
    CoverageRow(
      "lint.version-zero", "config-version-missing",
      Example.with { $0.setTotem("config_version", nil) }, goodFile),
    CoverageRow(
      "lint.transport-legacy", "transport-deprecated", Example.udp("udpu") { _ = $0 }, goodFile,
      release: Release(3, 1, 9)),
    CoverageRow(
      "lint.compression-none", "unknown-word", Example.totem("knet_compression_model: none"),
      Example.totem("knet_compression_model: lz4")),
    CoverageRow(
      "lint.libknet-names", "unknown-word", Example.totem("crypto_model: gcrypt"),
      Example.totem("crypto_model: openssl")),
  ]
}
