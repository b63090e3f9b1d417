import CorosyncConf

extension ChangeKind {
  /// What comes into effect at the next start, or in part.
  static let waiting: [ChangeKind] = [
    ChangeKind(.restart, "another transport") {
      $0.replacing("transport: knet", with: "transport: udpu")
    },
    ChangeKind(
      .restart, "another name of the cluster", proof: [.map("totem.cluster_name", "otro")],
      isRestarted: true
    ) { $0.without("cluster_name").totem("cluster_name: otro") },
    ChangeKind(
      .restart, "the packet size", proof: [.map("totem.netmtu", "1400")], isRestarted: true
    ) { $0.totem("netmtu: 1400") },
    ChangeKind(.restart, "the IP version") { $0.totem("ip_version: ipv4") },
    ChangeKind(.restart, "the version of the format") {
      $0.replacing("    version: 2", with: "    version: 3")
    },
    ChangeKind(.restart, "another provider of quorum") {
      $0.replacing("provider: corosync_votequorum", with: "provider: corosync_ykd")
    },
    ChangeKind(.restart, "the kind of IPC") { $0.system("qb_ipc_type: socket") },
    ChangeKind(.restart, "the daemon's priority") { $0.system("priority: min") },
    ChangeKind(.restart, "realtime scheduling") { $0.system("sched_rr: no") },
    ChangeKind(.restart, "the directory of the state") { $0.system("state_dir: /tmp") },
    ChangeKind(.restart, "a line of system that is removed") { $0.without("move_to_root_cgroup") },
    ChangeKind(
      .restartShownAsNew, "the mode of links", proof: [.sends(0), .sends(1)], isRestarted: true
    ) { $0.totem("link_mode: active") },
    ChangeKind(
      .restartShownAsNew, "wait for all", proof: [.quorum("WaitForAll")], isRestarted: true
    ) { $0.quorum("wait_for_all: 1") },
    ChangeKind(
      .restartShownAsNew, "last man standing", proof: [.quorum("LastManStanding")],
      isRestarted: true
    ) { $0.quorum("last_man_standing: 1") },
    ChangeKind(
      .restartShownAsNew, "the tie breaker", proof: [.quorum("AutoTieBreaker")], isRestarted: true
    ) { $0.quorum("auto_tie_breaker: 1", "wait_for_all: 1") },
    ChangeKind(
      .restartShownAsNew, "heartbeats",
      proof: [.message("total heartbeat_timeout (1788 ms)")],
      shown: ["runtime.config.totem.heartbeat_failures_allowed": "2"], isRestarted: true,
      edit: { $0.totem("heartbeat_failures_allowed: 2") }
    ),
    ChangeKind(
      .restartShownAsNew, "the network's delay",
      from: { $0.totem("heartbeat_failures_allowed: 2") },
      proof: [.message("total heartbeat_timeout (1838 ms)")],
      shown: ["runtime.config.totem.max_network_delay": "100"], isRestarted: true,
      edit: { $0.totem("max_network_delay: 100") }
    ),
    ChangeKind(
      .restartShownAsNew, "a limit for the load is added",
      proof: [.map("resources.system.load_15min.state", "failed")],
      shown: ["resources.system.load_15min.max": "-1"], isRestarted: true
    ) { $0.limit("load_15min", "-1") },
    ChangeKind(
      .restartShownAsNew, "which half wins a tie",
      from: { $0.quorum("auto_tie_breaker: 1", "wait_for_all: 1") },
      proof: [.map("runtime.votequorum.atb_type", "2")],
      shown: ["quorum.auto_tie_breaker_node": "highest"], isRestarted: true,
      edit: { $0.quorum("auto_tie_breaker_node: highest") }
    ),
    ChangeKind(
      .restartShownAsNew, "expected votes follow nodes that leave",
      proof: [.quorum("AllowDownscale")], isRestarted: true
    ) { $0.quorum("allow_downscale: 1") },
    ChangeKind(.restart, "the number of threads") { $0.totem("threads: 2") },
    ChangeKind(.restart, "a handle without privileges") {
      $0.system("allow_knet_handle_fallback: yes")
    },
    ChangeKind(
      .halfApplied, "another port of a link", proof: [.port(5500)],
      part: [.message("local addr: 10.10.0.1, port=5500"), .port(5405)]
    ) { $0.interface(0, "mcastport: 5500") },
  ]

  /// What makes no difference to the daemons.
  static let idle: [ChangeKind] = [
    ChangeKind(nil, "a comment") { $0.end("# a comment") },
    ChangeKind(nil, "the order of nodes") { $0.swapping("uno", "dos") },
    ChangeKind(
      .alreadyInEffect, "the default of the token",
      proof: [.map("runtime.config.totem.token", "3650")]
    ) { $0.totem("token: 3000") },
    ChangeKind(.alreadyInEffect, "the default of a port", proof: [.port(5406)]) {
      $0.interface(1, "mcastport: 5406")
    },
    ChangeKind(
      .alreadyInEffect, "the default transport of a link",
      proof: [.stats("stats.knet.node2.link1.connected", "1")]
    ) { $0.interface(1, "knet_transport: udp") },
    ChangeKind(ChangeEffect.none, "a key that nothing reads") { $0.totem("token_timeout: 1") },
    ChangeKind(ChangeEffect.none, "a section that nothing reads") { $0.end("mine {\nkey: 1\n}") },
    ChangeKind(ChangeEffect.none, "a key of a node that nothing reads") {
      $0.replacing("nodeid: 2\n", with: "nodeid: 2\nrack: 7\n")
    },
    ChangeKind(ChangeEffect.none, "a key of another transport") {
      $0.interface(0, "mcastaddr: 239.1.1.1")
    },
    ChangeKind(
      ChangeEffect.none, "a timer of another transport",
      shown: ["runtime.config.totem.downcheck": "2000"]
    ) { $0.totem("downcheck: 2000") },
    ChangeKind(ChangeEffect.none, "votes for this node beside the node list") {
      $0.quorum("votes: 5")
    },
    ChangeKind(ChangeEffect.none, "the old place of this node's id") { $0.totem("nodeid: 7") },
    ChangeKind(ChangeEffect.none, "a key of corosync 1") { $0.quorum("leaving_timeout: 1000") },
  ]
}
