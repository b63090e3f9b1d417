import CorosyncDiagnostics
import CorosyncSyntax
import CorosyncValidation

extension CoverageTable {
  static let values: [CoverageRow] = [
    CoverageRow(
      "value.int-range", "value-out-of-range", Example.totem("send_join: 4294967296"),
      Example.totem("send_join: 4294967295")),
    CoverageRow(
      "value.unsigned", "value-out-of-range", Example.with { $0.setTotem("config_version", "x") },
      Example.with { $0.setTotem("config_version", "2") }, release: Release(3, 1, 10)),
    CoverageRow(
      "value.unsigned-abort", "value-aborts-daemon",
      Example.with { $0.setTotem("config_version", "x") },
      Example.with { $0.setTotem("config_version", "2") }),
    CoverageRow(
      "value.dscp", "value-out-of-range", Example.totem("ip_dscp: 64"),
      Example.totem("ip_dscp: 63"), release: Release(3, 1, 10)),
    CoverageRow("value.store", "unstorable-name", Example.tail("ab: c"), Example.tail("abc: c")),
    CoverageRow(
      "value.message-too-long", "value-out-of-range",
      Example.totem("token: " + String(repeating: "9", count: 300)), Example.totem("token: 9999")),
    CoverageRow(
      "totem.ip_version", "unknown-word", Example.totem("ip_version: ipv5"),
      Example.totem("ip_version: ipv4-6")),
    CoverageRow(
      "totem.crypto_model", "unknown-word", Example.totem("crypto_model: gnutls"),
      Example.totem("crypto_model: nss")),
    CoverageRow(
      "totem.crypto_cipher", "unknown-word",
      Example.with { $0.setTotem("crypto_cipher", "aes512") },
      Example.with { $0.setTotem("crypto_cipher", "aes192") }),
    CoverageRow(
      "totem.crypto_hash", "unknown-word", Example.with { $0.setTotem("crypto_hash", "sha2") },
      Example.with { $0.setTotem("crypto_hash", "sha384") }),
    CoverageRow(
      "totem.knet_compression_model", "unknown-word", Example.totem("knet_compression_model: none"),
      Example.totem("knet_compression_model: zlib")),
    CoverageRow(
      "system.qb_ipc_type", "unknown-word", Example.tail("system {", "qb_ipc_type: pipe", "}"),
      Example.tail("system {", "qb_ipc_type: shm", "}")),
    CoverageRow(
      "system.sched_rr", "unknown-word", Example.tail("system {", "sched_rr: on", "}"),
      Example.tail("system {", "sched_rr: yes", "}")),
    CoverageRow(
      "system.move_to_root_cgroup", "unknown-word",
      Example.tail("system {", "move_to_root_cgroup: auto", "}"),
      Example.tail("system {", "move_to_root_cgroup: yes", "}"), release: Release(3, 1, 4)),
    CoverageRow(
      "system.allow_knet_handle_fallback", "unknown-word",
      Example.tail("system {", "allow_knet_handle_fallback: 1", "}"),
      Example.tail("system {", "allow_knet_handle_fallback: yes", "}")),
    CoverageRow(
      "uidgid.user", "unknown-user", Example.tail("uidgid {", "uid: nosuch", "}"),
      Example.tail("uidgid {", "uid: root", "}")),
    CoverageRow(
      "uidgid.group", "unknown-group", Example.tail("uidgid {", "gid: nosuch", "}"),
      Example.tail("uidgid {", "gid: 4294967294", "}")),
    CoverageRow(
      "uidgid.long-name", "unknown-user",
      Example.tail("uidgid {", "uid: " + String(repeating: "u", count: 441), "}"),
      Example.tail("uidgid {", "uid: root", "}")),
    CoverageRow(
      "uidgid.long-name", "unknown-user",
      Example.tail("uidgid {", "uid: " + String(repeating: "u", count: 441), "}"),
      Example.tail("uidgid {", "uid: " + String(repeating: "u", count: 440), "}"),
      looksUpUsers: false),
    CoverageRow(
      "uidgid.user", "unknown-user", Example.tail("uidgid {", "uid:", "}"),
      Example.tail("uidgid {", "uid: nosuch", "}"), looksUpUsers: false),
    CoverageRow(
      "uidgid.group", "unknown-group", Example.tail("uidgid {", "gid:", "}"),
      Example.tail("uidgid {", "gid: nosuch", "}"), looksUpUsers: false),
    CoverageRow(
      "uidgid.item", "key-not-allowed", Example.tail("uidgid {", "user: root", "}"),
      Example.tail("uidgid {", "uid: root", "}")),
    CoverageRow(
      "uidgid.subsection", "section-not-allowed", Example.tail("uidgid {", "x {", "}", "}"),
      Example.tail("uidgid {", "}"), release: Release(3, 1, 10)),
    CoverageRow(
      "member.item", "key-not-allowed",
      Example.with { $0.interfaces = [["member {", "other: 1", "}"]] },
      Example.with { $0.interfaces = [["member {", "memberaddr: 10.0.0.1", "}"]] }),
    CoverageRow(
      "member.subsection", "section-not-allowed",
      Example.with { $0.interfaces = [["member {", "x {", "}", "}"]] },
      Example.with { $0.interfaces = [["member {", "}"]] }, release: Release(3, 1, 10)),
    CoverageRow(
      "logger.no-subsys", "identifying-key-missing",
      Example.tail("logging {", "logger_subsys {", "debug: on", "}", "}"),
      Example.tail("logging {", "logger_subsys {", "debug: on", "subsys: A", "}", "}")),
    CoverageRow(
      "logger.no-name", "identifying-key-missing",
      Example.tail("logging {", "logging_daemon {", "debug: on", "}", "}"),
      Example.tail("logging {", "logging_daemon {", "name: q", "}", "}")),
    CoverageRow(
      "interface.timer-over-31-bit", "value-ignored",
      Example.with { $0.interfaces = [["knet_ping_precision: 2147483648"]] },
      Example.with { $0.interfaces = [["knet_ping_precision: 2147483647"]] }),
  ]
}
