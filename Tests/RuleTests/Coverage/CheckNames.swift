/// The names of all checks that are known: those of the daemon, of corosync-qdevice, and of
/// mistakes that pass every check.
enum CheckNames {
  /// Those of the daemon's start, after what `corosync -t` looks at.
  static let start = all.drop { $0 != "system.priority" }.prefix { $0 != "cluster.config_version" }

  static let all = """
    file.unreadable lex.line-too-long lex.section-name-missing lex.extra-after-open
    lex.section-path-too-long lex.key-empty lex.key-path-too-long lex.extra-around-close
    lex.unexpected-close lex.not-a-statement lex.missing-close lex.crash-nested-logger
    lex.crash-nested-interface value.int-range value.unsigned value.unsigned-abort value.dscp
    value.store value.message-too-long totem.ip_version totem.crypto_model totem.crypto_cipher
    totem.crypto_hash totem.knet_compression_model system.qb_ipc_type system.sched_rr
    system.move_to_root_cgroup system.allow_knet_handle_fallback uidgid.user uidgid.group
    uidgid.long-name uidgid.item uidgid.subsection uidgid.foreign-section uidgid.path member.item
    member.subsection logger.no-subsys logger.no-name interface.timer-over-31-bit logging.fileline
    logging.function_name logging.timestamp logging.blackbox logging.subsys-create
    logging.to_stderr logging.to_syslog logging.syslog_facility logging.syslog_level
    logging.syslog_priority logging.logfile logging.to_logfile logging.logfile_priority
    logging.debug logging.obsolete logging.subsys-unreachable system.state_dir totem.transport
    crypto.cipher-needs-hash crypto.required key.open key.read key.file-short key.too-long
    key.too-short key.load totem.link_mode-long interface.number interface.bindnetaddr
    interface.mcastaddr interface.knet_transport interface.sctp-deprecated member.address
    nodelist.ignored node.local-nodeid node.ipv6-nodeid node.ring-number node.nodeid-missing
    node.nodeid-range node.address node.too-many reload.link-changed reload.address-changed
    reload.recreate member.ignored member.deprecated totem.nodeid
    interface.bindnetaddr-and-nodelist migrate totem.no-interfaces nodelist.no-local
    udp.no-mcastaddr link.no-port link.ttl-range link.ttl-transport link.priority-range
    link.priority-transport link.ipv6-nodeid udp.mcast-family udp.mcast-address totem.version
    totem.max_network_delay totem.token totem.token_warning totem.token_retransmit totem.hold
    totem.join totem.consensus totem.merge totem.downcheck nodelist.names nodelist.link-count
    nodelist.family nodelist.duplicate-nodeid totem.link_mode link.too-many crypto.transport
    system.priority start.totem knet.pmtud_interval knet.mtu knet.compression knet.ip_dscp
    knet.link-config knet.ping-timers knet.pong-count nozzle resources.watchdog_timeout udp.bind
    quorum.provider quorum.no-votes-source quorum.two_node-device quorum.atb-node-meaningless
    quorum.atb-node quorum.ev-tracking quorum.two_node-atb quorum.atb-odd quorum.atb-lms-odd
    quorum.device-lms quorum.device-atb quorum.device-downscale quorum.device-votes-expected
    quorum.device-votes-uneven quorum.device-votes-high quorum.lms-votes quorum.ev-tracking-write
    cluster.config_version cmap.totem-change reload.ro-entry reload.crypto-unsupported
    qdevice.no-model qdevice.model heuristics.timeout heuristics.sync_timeout heuristics.interval
    heuristics.mode heuristics.exec-type heuristics.exec-name heuristics.exec-store
    heuristics.none heuristics.too-many qnet.tls qnet.host qnet.port qnet.cluster_name
    qnet.heartbeat qnet.algorithm qnet.algorithm-test qnet.tie_breaker qnet.connect_timeout
    qnet.force_ip_version qnet.keep_active qnet.ffsplit-votes qnet.ffsplit-node-votes
    qdevice.node-id qdevice.node-invisible qdevice.no-nodes qdevice.nss qnetd.differs
    qnetd.duplicate-id qnetd.heartbeat qnetd.2nodelms qnetd.tls lint.inline-comment lint.quotes
    lint.unknown-key lint.unknown-section lint.case lint.brace-swallows-key lint.second-nodelist
    lint.duplicate-key lint.first-node-no-ring0 lint.dotted-top-key lint.bad-boolean
    lint.trailing-a0 lint.dead-key lint.duplicate-name lint.duplicate-address
    lint.duplicate-nodeid-large lint.nodeid-reuse lint.name-not-hostname lint.hostname-address
    lint.link-local lint.ring0-missing lint.mixed-links lint.same-subnet lint.port-clash
    lint.udp-port-gap lint.cluster_name-shared lint.consensus-low lint.consensus-fixed
    lint.token-differs lint.token-low lint.token-knet lint.ping-pair lint.ping-order
    lint.token_overflow lint.netmtu-tiny lint.netmtu-huge lint.timer-high lint.window
    lint.qdevice-timeouts lint.no-provider
    lint.expected-low lint.expected-high lint.expected-without-device lint.two_node-n
    lint.two_node-missing lint.two_node-wfa0 lint.two_node-no-fencing lint.atb-comma
    lint.atb-unknown-id lint.lms-no-wfa lint.votes-zero lint.device-no-model lint.device-disk
    lint.device-lms-votes lint.ffsplit-odd lint.ev-tracking lint.wfa-runtime lint.no-crypto
    lint.hash-only lint.weak-hash lint.key-in-file lint.key-differs lint.key-long
    lint.block_unlisted_ips lint.uidgid-editor-files lint.pload lint.resources-recovery
    lint.version-not-raised lint.version-partial lint.version-zero lint.remove-running
    lint.reload-trust lint.mixed-versions lint.logfile-dir lint.transport-legacy
    lint.compression-none lint.libknet-names lint.watchdog
    """.split(whereSeparator: \.isWhitespace).map(String.init)
}
