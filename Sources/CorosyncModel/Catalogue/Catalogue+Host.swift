import CorosyncCmap
import CorosyncSyntax

extension Catalogue {
  /// Section `uidgid`: who may use the daemon.
  static let uidgid = table(
    "uidgid", since: Release(1, 0, 0), man: .corosync, source: "coroparse.c main_config_parser_cb"
  ) {
    entry("uid", .uint8, "User who may use the daemon's libraries.")
      .cmap("uidgid.config.uid.I")
      .accepts(.user, else: .refusedByParser)
      .takesEffect(.live, map: .readOnly)
      .man(.corosync, .cmapKeys)
      .note("Stored as the number 1 under the user's number; all lines count. Also in uidgid.d.")

    entry("gid", .uint8, "Group whose users may use the daemon's libraries.")
      .cmap("uidgid.config.gid.I")
      .accepts(.group, else: .refusedByParser)
      .takesEffect(.live, map: .readOnly)
      .man(.corosync, .cmapKeys)
      .note(
        "Stored as the number 1 under the group's number; all lines count. Only a client's primary "
          + "group is looked at. Also in uidgid.d.")
  }

  /// Section `system`: how the daemon runs on its host.
  static let system = table(
    "system", since: Release(2, 99, 4), man: .corosyncConf, source: "main.c main"
  ) {
    entry("qb_ipc_type", .string, "How clients on the host talk to the daemon.")
      .accepts(.words("native", "shm", "socket"), else: .refusedByParser)
      .defaults("native")
      .fixedAtStart()
      .source("ipc_glue.c")

    entry("sched_rr", .string, "Run with a real-time scheduler.")
      .accepts(.words("yes", "no"), else: .refusedByParser)
      .defaults("yes")
      .fixedAtStart()

    entry("priority", .string, "Nice value, used without real-time scheduling.")
      .accepts(
        .oneOf([
          .words("max", "min"), .number(min: Int64(Int32.min), max: UInt64(Int32.max)),
        ]), else: .refusedAtStartNotByTest
      )
      .defaults("0")
      .fixedAtStart()
      .note(
        "max if real-time scheduling was wanted and fails. corosync -t does not look at the value.")

    entry("move_to_root_cgroup", .string, "Move the daemon to the root control group.")
      .accepts(.words("yes", "no", "auto"), since: Release(3, 1, 5), else: .refusedByParser)
      .accepts(.words("yes", "no"), before: Release(3, 1, 5), else: .refusedByParser)
      .defaults("yes", .since(3, 1, 5, .literal("auto")))
      .fixedAtStart()
      .note("auto is known since 3.1.5.")

    entry(
      "allow_knet_handle_fallback", .string, "Go on without privileges where knet's are refused."
    )
    .since(3, 1, 1)
    .accepts(.words("yes", "no"), since: Release(3, 1, 1), else: .refusedByParser)
    .defaults("no")
    .only(.knet)
    .fixedAtStart()
    .source("totemknet.c totemknet_initialize")

    entry("state_dir", .string, "Working directory of the daemon.")
      .since(3, 0, 0)
      .accepts(.path, else: .refusedAtStart)
      .computed("environment variable STATE_DIRECTORY from 3.1.10 on, else /var/lib/corosync")
      .fixedAtStart()
      .note("Entered by corosync -t too.")
      .source("main.c main; util.c get_state_dir")

    entry("run_dir", .string, "Old name of state_dir.")
      .removed(Release(3, 0, 0), use: "system.state_dir", "stored as an unused string")
      .access(.readOnly)
      .undocumented()
      .source("main.c (2.99)")
  }

  /// Section `nozzle`: a network device whose packets go through the cluster.
  static let nozzle = table(
    "nozzle", since: Release(3, 0, 2), man: .corosyncConf, source: "totemknet.c setup_nozzle"
  ) {
    entry("name", .string, "Name of the device; without it there is none.")
      .accepts(.text(minBytes: 1, maxBytes: 15), else: .refusedByLibknet)
      .only(.knet)
      .takesEffect(.live, map: .inert)

    entry("ipaddr", .string, "Network of the device; the node's id is filled in.")
      .accepts(.networkAddress, else: .refusedByLibknet)
      .required()
      .only(.knet)
      .takesEffect(.live, map: .inert)

    entry("ipprefix", .string, "Length of the network's prefix.")
      .accepts(.range(8...64), else: .refusedByLibknet)
      .required()
      .only(.knet)
      .takesEffect(.live, map: .inert)
      .note("At most 30 for IPv4.")

    entry("macaddr", .string, "Hardware address; the node's id replaces its last two bytes.")
      .accepts(.hardwareAddress, else: .refusedByLibknet)
      .defaults("54:54:01:00:00:00")
      .only(.knet)
      .takesEffect(.live, map: .inert)
  }
}
