import CorosyncConf

extension ChangeKind {
  /// A key of totem that the daemon shows to be in use.
  private static func timer(
    _ name: String, _ value: String, _ shown: String? = nil, as key: String? = nil
  ) -> ChangeKind {
    ChangeKind(
      .live, "totem.\(name)",
      proof: [.map("runtime.config.totem.\(key ?? name)", shown ?? value)]
    ) { $0.totem("\(name): \(value)") }
  }

  static let live: [ChangeKind] =
    [
      timer("token", "5000", "5650"),
      timer("token_coefficient", "100", "3100", as: "token"),
      timer("token_retransmits_before_loss_const", "8"),
      timer("token_retransmit", "500"),
      timer("hold", "400"),
      timer("join", "100"),
      timer("send_join", "10"),
      timer("consensus", "9000"),
      timer("merge", "300"),
      timer("fail_recv_const", "3000"),
      timer("seqno_unchanged_const", "40"),
      timer("window_size", "60"),
      timer("max_messages", "20"),
      timer("miss_count_const", "6"),
      timer("token_warning", "50"),
      timer("block_unlisted_ips", "no", "0"),
      timer("cancel_token_hold_on_retransmit", "yes", "1"),
      timer("knet_pmtud_interval", "60"),
      timer("knet_mtu", "1300"),
      timer("knet_compression_model", "zlib"),
      timer("knet_compression_threshold", "1000"),
      ChangeKind(
        .live, "ping timers of a link",
        proof: [.map("runtime.config.totem.interface.0.knet_ping_interval", "300")]
      ) { $0.interface(0, "knet_ping_interval: 300", "knet_ping_timeout: 600") },
      ChangeKind(
        .live, "pong count of a link",
        proof: [.map("runtime.config.totem.interface.0.knet_ping_interval", "456")]
      ) { $0.interface(0, "knet_pong_count: 4") },
      ChangeKind(.live, "priority of a link", proof: [.message("best link: 1 (pri: 20)")]) {
        $0.interface(1, "knet_link_priority: 20")
      },
      ChangeKind(.live, "another cipher", proof: [.message("nss/aes128/sha256")]) {
        $0.replacing("aes256", with: "aes128")
      },
      ChangeKind(.live, "another hash", proof: [.message("nss/aes256/sha512")]) {
        $0.replacing("sha256", with: "sha512")
      },
      ChangeKind(.live, "another crypto model", proof: [.message("openssl/aes256/sha256")]) {
        $0.totem("crypto_model: openssl")
      },
      ChangeKind(.live, "encryption off", proof: [.message("nss/none/none")]) {
        $0.replacing("aes256", with: "none").replacing("sha256", with: "none")
      },
      ChangeKind(
        .live, "encryption on",
        from: { $0.replacing("aes256", with: "none").replacing("sha256", with: "none") },
        proof: [.message("nss/aes256/sha256")],
        edit: {
          $0.replacing("cipher: none", with: "cipher: aes256")
            .replacing("hash: none", with: "hash: sha256")
        }
      ),
      ChangeKind(.live, "debug messages", proof: [.log(" debug ")]) { $0.debug() },
      ChangeKind(.live, "a user's access", proof: [.map("uidgid.config.uid.7", "1")]) {
        $0.end("uidgid {\nuid: 7\n}")
      },
      ChangeKind(.live, "a group's access", proof: [.map("uidgid.config.gid.8", "1")]) {
        $0.end("uidgid {\ngid: 8\n}")
      },
    ] + liveDetails + liveVotes + liveNodes

  private static let liveDetails: [ChangeKind] = [
    ChangeKind(
      // libknet makes these messages only where they are logged, too.
      .live, "number of probes of a link", from: { $0.debug() },
      proof: [.message("precision: 512")],
      edit: { $0.interface(0, "knet_ping_precision: 512") }
    ),
    ChangeKind(
      .live, "secauth", from: { $0.without("crypto_") }, proof: [.message("nss/aes256/sha256")],
      edit: { $0.totem("secauth: on") }
    ),
    ChangeKind(.live, "another key", proof: [.message("crypto reconfigured on index")]) {
      $0.totem("key: \(String(repeating: "k", count: 150))")
    },
    ChangeKind(
      .live, "places in the log", from: { $0.debug() }, proof: [.log("cmap.c:")],
      edit: { $0.replacing("logging {\n", with: "logging {\nfileline: on\n") }
    ),
    ChangeKind(
      .live, "functions in the log", from: { $0.debug() }, proof: [.log("cmap_lib_init_fn")],
      edit: { $0.replacing("logging {\n", with: "logging {\nfunction_name: on\n") }
    ),
    ChangeKind(
      .live, "the timeout of the watchdog",
      proof: [.message("Watchdog timeout is 20 seconds")],
      edit: { $0.end("resources {\nwatchdog_timeout: 20\n}") }
    ),
    ChangeKind(
      .live, "a limit for the memory is changed", from: { $0.limit("memory_used", "99") },
      proof: [.map("resources.system.memory_used.state", "failed")],
      edit: { $0.replacing("max: 99", with: "max: -1") }
    ),
  ]

  private static let liveVotes: [ChangeKind] = [
    ChangeKind(.live, "expected votes", proof: [.quorum("Expected votes:   4")]) {
      $0.quorum("expected_votes: 4")
    },
    ChangeKind(.live, "two_node", proof: [.map("runtime.votequorum.two_node", "1")]) {
      $0.quorum("two_node: 1")
    },
    ChangeKind(.live, "votes of a node", proof: [.quorum("Total votes:      4")]) {
      $0.replacing("nodeid: 2\n", with: "nodeid: 2\nquorum_votes: 2\n")
    },
    ChangeKind(
      .live, "votes of the device", from: { $0.quorum("device {\nmodel: net\n}") },
      proof: [.quorum("Expected votes:   4")],
      edit: { $0.replacing("model: net\n", with: "model: net\nvotes: 1\n") }
    ),
  ]

  private static let liveNodes: [ChangeKind] = [
    ChangeKind(
      .live, "a node is added",
      proof: [.stats("stats.knet.node7.link0.enabled", "1"), .quorum("Expected votes:   4")]
    ) { $0.node("name: x", "nodeid: 7", "ring0_addr: 10.10.0.7", "ring1_addr: 10.10.1.7") },
    ChangeKind(
      .live, "a node that is stopped is removed",
      proof: [.stats("stats.knet.node3.link0.enabled", nil), .quorum("Expected votes:   2")],
      stopped: "tres"
    ) { $0.withoutNode("tres") },
    ChangeKind(.live, "another name", proof: [.map("nodelist.node.1.name", "otro")]) {
      $0.replacing("name: dos", with: "name: otro")
    },
    ChangeKind(
      .live, "a link is removed", proof: [.stats("stats.knet.node2.link1.enabled", nil)]
    ) { $0.without("ring1_addr") },
    ChangeKind(
      .live, "the first link is removed", proof: [.stats("stats.knet.node2.link0.enabled", nil)]
    ) { $0.without("ring0_addr") },
    ChangeKind(
      .live, "a link is added", from: { $0.without("ring1_addr") },
      proof: [.stats("stats.knet.node2.link1.connected", "1")],
      edit: { file in
        (1...3).reduce(file) {
          $0.replacing("10.10.0.\($1)\n", with: "10.10.0.\($1)\n\t\tring1_addr: 10.10.1.\($1)\n")
        }
      }
    ),
    ChangeKind(
      .live, "a link with another port is added", from: { $0.without("ring1_addr") },
      proof: [.stats("stats.knet.node2.link1.connected", "1"), .port(5500)],
      edit: { file in
        (1...3).reduce(file.interface(1, "mcastport: 5500")) {
          $0.replacing("10.10.0.\($1)\n", with: "10.10.0.\($1)\n\t\tring1_addr: 10.10.1.\($1)\n")
        }
      }
    ),
    ChangeKind(
      .live, "a link gets another number",
      proof: [
        .stats("stats.knet.node2.link5.connected", "1"),
        .stats("stats.knet.node2.link1.connected", nil),
      ]
    ) { $0.replacing("ring1_addr", with: "ring5_addr") },
  ]
}
