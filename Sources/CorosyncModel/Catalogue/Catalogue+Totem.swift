import CorosyncCmap
import CorosyncSyntax

extension Catalogue {
  /// Section `totem`: what the cluster is, how it talks and how it is protected.
  static let totem = table(
    "totem", since: Release(1, 0, 0), man: .corosyncConf, source: "totemconfig.c totem_config_read"
  ) {
    entry("version", .uint32, "Version of the file format; 2 is the only one.")
      .accepts(.range(2...2), else: .refusedAtStart)
      .required()
      .fixedAtStart()
      .source("totemconfig.c totem_config_validate")

    entry("config_version", .uint64, "Version of the file's content, told to all nodes.")
      .since(2, 1, 0)
      .defaults("0")
      .live()
      .note(
        "A node that joins with a lower number than the highest one stops. A negative number wraps: "
          + "-1 is the highest there is. Text that is no number kills releases before 3.1.10, also "
          + "at a reload."
      )
      .source("cmap.c cmap_config_version_track_cb, cmap_sync_activate")

    entry("cluster_name", .string, "Name of the cluster.")
      .since(1, 99, 0)
      .fixedAtStart()
      .note(
        "udp derives its multicast address from it; corosync-qdevice needs it; Pacemaker, DLM and "
          + "pcs read it."
      )
      .source("totemconfig.c get_cluster_mcast_addr")

    entry("transport", .string, "Network transport of the whole cluster.")
      .since(1, 3, 0)
      .accepts(.words("knet", "udpu", "udp"), since: Release(3, 1, 0), else: .refusedAtStart)
      .accepts(.words("knet", "udpu", "udp"), before: Release(3, 1, 0), else: .replacedByDefault)
      .defaults("udp", .since(3, 0, 0, .literal("knet")))
      .fixedAtStart()
      .note(
        "Before 3.1.0 an unknown word silently meant the default. udp and udpu are documented as "
          + "deprecated since 3.1.9.")

    entry("ip_version", .string, "Which address family names are resolved to.")
      .since(2, 1, 1)
      .accepts(.words("ipv4", "ipv6", "ipv6-4", "ipv4-6"), else: .refusedByParser)
      .computed("ipv6-4 for knet and udpu, ipv4 for udp")
      .fixedAtStart()
      .note("ipv4 and ipv6 also decide which literal addresses are taken.")
      .source("totemconfig.c totem_config_get_ip_version")

    entry("ip_dscp", .string, "Differentiated services code point of the packets sent.")
      .type(.since(3, 1, 10, .uint8))
      .since(3, 1, 10)
      .accepts(CodePoint.values, since: Release(3, 1, 10), else: .refusedByParser)
      .defaults("0")
      .effect(.none, .since(3, 1, 10, .restartWithNotice))
      .access(.inert, .since(3, 1, 10, .readOnly))
      .note("Older releases store it as an unused string. knet needs libknet 1.32.")
      .source("coroparse.c get_dscp_value")

    entry("link_mode", .string, "How several links are used.")
      .since(2, 99, 0)
      .accepts(.words("passive", "active", "rr"), else: .refusedAtStart)
      .defaults("passive")
      .only(.knet)
      .takesEffect(.restartSilently, map: .inert)
      .note("The word is checked for every transport.")
      .source("totemconfig.c totem_config_read, totem_config_validate")

    entry("netmtu", .uint32, "Largest packet that totem builds.")
      .zeroIsDefault()
      .computed("65536 for knet, 1500 for udp and udpu")
      .unit(.bytes)
      .fixedAtStart()
      .note("For knet this lies above the links; the size on the wire is knet_mtu.")
      .source("totemconfig.c totem_config_validate; totemsrp.c totemsrp_net_mtu_adjust")

    entry("clear_node_high_bit", .string, "Clear the top bit of node ids made from addresses.")
      .accepts(.words("yes", "no"), else: .countsAs("no"))
      .defaults("no")
      .only(.udpu, .udp)
      .takesEffect(.restartSilently, map: .readOnly)
      .note("Only where nodeid is missing and the address is IPv4.")
      .source("totemconfig.c generate_nodeid")

    entry("block_unlisted_ips", .string, "Drop packets from addresses outside the node list.")
      .since(2, 4, 5).since(3, 0, 2)
      .accepts(.words("yes", "no"), else: .replacedByDefault)
      .defaults("yes")
      .only(.knet, .udpu)
      .live()
      .note("With no, a node removed from the list can still join. knet needs libknet 1.10.")
      .source("totemconfig.c totem_volatile_config_set_boolean_value")

    entry("nodeid", .uint32, "Old place of the local node's id.")
      .deprecated(
        Release(3, 1, 5), use: "nodelist.node.nodeid", "ignored, with a warning, since 3.1.5"
      )
      .only()
      .takesEffect(.none, map: .readOnly)
      .undocumented()

    entry("threads", .uint32, "Was the number of threads that encrypt.")
      .removed(Release(2, 0, 0), "without effect in 2.x and 3.x; only logged")
      .defaults("0")
      .takesEffect(.restartWithNotice, map: .readOnly)
      .undocumented()
  }
}
