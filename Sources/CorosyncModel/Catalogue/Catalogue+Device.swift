import CorosyncCmap
import CorosyncSyntax

extension Catalogue {
  /// Section `quorum.device`: the device's part in votequorum.
  static let device = table(
    "quorum.device", since: Release(1, 99, 6), man: .qdevice,
    source: "votequorum.c votequorum_readconfig; corosync-qdevice qdevice-instance.c"
  ) {
    entry("model", .string, "Kind of device; the only one is net.")
      .accepts(.words("net"), else: .refusedByQdevice)
      .takesEffect(.qdeviceRestart, map: .live, alsoLive)
      .note(
        "Without it the section is ignored. For votequorum any text makes a device count, also one "
          + "that nothing provides."
      )
      .source("votequorum.c votequorum_qdevice_is_configured; corosync-qdevice qdevice-instance.c")

    entry("votes", .uint32, "Votes of the device.")
      .computed(
        "sum of the nodes' votes - 1, if every node has one vote and expected_votes is unset"
      )
      .unit(.votes)
      .live()
      .man(.qdevice, .votequorum)
      .note("Algorithm ffsplit wants it written and 1.")
      .source("votequorum.c votequorum_readconfig")

    entry("timeout", .uint32, "How often the device must report to votequorum.")
      .defaults("10000")
      .unit(.milliseconds)
      .takesEffect(.qdeviceRestart, map: .live, alsoLive)
      .note("The heartbeat to qnetd is 0.8 of it, within 1000 to 120000.")

    entry("sync_timeout", .uint32, "The same while a membership is synchronised.")
      .since(2, 3, 4)
      .defaults("30000")
      .unit(.milliseconds)
      .takesEffect(.qdeviceRestart, map: .live, alsoLive)

    entry("master_wins", .uint8, "Was to let the master node win.")
      .since(2, 1, 0)
      .defective("nothing reads it: the device's program decides")
      .only()
      .undocumented()
      .source("coroparse.c main_config_parser_cb")
  }

  /// Section `quorum.device.net`: the connection to corosync-qnetd.
  static let deviceNet = table(
    "quorum.device.net", since: Release(2, 4, 0), man: .qdevice,
    source: "corosync-qdevice qdevice-net-instance.c"
  ) {
    entry("host", .string, "Address or name of the host with corosync-qnetd.")
      .accepts(.address, else: .refusedByQdevice)
      .required()
      .takesEffect(.qdeviceRestart, map: .inert)

    entry("port", .string, "TCP port of corosync-qnetd.")
      .accepts(.range(1...65535), else: .refusedByQdevice)
      .defaults("5403")
      .unit(.portNumber)
      .takesEffect(.qdeviceRestart, map: .inert)

    entry("tls", .string, "Whether the connection is encrypted.")
      .accepts(
        .words(["on", "off", "required", "yes", "no", "1", "0"], ignoringCase: true),
        else: .refusedByQdevice
      )
      .defaults("on")
      .takesEffect(.qdeviceRestart, map: .inert)
      .note("All but off need a prepared NSS database.")

    entry("algorithm", .string, "How qnetd decides who gets the device's votes.")
      .accepts(.words("ffsplit", "lms", "2nodelms", "test"), else: .refusedByQdevice)
      .defaults("ffsplit")
      .takesEffect(.qdeviceRestart, map: .inert)
      .note(
        "Must be the same on all nodes. ffsplit: one vote for the device and for each node; "
          + "2nodelms: exactly two nodes; test: only with a switch of corosync-qdevice.")

    entry("tie_breaker", .string, "Which of two equal partitions gets the votes.")
      .accepts(
        .oneOf([.words("lowest", "highest"), .range(1...UInt64(UInt32.max))]),
        else: .refusedByQdevice
      )
      .defaults("lowest")
      .takesEffect(.qdeviceRestart, map: .inert)
      .note("Must be the same on all nodes; an unknown id is not noticed.")

    entry("connect_timeout", .string, "Limit for connecting to qnetd.")
      .accepts(.range(1000...120_000), else: .refusedByQdevice)
      .computed("0.8 * quorum.device.timeout, within 1000 to 120000")
      .unit(.milliseconds)
      .takesEffect(.qdeviceRestart, map: .inert)

    entry("force_ip_version", .string, "Address family of the connection; 0 prefers IPv6.")
      .accepts(.words("0", "4", "6"), else: .refusedByQdevice)
      .defaults("0")
      .takesEffect(.qdeviceRestart, map: .inert)

    entry(
      "keep_active_partition_tie_breaker", .string,
      "In a tie, prefer the partition that was quorate before."
    )
    .sinceUnnumbered("corosync-qdevice 3.0.1")
    .accepts(switchWords, else: .refusedByQdevice)
    .defaults("on")
    .takesEffect(.qdeviceRestart, map: .inert)
    .note("For algorithm ffsplit; lms always does so.")
  }

  /// Section `quorum.device.heuristics`: commands that tell whether a node is well.
  static let heuristics = table(
    "quorum.device.heuristics", since: Release(2, 4, 3), man: .qdevice,
    source: "corosync-qdevice qdevice-instance.c qdevice_instance_configure_from_cmap_heuristics"
  ) {
    entry("mode", .string, "When the commands run.")
      .accepts(
        .words(["on", "off", "sync", "yes", "no", "1", "0"], ignoringCase: true),
        else: .refusedByQdevice
      )
      .defaults("off")
      .live()
      .note(
        "sync: at the start, at a change of the membership and when connecting; on: also at "
          + "intervals.")

    entry("timeout", .string, "Limit for the commands when they run at intervals.")
      .accepts(.range(1000...120_000), else: .refusedByQdevice)
      .computed("quorum.device.timeout / 2")
      .unit(.milliseconds)
      .live()

    entry("sync_timeout", .string, "Limit for the commands when the membership changes.")
      .accepts(.range(1000...120_000), else: .refusedByQdevice)
      .computed("quorum.device.sync_timeout / 2")
      .unit(.milliseconds)
      .live()

    entry("interval", .string, "Time between regular runs.")
      .accepts(.range(1000...3_600_000), else: .refusedByQdevice)
      .computed("3 * quorum.device.timeout")
      .unit(.milliseconds)
      .live()

    entry("exec_NAME", .string, "A command that must end with status 0.")
      .accepts(.command, else: .refusedByQdevice)
      .live()
      .note("A NAME with a dot is ignored with a warning; more than 32 switch heuristics off.")
  }

  /// Section `quorum.device.disk`: a model that no release has.
  static let deviceDisk = table("quorum.device.disk") {
    entry("*", .string, "Settings of a model disk.")
      .sinceUnnumbered("never")
      .defective("no such model exists; votequorum would still count the device")
      .only()
      .source("coroparse.c main_config_parser_cb")
  }

  static let switchWords = ValueSet.words(
    ["on", "off", "yes", "no", "1", "0"], ignoringCase: true)

  private static let alsoLive = "votequorum takes the new value over at the reload"
}
