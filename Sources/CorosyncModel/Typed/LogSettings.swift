import CorosyncCmap

/// What the section `logging` and the sections for single subsystems below it have in common.
///
/// All values are as written. Switches take `yes`, `no`, `on` and `off`, priorities the levels of
/// syslog(3), such as `info`. Source: corosync.conf(5).
public struct LogSettings: Sendable, Hashable {
  /// `to_stderr`.
  public let toStandardError: Sourced<String>?

  /// `to_syslog`.
  public let toSyslog: Sourced<String>?

  /// `to_logfile`.
  public let toLogFile: Sourced<String>?

  /// `to_file`, the old name of `to_logfile`.
  public let toFile: Sourced<String>?

  /// `logfile`: a path.
  public let logFile: Sourced<String>?

  /// `logfile_priority`.
  public let logFilePriority: Sourced<String>?

  /// `syslog_priority`.
  public let syslogPriority: Sourced<String>?

  /// `syslog_level`, the old name of `syslog_priority`.
  public let syslogLevel: Sourced<String>?

  /// `syslog_facility`.
  public let syslogFacility: Sourced<String>?

  /// `debug`: `on`, `off` or `trace`.
  public let debug: Sourced<String>?

  /// `tags`, which no release since 0.98 reads.
  public let tags: Sourced<String>?

  /// Reads the settings whose paths start with `prefix`, which ends in a dot.
  init(_ projection: Projection, prefix: String) {
    func text(_ name: String) -> Sourced<String>? {
      CmapKey(prefix + name).flatMap { projection.text($0) }
    }
    toStandardError = text("to_stderr")
    toSyslog = text("to_syslog")
    toLogFile = text("to_logfile")
    toFile = text("to_file")
    logFile = text("logfile")
    logFilePriority = text("logfile_priority")
    syslogPriority = text("syslog_priority")
    syslogLevel = text("syslog_level")
    syslogFacility = text("syslog_facility")
    debug = text("debug")
    tags = text("tags")
  }
}
