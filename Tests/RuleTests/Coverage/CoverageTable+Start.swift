import CorosyncDiagnostics
import CorosyncSyntax
import CorosyncValidation
import TestSupport

extension CoverageTable {
  static let start: [CoverageRow] = [
    CoverageRow(
      "system.priority", "priority-invalid", Example.tail("system {", "priority: high", "}"),
      Example.tail("system {", "priority: -20", "}")),
    CoverageRow(
      "start.totem", "value-ends-daemon", Example.totem("netmtu: 90"), Example.totem("netmtu: 91")),
    CoverageRow(
      "start.totem", "value-ends-daemon",
      Example.with {
        $0.totem.append("netmtu: 101")
        $0.quorum = ["provider: corosync_ykd"]
      },
      Example.with {
        $0.totem.append("netmtu: 102")
        $0.quorum = ["provider: corosync_ykd"]
      }),
    CoverageRow(
      "start.totem", "value-ends-daemon", Example.totem("netmtu: 2097243"),
      Example.totem("netmtu: 2097242")),
    CoverageRow(
      "start.totem", "value-ends-daemon", Example.totem("window_size: 16368"),
      Example.totem("window_size: 16367")),
    CoverageRow(
      "start.totem", "value-ends-daemon",
      Example.totem("window_size: 16000", "max_messages: 385"),
      Example.totem("window_size: 16000", "max_messages: 384")),
    CoverageRow(
      "start.totem", "value-ends-daemon", Example.totem("send_join: 1073741824"),
      Example.totem("send_join: 1000")),
    CoverageRow(
      "knet.pmtud_interval", "value-ignored", Example.totem("knet_pmtud_interval: 86401"),
      Example.totem("knet_pmtud_interval: 86400")),
    CoverageRow(
      "knet.mtu", "value-ignored", Example.totem("knet_mtu: 65536"),
      Example.totem("knet_mtu: 65535")),
    CoverageRow(
      "knet.compression", "value-ignored", Example.totem("knet_compression_threshold: 65537"),
      Example.totem("knet_compression_threshold: 65536")),
    CoverageRow("knet.ip_dscp", "key-newer-than-release", Example.totem("ip_dscp: ef"), goodFile),
    CoverageRow(
      "knet.ping-timers", "ping-timeout-low",
      Example.with { $0.interfaces = [["knet_ping_interval: 50", "knet_ping_timeout: 199"]] },
      Example.with { $0.interfaces = [["knet_ping_interval: 50", "knet_ping_timeout: 200"]] }),
    CoverageRow(
      "knet.pong-count", "pong-count-refused",
      Example.with { $0.interfaces = [["knet_pong_count: 256"]] },
      Example.with { $0.interfaces = [["knet_pong_count: 255"]] }, release: Release(3, 1, 8)),
    CoverageRow(
      "nozzle", "value-ignored", Example.tail("nozzle {", "macaddr: xx", "}"),
      Example.tail("nozzle {", "macaddr: 54:54:01:00:00:00", "}")),
    CoverageRow(
      "nozzle", "nozzle-unusable", Example.tail("nozzle {", "name: noz0", "ipprefix: 24", "}"),
      Example.tail("nozzle {", "ipprefix: 24", "}")),
    CoverageRow(
      "nozzle", "nozzle-unusable", Example.tail("nozzle {", "name: noz0", "ipaddr: 10.66.0.0", "}"),
      Example.tail("nozzle {", "ipaddr: 10.66.0.0", "}")),
    CoverageRow(
      "nozzle", "nozzle-unusable", nozzle("10.66.0.0", 31), nozzle("10.66.0.0", 30)),
    CoverageRow("nozzle", "nozzle-unusable", nozzle("fd00:66:1", 64), nozzle("fd00:66::", 64)),
    CoverageRow("nozzle", "nozzle-unusable", nozzle("foo", 24), nozzle("10.66.0.0", 8)),
    CoverageRow(
      "resources.watchdog_timeout", "value-ignored",
      Example.tail("resources {", "watchdog_timeout: 121", "}"),
      Example.tail("resources {", "watchdog_timeout: 120", "}")),
  ]

  private static func nozzle(_ address: String, _ prefix: Int) -> String {
    Example.tail("nozzle {", "name: noz0", "ipaddr: \(address)", "ipprefix: \(prefix)", "}")
  }
}
