import CorosyncDiagnostics

extension DaemonMessage {
  /// Messages about logging, `logconfig.c`: exit code 7 at start, silence at a reload.
  static let logging = [
    DaemonMessage(
      "unknown value for *",
      "a key of section logging has a word that it does not take; the daemon does not start (exit "
        + "code 7), while a reload ignores it",
      "write yes or no for to_stderr, to_syslog and to_logfile; on or off for most others",
      "logging-value-unknown"),
    DaemonMessage(
      "unable to create new logging subsystem",
      "there are more than 32 sections logger_subsys, or a name has 64 bytes or more",
      "remove those that are not needed", "subsystem-refused"),
    DaemonMessage(
      "unknown syslog * specified", "syslog does not know the facility or priority",
      "use the words of syslog(3) in lower case, such as daemon and info", "logging-value-unknown"),
    DaemonMessage(
      "unknown logfile priority specified", "the priority is an unknown word",
      "use the words of syslog(3) in lower case", "logging-value-unknown"),
    DaemonMessage(
      "Can't open logfile '*' for reason: *",
      "the file cannot be opened for appending; the daemon does not start (exit code 7)",
      "create its directory on this node; each node needs it"),
    DaemonMessage(
      "the * config parameter has been obsoleted*", "the old name still works",
      "use to_logfile for to_file and syslog_priority for syslog_level"),
    DaemonMessage(
      "Cannot chdir to state directory *",
      "the directory for cores and state is missing or not accessible; exit code 16",
      "create /var/lib/corosync, or what system.state_dir says"),
  ]

  /// Messages of reading totem and the node list, `totemconfig.c`.
  static let totem = [
    DaemonMessage(
      "Invalid transport type. Should be *", "totem.transport is an unknown word",
      "write knet, or remove the key: it is the default", "transport-unknown"),
    DaemonMessage(
      "crypto_cipher requires crypto_hash with value other than none",
      "encryption without authentication is refused", "set crypto_hash, such as sha256",
      "cipher-without-hash"),
    DaemonMessage(
      "corosync is compiled to require enabled encryption",
      "this build refuses traffic without encryption",
      "set crypto_cipher and crypto_hash, and give all nodes the same key file"),
    DaemonMessage(
      "Could not open *: *",
      "encryption is on, and the key file cannot be read on this node",
      "copy the key from another node, or make one with corosync-keygen and give it to all nodes"),
    DaemonMessage(
      "Could only read * bits of minimum 1024 bits from *",
      "the key file has fewer than 128 bytes", "make a new one with corosync-keygen, for all nodes"),
    DaemonMessage(
      "Could not read *: *",
      "encryption is on, and the key file is a folder or cannot be read",
      "look at totem.keyfile; copy the key from another node"),
    DaemonMessage(
      "totem.link_mode is too long", "link_mode is an unknown word", "write passive, active or rr",
      "link-mode-unknown"),
    DaemonMessage(
      "WARNING SCTP transport is deprecated*", "the link still works; a later release has no SCTP",
      "remove knet_transport", "transport-deprecated"),
    DaemonMessage(
      "member section is deprecated.", "the peers are in sections member, as in corosync 1.x",
      "write a node list instead", "member-section"),
    DaemonMessage(
      "key is too short", "totem.key has 126 bytes or less",
      "use a key file: a key in the file can be read by everyone who may ask the map",
      "key-too-short"),
    DaemonMessage(
      "interface ring number * is bigger than allowed maximum *",
      "a linknumber, or the X of a ringX_addr, is above 7; a reload silently skips the interface",
      "number the links from 0 to 7", "interface-number-too-high", "link-number-too-high"),
    DaemonMessage(
      "failed to parse bindnet address '*'",
      "an address of the local node is none and cannot be resolved; bindnetaddr need not be in the "
        + "file, since the daemon copies the node's own ringX_addr there",
      "look at this node's ringX_addr; on other nodes the same fault is told as a node address",
      "interface-address-invalid", "address-invalid"),
    DaemonMessage(
      "failed to parse mcast address '*'", "mcastaddr is no address", "write a multicast address",
      "interface-address-invalid", "multicast-address-invalid"),
    DaemonMessage(
      "failed to parse node address '*'",
      "an address of a node is none of the wanted family and cannot be resolved on this host; a "
        + "reload is refused for it too, also for a node that did not change",
      "write an address instead of a name, or look at DNS, /etc/hosts and totem.ip_version",
      "address-invalid"),
    DaemonMessage(
      "Unrecognised knet_transport. expected *", "knet_transport is an unknown word",
      "write udp, or remove the key", "knet-transport-unknown"),
    DaemonMessage(
      "Knet requires an explicit nodeid for the local node",
      "this host's node has no nodeid, or 0", "give every node a nodeid of its own",
      "node-id-missing"),
    DaemonMessage(
      "Knet requires an explicit nodeid to be specified for address '*'",
      "the node with this address has no nodeid", "give every node a nodeid of its own",
      "node-id-missing"),
    DaemonMessage(
      "Knet requires nodeid to be less than 65536 for address '*'", "the nodeid is too high",
      "use numbers from 1 to 65535; changing that of a running node needs its restart",
      "node-id-out-of-range"),
    DaemonMessage(
      "An IPV6 network requires that a node ID be specified*",
      "without nodeid the number is made of an IPv4 address, and there is none",
      "give every node a nodeid", "node-id-needs-ipv4"),
    DaemonMessage(
      "member section is used together with nodelist. Members ignored.",
      "sections member of old files have no effect beside a node list", "remove them"),
    DaemonMessage(
      "nodeid in totem section is deprecated and ignored*",
      "totem.nodeid has no effect since 3.1.5", "remove it; the nodeid belongs in nodelist.node"),
    DaemonMessage(
      "interface section bindnetaddr is used together with nodelist*",
      "the address of the node list counts, bindnetaddr does not", "remove bindnetaddr"),
    DaemonMessage(
      "Please migrate config file to nodelist.", "the file has settings of older releases",
      "\"corosync-edit lint\" names each of them"),
  ]
}
