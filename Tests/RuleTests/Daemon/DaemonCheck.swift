/// A check of the daemon that `corosync -t` can reach, by what it says.
struct DaemonCheck {
  let id: String
  let text: String

  /// Whether a file can reach it on the host that the tests make.
  let isReachable: Bool

  private init(_ id: String, _ text: String, isReachable: Bool = true) {
    self.id = id
    self.text = text
    self.isReachable = isReachable
  }

  static let all: [DaemonCheck] = reading + values + logging + totem + validation

  private static let reading = [
    DaemonCheck("lex.line-too-long", "Line too long"),
    DaemonCheck("lex.section-name-missing", "Missing section name"),
    DaemonCheck("lex.extra-after-open", "Extra characters after opening"),
    DaemonCheck("lex.section-path-too-long", "Start of section makes total"),
    DaemonCheck("lex.key-path-too-long", "New key makes total"),
    DaemonCheck("lex.extra-around-close", "Extra characters before or after closing"),
    DaemonCheck("lex.unexpected-close", "Unexpected closing brace"),
    DaemonCheck("lex.not-a-statement", "Line is not opening or closing"),
    DaemonCheck("lex.missing-close", "Missing closing brace"),
  ]

  private static let values = [
    DaemonCheck("value.int-range", "is expected to be integer in range"),
    DaemonCheck("value.unsigned-abort", "Assertion"),
    DaemonCheck("value.store", "CS_ERR_NAME_TOO_LONG"),
    DaemonCheck("value.message-too-long", "Can't format parser error message"),
    DaemonCheck("totem.ip_version", "Invalid ip_version type"),
    DaemonCheck("totem.crypto_model", "Invalid crypto model"),
    DaemonCheck("totem.crypto_cipher", "Invalid cipher type"),
    DaemonCheck("totem.crypto_hash", "Invalid hash type"),
    DaemonCheck("totem.knet_compression_model", "Invalid compression model"),
    DaemonCheck("system.qb_ipc_type", "Invalid system.qb_ipc_type"),
    DaemonCheck("system.sched_rr", "Invalid system.sched_rr"),
    DaemonCheck("system.move_to_root_cgroup", "Invalid system.move_to_root_cgroup"),
    DaemonCheck(
      "system.allow_knet_handle_fallback", "Invalid system.allow_knet_handle_fallback"),
    DaemonCheck("uidgid.user", "user is not found"),
    DaemonCheck("uidgid.group", "group is not found"),
    DaemonCheck("uidgid.long-name", "buffer overflow"),
    DaemonCheck("uidgid.item", "Only uid and gid are allowed"),
    DaemonCheck("member.item", "Only memberaddr is allowed"),
    DaemonCheck("logger.no-subsys", "No subsys key"),
    DaemonCheck("logger.no-name", "No name key"),
  ]

  private static let logging = [
    DaemonCheck("logging.fileline", "unknown value for fileline"),
    DaemonCheck("logging.function_name", "unknown value for function_name"),
    DaemonCheck("logging.timestamp", "unknown value for timestamp"),
    DaemonCheck("logging.blackbox", "unknown value for blackbox"),
    DaemonCheck("logging.subsys-create", "unable to create new logging subsystem"),
    DaemonCheck("logging.to_stderr", "unknown value for to_stderr"),
    DaemonCheck("logging.to_syslog", "unknown value for to_syslog"),
    DaemonCheck("logging.syslog_facility", "unknown syslog facility"),
    DaemonCheck("logging.syslog_level", "unknown syslog level"),
    DaemonCheck("logging.syslog_priority", "unknown syslog priority"),
    DaemonCheck("logging.logfile", "Can't open logfile"),
    DaemonCheck("logging.to_logfile", "unknown value for to_logfile"),
    DaemonCheck("logging.to_file", "unknown value for to_file"),
    DaemonCheck("logging.logfile_priority", "unknown logfile priority"),
    DaemonCheck("logging.debug", "unknown value for debug"),
    DaemonCheck("logging.obsolete", "has been obsoleted", isReachable: false),
    DaemonCheck("system.state_dir", "Cannot chdir to state directory"),
  ]

  private static let totem = [
    DaemonCheck("totem.transport", "Invalid transport type"),
    DaemonCheck("crypto.cipher-needs-hash", "crypto_cipher requires crypto_hash"),
    DaemonCheck("key.open", "Could not open"),
    DaemonCheck("key.read", "Could not read", isReachable: false),
    DaemonCheck("key.too-short", "key is too short"),
    DaemonCheck("totem.link_mode-long", "totem.link_mode is too long"),
    DaemonCheck("interface.number", "interface ring number"),
    DaemonCheck("interface.bindnetaddr", "failed to parse bindnet address"),
    DaemonCheck("interface.mcastaddr", "failed to parse mcast address"),
    DaemonCheck("interface.knet_transport", "Unrecognised knet_transport"),
    DaemonCheck("node.local-nodeid", "explicit nodeid for the local node"),
    DaemonCheck("node.ipv6-nodeid", "An IPV6 network requires"),
    DaemonCheck("node.nodeid-missing", "explicit nodeid to be specified for address"),
    DaemonCheck("node.nodeid-range", "nodeid to be less than 65536"),
    DaemonCheck("node.address", "failed to parse node address"),
    DaemonCheck("member.ignored", "Members ignored"),
    DaemonCheck("member.deprecated", "member section is deprecated"),
    DaemonCheck("interface.bindnetaddr-and-nodelist", "bindnetaddr is used together with nodelist"),
    DaemonCheck("migrate", "Please migrate config file to nodelist"),
  ]

  private static let validation = [
    DaemonCheck("totem.no-interfaces", "No interfaces defined"),
    DaemonCheck("nodelist.no-local", "No valid name found for local host"),
    DaemonCheck("udp.no-mcastaddr", "No multicast address specified"),
    DaemonCheck("link.no-port", "No multicast port specified"),
    DaemonCheck("link.ttl-transport", "Can only set ttl"),
    DaemonCheck("link.priority-transport", "Can only set link priority"),
    DaemonCheck("udp.mcast-family", "Multicast address family does not match"),
    DaemonCheck("udp.mcast-address", "not a correct multicast address"),
    DaemonCheck("totem.version", "can only parse version 2"),
    DaemonCheck("totem.max_network_delay", "The max_network_delay parameter"),
    DaemonCheck("totem.token", "The token timeout parameter"),
    DaemonCheck("totem.token_warning", "The token warning parameter"),
    DaemonCheck("totem.token_retransmit", "The token retransmit timeout parameter"),
    DaemonCheck("totem.token_retransmit default", "Not appropriate token"),
    DaemonCheck("totem.hold", "The token hold timeout parameter"),
    DaemonCheck("totem.join", "The join timeout parameter"),
    DaemonCheck("totem.consensus", "The consensus timeout parameter"),
    DaemonCheck("totem.consensus below join", "may not be less than join timeout"),
    DaemonCheck("totem.merge", "The merge timeout parameter"),
    DaemonCheck("totem.downcheck", "The downcheck timeout parameter"),
    DaemonCheck("nodelist.names", "all nodes must have a 'name'"),
    DaemonCheck("nodelist.link-count", "same number of links"),
    DaemonCheck("nodelist.family", "different IP families"),
    DaemonCheck("nodelist.duplicate-nodeid", "appears twice in corosync.conf"),
    DaemonCheck("totem.link_mode", "The Knet link mode"),
    DaemonCheck("link.too-many", "is too many configured interfaces"),
    DaemonCheck("crypto.transport", "only valid for the Knet transport"),
  ]
}
