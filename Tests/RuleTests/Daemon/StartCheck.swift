/// A check of the daemon's start, by what it says.
struct StartCheck {
  let id: String
  let text: String

  init(_ id: String, _ text: String) {
    self.id = id
    self.text = text
  }

  static let all = refusals + warnings

  /// What the daemon ends with.
  private static let refusals = [
    StartCheck("system.priority", "Priority value"),
    StartCheck("start.totem", "Can't initialize TOTEM layer"),
    StartCheck("start.totem packet queue", "cs_queue_avail: Assertion"),
    StartCheck("start.totem window", "fcc_rtr_limit: Assertion"),
    StartCheck("nodelist.ignored", "header.nodeid' failed"),
    StartCheck("quorum.provider", "Invalid quorum provider"),
    StartCheck("quorum.two_node-device", "two_node and quorum device"),
    StartCheck("quorum.atb-lms-odd", "not available in odd sized"),
    StartCheck("quorum.device-lms", "not compatible with last_man_standing"),
    StartCheck("quorum.device-atb", "not compatible with auto_tie_breaker"),
    StartCheck("quorum.device-downscale", "not compatible with allow_downscale"),
    StartCheck("quorum.device-votes-expected", "when quorum.expected_votes is set"),
    StartCheck("quorum.device-votes-uneven", "when not all nodes votes 1"),
    StartCheck("quorum.device-votes-high", "votes is too high or expected_votes"),
  ]

  /// What it only tells: the rules must not count it as a refusal.
  private static let warnings = [
    StartCheck("knet.pmtud_interval", "knet_handle_pmtud_setfreq failed"),
    StartCheck("knet.mtu", "knet_handle_pmtud_set failed"),
    StartCheck("knet.compression", "knet_handle_compress failed"),
    StartCheck("knet.pong-count", "knet_link_set_pong_count for nodeid"),
    StartCheck("nozzle address", "No IP address supplied for Nozzle"),
    StartCheck("nozzle prefix", "No prefix supplied for Nozzle"),
    StartCheck("nozzle prefix range", "nozzle IP address prefix must be"),
    StartCheck("nozzle IPv4", "Failed to parse IPv4 nozzle"),
    StartCheck("nozzle macaddr", "macaddr for nozzle device is not"),
    StartCheck("resources.watchdog_timeout", "Set watchdog_timeout is out of range"),
    StartCheck("quorum.atb-node-meaningless", "is meaningless if auto_tie_breaker is set to 0"),
    StartCheck("quorum.atb-node", "auto_tie_breaker_nodes is not valid"),
    StartCheck("quorum.two_node-atb", "two_node and auto_tie_breaker are both specified"),
    StartCheck("quorum.atb-odd", "has an odd number of nodes"),
    StartCheck("quorum.lms-votes", "Last Man Standing feature is supported only"),
    StartCheck("quorum.ev-tracking-write", "Unable to update ev_tracking_barrier"),
  ]

  /// The checks of the start that no file reaches on a plain host with corosync 3.1.7, and why.
  static let unreachable = [
    ("knet.ip_dscp", "corosync 3.1.7 does not read the key"),
    ("knet.link-config", "about addresses and ports of the host; 3.1.7 starts all the same"),
    ("knet.ping-timers", "libknet 1.25 takes them; 1.27 is the first to refuse"),
    ("udp.bind", "about addresses of the host: such files are left out"),
    ("quorum.no-votes-source", "without a node list corosync -t refuses the file before"),
    ("quorum.ev-tracking", "where its file can't be made, neither can that of the ring id before"),
  ]
}
