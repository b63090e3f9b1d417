import CorosyncCmap
import CorosyncSyntax

extension Catalogue {
  /// Section `resources`: the watchdog.
  static let resources = table(
    "resources", since: Release(1, 99, 0), source: "wd.c watchdog_timeout_apply, wd_scan_resources"
  ) {
    entry("watchdog_device", .string, "Path of the watchdog; empty or off for none.")
      .since(2, 3, 6)
      .accepts(.oneOf([.words("off", ""), .path]), else: .unchecked)
      .takesEffect(.restartSilently, map: .inert)
      .man(.corosyncConf)
      .note("For builds with watchdog support.")
      .source("wd.c setup_watchdog")

    entry("watchdog_timeout", .uint32, "Time after which the watchdog resets the host.")
      .accepts(.range(2...120), else: .replacedByDefaultWithWarning)
      .defaults("6")
      .unit(.seconds)
      .live()
      .note("For builds with watchdog support. The daemon writes the value in use back.")
  }

  /// Section `resources.system.memory_used`: a limit for the host's memory.
  static let memoryUsed = table(
    "resources.system.memory_used", since: Release(1, 2, 2), source: "mon.c mon_config_changed"
  ) {
    entry("max", .string, "Share of memory above which the resource has failed.")
      .accepts(.number(min: 0, max: UInt64(Int32.max)), else: .unchecked)
      .unit(.percent)
      .takesEffect(.live, map: .live, addedLimit)
      .note("Without it nothing is watched. For builds with monitoring.")
    pollPeriod()
    recovery()
  }

  /// Section `resources.system.load_15min`: a limit for the host's load.
  static let load = table(
    "resources.system.load_15min", since: Release(1, 2, 2), source: "mon.c mon_config_changed"
  ) {
    entry("max", .string, "Load average above which the resource has failed.")
      .accepts(.fraction, else: .unchecked)
      .unit(.load)
      .takesEffect(.live, map: .live, addedLimit)
      .note("Without it nothing is watched. For builds with monitoring.")
    pollPeriod()
    recovery()
  }

  /// Section `resources.process`: what programs are watched.
  static let process = table("resources.process", since: Release(1, 0, 0), source: "wd.c; sam.c") {
    entry("*", .string, "State of a watched program, which writes it through libsam.")
      .set(by: .map)
      .takesEffect(.none, map: .live)
      .note("poll_period is stored as a 64 bit number, everything else as text.")
  }

  /// Section `resources.process.memory_used`, which the parser still knows.
  static let processMemory = table(
    "resources.process.memory_used", since: Release(1, 2, 2), source: "coroparse.c"
  ) {
    pollPeriod().only().takesEffect(.none, map: .inert)
  }

  private static let addedLimit = "where there was none, it counts from the next start on"

  private static func pollPeriod() -> CatalogueKey {
    entry("poll_period", .uint64, "Interval of the check.")
      .since(1, 99, 0)
      .wanted(.string)
      .defective("its reader wants text, the file gives a number, so the default is used")
      .accepts(.range(500...120_000), else: .unchecked)
      .defaults("3000")
      .unit(.milliseconds)
      .takesEffect(.none, map: .live, "set it through the map, as text")
      .source("mon.c mon_config_changed; wd.c wd_resource_create")
  }

  private static func recovery() -> CatalogueKey {
    entry("recovery", .string, "What to do when the resource has failed.")
      .accepts(.words("watchdog", "quit", "reboot", "shutdown", "none"), else: .unchecked)
      .live()
      .note("reboot and shutdown act on the host at once. For builds with watchdog support.")
      .source("wd.c wd_resource_failed")
  }
}
