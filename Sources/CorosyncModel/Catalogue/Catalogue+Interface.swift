import CorosyncCmap
import CorosyncSyntax

extension Catalogue {
  /// Section `totem.interface`: settings of one link.
  static let interface = table(
    "totem.interface", prefix: "totem.interface.N", since: Release(1, 0, 0), man: .corosyncConf,
    source: "totemconfig.c get_interface_params"
  ) {
    entry("linknumber", .uint8, "Number of the link that the section is about.")
      .cmap("totem.interface.N")
      .since(2, 99, 0)
      .accepts(.range(0...7), else: .refusedAtStart)
      .accepts(.range(0...0), on: [.udpu, .udp], else: .refusedAtStart)
      .defaults("0")
      .takesEffect(
        .restartSilently, map: .inert, "the other keys of the section then belong to another link"
      )
      .note(
        "May stand anywhere in the section and is not stored itself. At a reload, 8 and more end "
          + "the reading of interface settings without a message."
      )
      .source("coroparse.c main_config_parser_cb; totemconfig.c get_interface_params")

    entry("bindnetaddr", .string, "Address or network of the interface to bind to.")
      .accepts(.address, else: .refusedAtStart)
      .computed("ringX_addr of the local node")
      .only(.udp)
      .takesEffect(.restartSilently, map: .inert)
      .note(
        "Not needed with a node list, which wins. An address that does not resolve stops the start "
          + "with every transport.")

    entry("mcastaddr", .string, "Multicast address.")
      .accepts(.multicastAddress, else: .refusedAtStart)
      .computed("an address below 239.192.0.0/16 or ff15::/16 made from cluster_name and link")
      .only(.udp)
      .takesEffect(.restartSilently, map: .inert)
      .note("Must be of the family of bindnetaddr.")
      .source("totemconfig.c get_interface_params, totem_config_validate")

    entry("broadcast", .string, "Send to the broadcast address instead of a multicast one.")
      .accepts(.words("yes", "no"), else: .countsAs("no"))
      .defaults("no")
      .only(.udp)
      .takesEffect(.restartSilently, map: .inert)
      .note(
        "Holds for all links, and makes the default port of link N 5405 + 2 * N with every "
          + "transport.")

    entry("mcastport", .uint16, "UDP port of the link.")
      .zeroIsDefault()
      .computed("5405 + link number; 5405 + 2 * link number with broadcast: yes")
      .unit(.portNumber)
      .takesEffect(
        .restartSilently, map: .inert,
        "knet: new links and nodes use the new port at once, and cannot talk to the others; udpu: the "
          + "nodes lose the token, and form the cluster anew on the new port"
      )
      .note(
        "udp also sends from the port below. From 3.1.10 on the port read at the start is shown as "
          + "runtime.config.totem.interface.N.mcastport.")

    entry("ttl", .uint8, "How many routers multicast packets may pass.")
      .since(1, 4, 0)
      .accepts(.range(1...1), on: [.knet, .udpu], else: .refusedAtStart)
      .defaults("1")
      .unit(.hops)
      .only(.udp)
      .takesEffect(.restartSilently, map: .inert)
      .source("totemconfig.c get_interface_params, totem_config_validate")

    entry("knet_link_priority", .uint8, "Preference of the link; the highest one is used.")
      .since(2, 99, 0)
      .accepts(.range(1...1), on: [.udpu, .udp], else: .refusedAtStart)
      .defaults("1")
      .only(.knet)
      .takesEffect(.live, map: .inert)
      .note("Used with link_mode: passive; 0 acts as 1.")
      .source("totemconfig.c get_interface_params; totemknet.c totemknet_refresh_config")

    entry("knet_ping_interval", .uint32, "Interval of the probes of the link.")
      .since(2, 99, 0)
      .accepts(signed, else: .dropped)
      .zeroIsDefault()
      .computed("token timeout in use / (2 * knet_pong_count)")
      .unit(.milliseconds)
      .only(.knet)
      .takesEffect(.live, map: .inert, pingDefault)
      .source("totemconfig.c calc_knet_ping_timers")

    entry("knet_ping_timeout", .uint32, "Time without an answer after which the link is down.")
      .since(2, 99, 0)
      .accepts(signed, else: .dropped)
      .zeroIsDefault()
      .computed("token timeout in use / knet_pong_count")
      .unit(.milliseconds)
      .only(.knet)
      .takesEffect(.live, map: .inert, pingDefault)
      .note("libknet 1.27 refuses less than 200; from 3.1.8 on that ends the start.")
      .source("totemconfig.c calc_knet_ping_timers")

    entry("knet_ping_precision", .uint32, "Number of probes that the average latency is made of.")
      .since(2, 99, 0)
      .accepts(signed, else: .dropped)
      .zeroIsDefault()
      .defaults("2048")
      .unit(.samples)
      .only(.knet)
      .takesEffect(.live, map: .inert)

    entry("knet_pong_count", .uint32, "Answers needed before the link counts as up.")
      .since(2, 99, 0)
      .accepts(.range(0...255), else: .refusedByLibknet)
      .zeroIsDefault()
      .defaults("2")
      .unit(.count)
      .only(.knet)
      .takesEffect(.live, map: .inert)
      .note("libknet keeps eight bits of it. Divides token into the two ping timers.")

    entry("knet_transport", .string, "Protocol below the link.")
      .since(2, 99, 0)
      .accepts(.words("udp", "sctp"), else: .refusedAtStart)
      .defaults("udp")
      .only(.knet)
      .takesEffect(.refusedOnExistingLink, map: .inert)
      .note(
        "sctp is deprecated since 3.1.10 and gone in libknet 2. At a reload an unknown word ends the "
          + "reading of interface settings without a message."
      )
      .source("totemconfig.c get_interface_params, check_things_have_not_changed")

    entry("ringnumber", .string, "Old name of linknumber.")
      .cmap("totem.interface.ringnumber")
      .removed(
        Release(2, 99, 0), use: "totem.interface.linknumber",
        "ignored: the section then silently configures link 0"
      )
      .undocumented()
      .source("coroparse.c main_config_parser_cb (2.4.6)")

    entry("dynamic", .string, "Named by manual pages until 2.3.3.")
      .cmap("totem.interface.dynamic")
      .removed(nil, "no release reads it")
      .undocumented()
      .source("corosync.conf(5) of 1.x")
  }

  /// Section `totem.interface.member`: the peers of a link before there was a node list.
  static let member = table(
    "totem.interface.member", source: "totemconfig.c get_interface_params"
  ) {
    entry("memberaddr", .string, "Address of one peer.")
      .cmap("totem.interface.N.member.M")
      .since(1, 3, 0)
      .accepts(.address, else: .refusedAtStart)
      .only(.udpu)
      .takesEffect(.restartSilently, map: .inert)
      .deprecated(
        Release(2, 0, 0), use: "nodelist.node.ringX_addr",
        "ignored with a node list, and 3.x does not start without one"
      )
      .note("The last member of a section gets the number 0.")
  }

  /// The values that the daemon's signed variables keep.
  private static let signed = ValueSet.range(0...UInt64(Int32.max))

  private static let pingDefault =
    "up to 3.1.10 a reload computes the default from the token timeout before it"
}
