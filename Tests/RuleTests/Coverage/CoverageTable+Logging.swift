import CorosyncDiagnostics
import CorosyncValidation

extension CoverageTable {
  static let logging: [CoverageRow] = [
    CoverageRow(
      "logging.fileline", "logging-value-unknown", Example.tail("logging {", "fileline: yes", "}"),
      Example.tail("logging {", "fileline: on", "}")),
    CoverageRow(
      "logging.function_name", "logging-value-unknown",
      Example.tail("logging {", "function_name: no", "}"),
      Example.tail("logging {", "function_name: off", "}")),
    CoverageRow(
      "logging.timestamp", "logging-value-unknown",
      Example.tail("logging {", "timestamp: yes", "}"),
      Example.tail("logging {", "timestamp: hires", "}")),
    CoverageRow(
      "logging.blackbox", "logging-value-unknown", Example.tail("logging {", "blackbox: 1", "}"),
      Example.tail("logging {", "blackbox: off", "}")),
    CoverageRow(
      "logging.subsys-create", "subsystem-refused",
      Example.tail(
        "logging {", "logger_subsys {", "subsys: " + String(repeating: "s", count: 64), "}", "}"),
      Example.tail(
        "logging {", "logger_subsys {", "subsys: " + String(repeating: "s", count: 63), "}", "}")),
    CoverageRow("logging.subsys-create", "subsystem-refused", subsystems(18), subsystems(17)),
    CoverageRow(
      "logging.to_stderr", "logging-value-unknown", Example.tail("logging {", "to_stderr: 1", "}"),
      Example.tail("logging {", "to_stderr: yes", "}")),
    CoverageRow(
      "logging.to_syslog", "logging-value-unknown",
      Example.tail("logging {", "to_syslog: true", "}"),
      Example.tail("logging {", "to_syslog: on", "}")),
    CoverageRow(
      "logging.syslog_facility", "logging-value-unknown",
      Example.tail("logging {", "syslog_facility: local8", "}"),
      Example.tail("logging {", "syslog_facility: local7", "}")),
    CoverageRow(
      "logging.syslog_level", "logging-value-unknown",
      Example.tail("logging {", "syslog_level: warn", "}"),
      Example.tail("logging {", "syslog_level: warning", "}")),
    CoverageRow(
      "logging.syslog_priority", "logging-value-unknown",
      Example.tail("logging {", "syslog_priority: warn", "}"),
      Example.tail("logging {", "syslog_priority: WARNING", "}")),
    CoverageRow(
      "logging.logfile", "logging-value-unknown", Example.tail("logging {", "logfile:", "}"),
      Example.tail("logging {", "logfile: /var/log/x", "}")),
    CoverageRow(
      "logging.to_logfile", "logging-value-unknown",
      Example.tail("logging {", "to_logfile: file", "}"),
      Example.tail("logging {", "to_logfile: no", "}")),
    CoverageRow(
      "logging.logfile_priority", "logging-value-unknown",
      Example.tail("logging {", "logfile_priority: all", "}"),
      Example.tail("logging {", "logfile_priority: debug", "}")),
    CoverageRow(
      "logging.debug", "logging-value-unknown", Example.tail("logging {", "debug: yes", "}"),
      Example.tail("logging {", "debug: trace", "}")),
    CoverageRow(
      "logging.obsolete", "retired-key", Example.tail("logging {", "to_file: yes", "}"),
      Example.tail("logging {", "to_logfile: yes", "}")),
    CoverageRow(
      "logging.subsys-unreachable", "subsystem-unreachable",
      Example.tail("logging {", "logger_subsys {", "subsys: a.b", "}", "}"),
      Example.tail("logging {", "logger_subsys {", "subsys: ab", "}", "}")),
    CoverageRow(
      "system.state_dir", "state-dir-empty", Example.tail("system {", "state_dir:", "}"),
      Example.tail("system {", "state_dir: /run", "}")),
  ]
}
