import CorosyncCmap
import CorosyncSyntax

extension Catalogue {
  /// Section `quorum`: what votequorum does.
  static let quorum = table(
    "quorum", since: Release(1, 99, 0), man: .votequorum,
    source: "votequorum.c votequorum_readconfig"
  ) {
    entry("provider", .string, "Algorithm that decides about quorum.")
      .since(1, 0, 0)
      .accepts(.words("corosync_votequorum", "corosync_ykd"), else: .refusedAtStartNotByTest)
      .takesEffect(.restartWithNotice, map: .inert)
      .man(.corosyncConf)
      .note(
        "Without it every partition acts as quorate. corosync -t does not look at the word; "
          + "corosync_ykd is not documented."
      )
      .source("vsf_quorum.c quorum_exec_init_fn")

    entry("expected_votes", .uint32, "Votes of the whole cluster.")
      .since(1, 0, 0)
      .zeroIsDefault()
      .computed("sum of quorum_votes of the node list, plus the votes of the quorum device")
      .unit(.votes)
      .live()
      .note("Beats the node list and is not compared with it; must include the device's votes.")

    entry("votes", .uint32, "Votes of the local node where there is no node list.")
      .since(1, 0, 0)
      .deprecated(
        Release(2, 0, 0), use: "nodelist.node.quorum_votes", "not read when there is a node list"
      )
      .defaults("1")
      .unit(.votes)
      .effect(.live, .since(3, 0, 0, .none))
      .access(.live, .since(3, 0, 0, .inert))
      .source("votequorum.c votequorum_readconfig")

    entry("two_node", .uint8, "Let one of two nodes go on alone.")
      .since(1, 0, 0)
      .defaults("0")
      .live()
      .note(
        "Any number but 0 switches it on. Also switches wait_for_all on, unless that key is written. "
          + "Not compared with the number of nodes.")

    entry("wait_for_all", .uint8, "No quorum after a start until all nodes were seen together.")
      .computed("the value of two_node")
      .takesEffect(.restartSilently, map: .readOnly)
      .note("Written at all, even as 0, it no longer follows two_node.")

    entry("auto_tie_breaker", .uint8, "Let one half of an evenly split cluster stay quorate.")
      .defaults("0")
      .takesEffect(.restartSilently, map: .readOnly)

    entry("auto_tie_breaker_node", .string, "Which half that is.")
      .since(2, 3, 4)
      .accepts(.oneOf([.words("lowest", "highest"), .nodeIDs]), else: .unchecked)
      .defaults("lowest")
      .takesEffect(.restartSilently, map: .readOnly)
      .note("Ids are separated by blanks, a comma ends the list; unknown ids are not noticed.")
      .source("votequorum.c parse_atb_string")

    entry("last_man_standing", .uint8, "Lower expected votes step by step as nodes are lost.")
      .defaults("0")
      .takesEffect(.restartSilently, map: .readOnly)
      .note("Switched off, with a warning, when a node has more than one vote.")

    entry("last_man_standing_window", .uint32, "Wait before expected votes are lowered.")
      .defaults("10000")
      .unit(.milliseconds)
      .takesEffect(.restartSilently, map: .readOnly)

    entry("allow_downscale", .uint8, "Lower expected votes when nodes leave cleanly.")
      .since(1, 99, 7)
      .defaults("0")
      .takesEffect(.restartSilently, map: .readOnly)
      .note("Documented as incomplete and unsupported. Implies expected_votes_tracking.")

    entry("expected_votes_tracking", .uint8, "Remember the highest expected votes on disk.")
      .since(2, 3, 3)
      .defective("the file is closed right after it was opened, since 2016")
      .defaults("0")
      .takesEffect(.restartSilently, map: .readOnly)
      .source("votequorum.c load_ev_tracking_barrier, update_ev_tracking_barrier")

    entry("leaving_timeout", .uint32, "Wait for nodes that leave, in 1.x.")
      .since(1, 0, 0)
      .removed(Release(1, 99, 0), "checked as a number and never read")
      .unit(.milliseconds)
      .undocumented()
      .source("coroparse.c main_config_parser_cb")

    entry("cancel_wait_for_all", .string, "Makes the daemon stop waiting for all nodes.")
      .wanted(.uint8)
      .since(2, 3, 4)
      .set(by: .map)
      .takesEffect(.none, map: .live, "the daemon sets it back to 0")
      .man(.cmapKeys)
      .source("votequorum.c votequorum_refresh_config")

    entry("quorumdev_poll", .string, "Interval of the quorum device of 1.x.")
      .since(1, 0, 0)
      .removed(Release(1, 99, 6), use: "quorum.device.timeout", "stored as an unused string")
      .unit(.milliseconds)
      .undocumented()
      .source("services/votequorum.c (1.4)")

    entry("leave_remove", .string, "What 1.99.2 to 1.99.6 called allow_downscale.")
      .since(1, 99, 2)
      .removed(
        Release(1, 99, 7), use: "quorum.allow_downscale", "renamed; stored as an unused string"
      )
      .undocumented()
      .source("votequorum.c (1.99.6)")

    entry("disallowed", .string, "Mode of votequorum in 1.x.")
      .since(1, 0, 0)
      .removed(Release(1, 99, 0), "stored as an unused string")
      .undocumented()
      .source("services/votequorum.c (1.4)")
  }
}
