import CorosyncCmap
import CorosyncSyntax

extension Catalogue {
  /// Section `totem`: timers and counters of the protocol.
  static let totemTimers = table(
    "totem", since: Release(1, 0, 0), man: .corosyncConf,
    source: "totemconfig.c totem_volatile_config_read, totem_volatile_config_validate"
  ) {
    entry("token", .uint32, "Base of the time without a token after which a node counts as lost.")
      .accepts(timeout, else: .refusedAtStartAndReload)
      .zeroIsDefault()
      .defaults("1000", .since(3, 1, 0, .literal("3000")))
      .unit(.milliseconds)
      .live()
      .note(
        "In use is token + (n - 2) * token_coefficient when link 0 has n > 2 members, shown as "
          + "runtime.config.totem.token. Other defaults need that to be at least 126; libknet 1.27 "
          + "needs token / knet_pong_count to be at least 200.")

    entry("token_coefficient", .uint32, "Added to token for every node above two.")
      .since(2, 3, 4)
      .defaults("650")
      .unit(.milliseconds)
      .live()
      .note("Counts the members of link 0: without any ring0_addr nothing is added.")
      .source("totemconfig.c totem_volatile_config_read")

    entry("token_warning", .uint32, "Share of the token timeout after which a warning is logged.")
      .since(2, 99, 4)
      .accepts(.range(0...100), else: .refusedAtStartAndReload)
      .defaults("75")
      .unit(.percent)
      .live()
      .note("0 switches the warning off.")

    entry("token_retransmit", .uint32, "Time without a token after which it is sent again.")
      .accepts(timeout, else: .refusedAtStartAndReload)
      .zeroIsDefault()
      .computed("token / (token_retransmits_before_loss_const + 0.2), rounded down")
      .unit(.milliseconds)
      .live()
      .note("Where neither it nor hold is below token, an idle ring is lost again and again.")

    entry("hold", .uint32, "How long the representative keeps the token of an idle ring.")
      .accepts(.range(14...UInt64(UInt32.max)), else: .refusedAtStartAndReload)
      .zeroIsDefault()
      .computed("token_retransmit * 0.8 - 10, rounded down")
      .unit(.milliseconds)
      .live()

    entry(
      "token_retransmits_before_loss_const", .uint32,
      "How often the token is sent again before it counts as lost."
    )
    .zeroIsDefault()
    .defaults("4")
    .unit(.count)
    .live()
    .note("Divides token into the default of token_retransmit, which has a minimum.")

    entry("join", .uint32, "Wait for join messages when a membership forms.")
      .accepts(timeout, else: .refusedAtStartAndReload)
      .zeroIsDefault()
      .defaults("50")
      .unit(.milliseconds)
      .live()

    entry("send_join", .uint32, "Upper limit of a random delay before a join message is sent.")
      .defaults("0")
      .unit(.milliseconds)
      .live()
      .note(
        "The daemon does nothing else meanwhile. From the token timeout on nodes hardly come together. "
          + "The microseconds are counted in 32 bits."
      )
      .source("totemconfig.c totem_volatile_config_read; totemsrp.c memb_join_message_send")

    entry("consensus", .uint32, "Wait for agreement on a membership before a new round starts.")
      .accepts(timeout, else: .refusedAtStartAndReload)
      .zeroIsDefault()
      .computed("1.2 * the token timeout in use, rounded down")
      .unit(.milliseconds)
      .live()
      .note(
        "Must not be less than join. At least 1.2 * token is recommended but not checked, and a "
          + "written value does not grow with token_coefficient.")

    entry("merge", .uint32, "Interval of the search for other partitions on a quiet network.")
      .accepts(timeout, else: .refusedAtStartAndReload)
      .zeroIsDefault()
      .defaults("200")
      .unit(.milliseconds)
      .live()
      .note("Nodes that start one after the other find each other by it, too.")

    entry("downcheck", .uint32, "Interval of the check whether a lost interface is back.")
      .accepts(timeout, else: .refusedAtStartAndReload)
      .zeroIsDefault()
      .defaults("1000")
      .unit(.milliseconds)
      .only(.udpu, .udp)
      .live()

    entry("fail_recv_const", .uint32, "Rotations without expected messages before a regrouping.")
      .zeroIsDefault()
      .defaults("2500")
      .unit(.tokenRotations)
      .live()
      .source("totemconfig.c totem_volatile_config_read")

    entry("seqno_unchanged_const", .uint32, "Idle rotations before the token is held.")
      .zeroIsDefault()
      .defaults("30")
      .unit(.tokenRotations)
      .live()
      .note("A very high number keeps the token going round on an idle ring, and a processor busy.")
      .source("totemconfig.c totem_volatile_config_read")

    entry("heartbeat_failures_allowed", .uint32, "Missed heartbeats that are tolerated.")
      .defaults("0")
      .unit(.count)
      .takesEffect(.restartSilently, map: .inert, "the heartbeat is set up at the start only")
      .note("0 switches the heartbeat off.")
      .source("totemconfig.c totem_volatile_config_read; totemsrp.c totemsrp_initialize")

    entry("max_network_delay", .uint32, "Expected delay of a packet, for the heartbeat only.")
      .accepts(timeout, else: .refusedAtStartAndReload)
      .zeroIsDefault()
      .defaults("50")
      .unit(.milliseconds)
      .takesEffect(.restartSilently, map: .inert, "the heartbeat is set up at the start only")

    entry("window_size", .uint32, "Messages that all nodes together may send in one rotation.")
      .zeroIsDefault()
      .defaults("50")
      .unit(.messages)
      .live()
      .source("totemconfig.c totem_volatile_config_read")

    entry("max_messages", .uint32, "Messages that one node may send for each token.")
      .zeroIsDefault()
      .defaults("17")
      .unit(.messages)
      .live()
      .source("totemconfig.c totem_volatile_config_read")

    entry(
      "miss_count_const", .uint32, "Tokens that a message may be missing before it is asked for."
    )
    .since(1, 3, 1)
    .zeroIsDefault()
    .defaults("5")
    .unit(.count)
    .live()
    .source("totemconfig.c totem_volatile_config_read")

    entry(
      "cancel_token_hold_on_retransmit", .string, "Don't hold the token while messages are missing."
    )
    .since(2, 4, 6).since(3, 1, 6)
    .accepts(.words("yes", "no"), else: .replacedByDefault)
    .defaults("no")
    .live()
    .source("totemconfig.c totem_volatile_config_set_boolean_value")
  }

  /// The timers' common limits, MINIMUM_TIMEOUT in totemconfig.c.
  private static let timeout = ValueSet.range(30...UInt64(UInt32.max))
}
