import CorosyncDiagnostics

extension DaemonMessage {
  /// Messages of the checks after reading, `totemconfig.c` totem_config_validate.
  static let validation = [
    DaemonMessage(
      "No interfaces defined",
      "no link came out of the file; most often this host was not found in the node list, or the "
        + "path was that of a directory",
      "compare \"uname -n\" and this host's addresses with name and ring0_addr of the nodes",
      "node-list-missing", "local-node-missing", "interface-without-address"),
    DaemonMessage(
      "No valid name found for local host",
      "no node of the list is this host: neither its name nor an address of link 0 fits",
      "compare \"uname -n\" with the names and \"ip addr\" with ring0_addr; ring1_addr is not looked "
        + "at",
      "local-node-missing"),
    DaemonMessage(
      "No multicast address specified for interface *",
      "udp needs a multicast address, which is made of cluster_name where mcastaddr is missing",
      "set cluster_name", "multicast-address-missing"),
    DaemonMessage(
      "No multicast port specified for interface *",
      "the port is not the matter: another node has an address for this link, and this host's node "
        + "has none",
      "give every node the same ringX_addr keys", "link-address-missing", "node-without-link"),
    DaemonMessage(
      "Can only set ttl on multicast transport types for interface *",
      "ttl is for udp only", "remove ttl", "ttl-without-multicast"),
    DaemonMessage(
      "Can only set link priority on knet transport type for interface *",
      "knet_link_priority is for knet only", "remove it", "link-priority-without-knet"),
    DaemonMessage(
      "Multicast address family does not match bind address family for interface *",
      "one is IPv4 and the other IPv6", "use one family on a link", "multicast-address-invalid"),
    DaemonMessage(
      "mcastaddr is not a correct multicast address for interface *",
      "the address is not in 224.0.0.0/4 or ff00::/8", "write a multicast address",
      "multicast-address-invalid"),
    DaemonMessage(
      "This totem parser can only parse version 2 configurations.",
      "totem.version is missing or not 2; it is not the version of the content",
      "write \"version: 2\"; what changes with the content is config_version", "totem-version"),
    DaemonMessage(
      "The * parameter (* ms) may not be less than (* ms).",
      "a timer is below the least that the daemon takes; it may be one that was derived from token",
      "raise it, or token, or remove it so that it is derived", "timer-too-low"),
    DaemonMessage(
      "The token warning parameter (*%) must be between 0 (disabled) and 100.",
      "token_warning is a share of the token timeout in percent", "write 0 to 100",
      "token-warning-too-high"),
    DaemonMessage(
      "Not appropriate token or token_retransmits_before_loss_const value set",
      "the time between retransmits, derived from both, would be below 30 ms",
      "raise token or lower the number of retransmits", "timer-too-low"),
    DaemonMessage(
      "The consensus timeout parameter (* ms) may not be less than join timeout (* ms).",
      "consensus is below join", "remove consensus: it then is 1.2 times the token timeout",
      "consensus-below-join"),
    DaemonMessage(
      "for a multi-link configuration, all nodes must have a 'name' attribute",
      "with more than one link nodes are known by their names",
      "add a name, that of \"uname -n\", to every node, before the second link is added",
      "node-name-missing"),
    DaemonMessage(
      "Not all nodes have the same number of links",
      "some node lacks a ringX_addr that another has, or a section interface is for a link that no "
        + "node uses",
      "give every node the same ringX_addr keys", "link-address-missing", "node-without-link"),
    DaemonMessage(
      "Nodes for link * have different IP families*",
      "the addresses of a link are both IPv4 and IPv6",
      "use one family on a link; a name may resolve to either: look at totem.ip_version",
      "address-families-mixed"),
    DaemonMessage(
      "Nodeid * appears twice in corosync.conf",
      "two nodes have one nodeid; without nodeid it is made of the IPv4 address",
      "give each node its own; with eleven nodes or more the daemon does not see every case",
      "duplicate-node-id", "duplicate-node-id-unseen"),
    DaemonMessage(
      "The Knet link mode \"*\" specified is invalid*", "link_mode is an unknown word",
      "write passive, active or rr", "link-mode-unknown"),
    DaemonMessage(
      "* is too many configured interfaces for non-Knet transport.",
      "udp and udpu have one link", "use knet, or remove the other links", "too-many-links"),
    DaemonMessage(
      "crypto_cipher & crypto_hash are only valid for the Knet transport.",
      "udp and udpu cannot encrypt", "use knet, or set both to none", "crypto-without-knet"),
  ]

  /// Messages of the start behind the point where `corosync -t` ends.
  static let starting = [
    DaemonMessage(
      "Priority value * is invalid", "system.priority is no number, max or min",
      "write a number, or remove the key", "priority-invalid"),
    DaemonMessage(
      "Can't initialize TOTEM layer",
      "the network layer did not start; the reason stands in the lines before",
      "look for privileges, memory limits and missing modules of libknet"),
    DaemonMessage(
      "knet_handle_new failed*",
      "libknet did not start: no privileges, too little locked memory, or too few open files",
      "start corosync as root by systemd; \"trying unprivileged\" goes on without"),
    DaemonMessage(
      "knet_handle_pmtud_set failed*", "knet_mtu is above 65535", "remove the key"),
    DaemonMessage(
      "Ignoring 'ip_dscp' option*", "this build's libknet can't mark packets",
      "remove the key, or take a build with libknet 1.32 or later"),
    DaemonMessage(
      "No IP address supplied for Nozzle device", "section nozzle has no ipaddr",
      "add ipaddr and ipprefix"),
    DaemonMessage(
      "No prefix supplied for Nozzle IP address", "section nozzle has no ipprefix", "add ipprefix"),
    DaemonMessage(
      "nozzle IP address prefix must be*", "nozzle.ipprefix is outside of its limits",
      "write a prefix that fits the address"),
    DaemonMessage(
      "Failed to parse IPv4 nozzle IP address", "nozzle.ipaddr is no address", "write an address"),
    DaemonMessage(
      "knet_link_set_config failed: *",
      "libknet cannot use an address: it is not on this host, or its port is in use",
      "look at \"ip addr\" and for another program at the port (5405 plus the link's number)"),
    DaemonMessage(
      "knet_link_set_ping_timers for nodeid *, link * failed: *",
      "the ping timers do not suit libknet, which from 1.27 on wants a timeout of 200 ms or more",
      "raise token, or knet_ping_timeout of the link"),
    DaemonMessage(
      "knet_link_set_pong_count for nodeid *, link * failed: *",
      "knet_pong_count is a multiple of 256, of which the lowest byte counts",
      "write a small number",
      "pong-count-refused"),
    DaemonMessage(
      "knet_handle_pmtud_setfreq failed: *", "knet_pmtud_interval is not within 1 to 86400 seconds",
      "remove the key"),
    DaemonMessage(
      "knet_handle_compress failed: *",
      "libknet refuses the level or the threshold; the daemon goes on without compression",
      "look at knet_compression_level and knet_compression_threshold"),
    DaemonMessage(
      "Service engine '*' failed to load for reason '*'",
      "a part of the daemon refused to start, and the daemon exits with code 20",
      "the line before tells why; for corosync_quorum it is section quorum"),
  ]
}
