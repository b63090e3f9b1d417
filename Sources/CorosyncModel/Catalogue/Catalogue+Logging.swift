import CorosyncCmap
import CorosyncSyntax

extension Catalogue {
  /// Section `logging`.
  static let logging =
    table(
      "logging", since: Release(1, 0, 0), man: .corosyncConf,
      source: "logconfig.c corosync_main_config_format_set"
    ) {
      entry("timestamp", .string, "Time in front of each line of the log.")
        .accepts(.words("on", "off", "hires"), else: .refusedAtStart)
        .defaults("off", .since(2, 99, 4, .literal("hires")))
        .live()
        .note("hires is known since 2.99.4; a build whose libqb lacks it falls back to on.")

      entry("fileline", .string, "Source file and line in each line of the log.")
        .accepts(.words("on", "off"), else: .refusedAtStart)
        .defaults("off")
        .live()

      entry("function_name", .string, "Source function in each line of the log.")
        .accepts(.words("on", "off"), else: .refusedAtStart)
        .defaults("off")
        .live()

      entry("blackbox", .string, "Keep a flight recorder in memory.")
        .since(2, 4, 4).since(2, 99, 1)
        .accepts(.words("on", "off"), else: .refusedAtStart)
        .defaults("on")
        .live()
        .source("logconfig.c corosync_main_config_blackbox_set")
    } + destinations("logging", prefix: "logging", defaults: \.own)

  /// Section `logging.logger_subsys`: the same for one subsystem.
  static let subsystem =
    table(
      "logging.logger_subsys", prefix: "logging.logger_subsys.S", since: Release(1, 0, 0),
      man: .corosyncConf, source: "coroparse.c; logconfig.c corosync_main_config_read_logging"
    ) {
      entry("subsys", .string, "Name of the subsystem that the section is about.")
        .accepts(.text(minBytes: 1, maxBytes: 63), else: .unchecked)
        .required()
        .live()
        .note(
          "Known ones: MAIN, TOTEM, KNET, APIDEF, CFG, CMAP, CPG, MON, PLOAD, QB, QUORUM, SERV, "
            + "STATS, SYNC, VOTEQ, WD, YKD, and QDEVICE for corosync-qdevice. An empty name or one "
            + "with a dot is never applied; at most 32 are.")
    }
    + destinations(
      "logging.logger_subsys", prefix: "logging.logger_subsys.S", defaults: \.inherited)

  /// Section `logging.logging_daemon`: the same for another program, from the days when several
  /// shared the file.
  static let loggingDaemon =
    table(
      "logging.logging_daemon", prefix: "logging.logging_daemon.D.S", since: Release(1, 0, 0),
      source: "coroparse.c main_config_parser_cb"
    ) {
      entry("name", .string, "Name of the program.")
        .required()
        .takesEffect(.none, map: .inert, "live for the name corosync")
        .note(
          "The name corosync turns the section into logging or, with subsys, logging.logger_subsys; "
            + "no other name has a reader in corosync 3.")

      entry("subsys", .string, "Subsystem of the program.")
        .takesEffect(.none, map: .inert, "live for the name corosync")
    }
    + destinations(
      "logging.logging_daemon", prefix: "logging.logging_daemon.D.S", defaults: \.inherited
    ).map {
      $0.isLegacy
        ? $0
        : $0.unchecked().undescribed().takesEffect(.none, map: .inert, "live for the name corosync")
    }

  /// What stands for an absent key: its own default, or the value of the top level.
  private struct Absence {
    let own: CatalogueKey.DefaultValue
    var inherited: CatalogueKey.DefaultValue { .computed("the value in logging") }
  }

  /// The keys that `logging` and the sections below it share.
  private static func destinations(
    _ section: String, prefix: String, defaults: KeyPath<Absence, CatalogueKey.DefaultValue>
  ) -> [CatalogueKey] {
    func absent(_ value: String) -> CatalogueKey.DefaultValue {
      Absence(own: .literal(value))[keyPath: defaults]
    }
    return table(
      section, prefix: prefix, since: Release(1, 0, 0), man: .corosyncConf,
      source: "logconfig.c corosync_main_config_set"
    ) {
      destination("to_stderr", "Log to standard error.").defaults(to: absent("yes"))
      destination("to_syslog", "Log to syslog.").defaults(to: absent("yes"))
      destination("to_logfile", "Log to the file named by logfile.").defaults(to: absent("no"))
      destination("to_file", "Old name of to_logfile.")
        .deprecated(nil, use: "\(section).to_logfile", "works, with a warning")
        .defaults(to: absent("no"))
        .undocumented()

      entry("logfile", .string, "Path of the log file.")
        .accepts(.path, else: .refusedAtStart)
        .defaults(to: Absence(own: .none)[keyPath: defaults])
        .live()
        .note(
          "Opened, and made, even without to_logfile and by corosync -t. At a reload a file that "
            + "cannot be opened is silently ignored.")

      threshold("logfile_priority", "Least urgent level that goes to the file.")
        .defaults(to: absent("info"))
      threshold("syslog_priority", "Least urgent level that goes to syslog.")
        .defaults(to: absent("info"))
      threshold("syslog_level", "Old name of syslog_priority.")
        .deprecated(nil, use: "\(section).syslog_priority", "works, with a warning")
        .defaults(to: absent("info"))
        .undocumented()

      entry("syslog_facility", .string, "Facility given to syslog.")
        .accepts(.words(facilities, ignoringCase: false), else: .refusedAtStart)
        .defaults(to: absent("daemon"))
        .live()
        .note("The manual page names daemon and local0 to local7 only.")

      entry("debug", .string, "Log debug messages; trace logs even more.")
        .accepts(.words("on", "off", "trace"), else: .refusedAtStart)
        .defaults(to: absent("off"))
        .live()
        .note("corosync-qdevice reads it too, and knows no trace.")

      entry("tags", .string, "Selection of trace lines before 1.0.")
        .sinceUnnumbered("openais and corosync 0.90 to 0.97")
        .removed(Release(0, 98, 0), "read up to 0.97; the manual pages of 1.x still named it")
        .undocumented()
        .source("mainconfig.c (0.97)")
    }
  }

  private static func destination(_ name: String, _ summary: String) -> CatalogueKey {
    entry(name, .string, summary)
      .accepts(.words("yes", "no", "on", "off"), else: .refusedAtStart)
      .live()
      .source("logconfig.c corosync_main_config_log_destination_set")
  }

  private static func threshold(_ name: String, _ summary: String) -> CatalogueKey {
    entry(name, .string, summary)
      .accepts(.words(priorities, ignoringCase: true), else: .refusedAtStart)
      .live()
      .note("debug: on overrides it.")
  }

  private static let priorities = [
    "emerg", "alert", "crit", "err", "error", "warning", "notice", "info", "debug",
  ]

  private static let facilities =
    [
      "auth", "authpriv", "cron", "daemon", "ftp", "kern", "lpr", "mail", "news", "syslog", "user",
      "uucp",
    ] + (0...7).map { "local\($0)" }
}
