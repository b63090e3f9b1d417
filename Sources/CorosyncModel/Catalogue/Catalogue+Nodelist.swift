import CorosyncCmap
import CorosyncSyntax

extension Catalogue {
  /// Section `nodelist`.
  static let nodelist = table("nodelist", since: Release(1, 99, 0), man: .cmapKeys) {
    entry("local_node_pos", .string, "Position of the own node in the list.")
      .wanted(.uint32)
      .set(by: .daemon)
      .takesEffect(.none, map: .readOnly)
      .note("Missing after a refused reload.")
      .source("totemconfig.c find_local_node")
  }

  /// Section `nodelist.node`: one node.
  static let node = table(
    "nodelist.node", prefix: "nodelist.node.P", since: Release(1, 99, 0), man: .corosyncConf
  ) {
    entry("ringX_addr", .string, "Address of the node on link X, 0 to 7.")
      .accepts(.address, else: .refusedAtStartAndReload)
      .required()
      .takesEffect(
        .refusedOnExistingLink, map: .readOnly,
        "adding or removing nodes and links is live; another address for a link that stays is refused"
      )
      .note(
        "All nodes need the same links, and names when there are two or more. Resolved at the start "
          + "and at every reload. udp and udpu know link 0 only."
      )
      .source("totemconfig.c put_nodelist_members_to_config, check_things_have_not_changed")

    entry("nodeid", .uint32, "Number that identifies the node.")
      .accepts(.range(1...UInt64(UInt32.max)), else: .refusedAtStartAndReload)
      .accepts(.range(1...65535), on: [.knet], else: .refusedAtStartAndReload)
      .zeroIsDefault()
      .computed("none for knet, which needs it; the IPv4 address as a number for udp and udpu")
      .takesEffect(
        .dangerous, map: .readOnly,
        "accepted, but a running node keeps its old id and nodes no longer match"
      )
      .note("The same id twice is refused at the start only.")
      .source("totemconfig.c put_nodelist_members_to_config, check_for_duplicate_nodeids")

    entry("name", .string, "Name of the node, best its host name.")
      .since(2, 99, 1, "documented since 2.x")
      .takesEffect(.live, map: .readOnly)
      .note(
        "Needed for every node as soon as there are two links. The own node is found by it; "
          + "Pacemaker and pcs read it."
      )
      .source("totemconfig.c find_local_node, totem_volatile_config_validate")

    entry("quorum_votes", .uint32, "Votes of the node.")
      .defaults("1")
      .unit(.votes)
      .takesEffect(.live, map: .readOnly)
      .man(.votequorum)
      .source("votequorum.c votequorum_read_nodelist_configuration")

    entry("datacenterid", .string, "Site of the node, meant for corosync-qdevice.")
      .wanted(.uint32)
      .since(2, 4, 0)
      .defective("its reader wants a number, the file gives a string, and the map is read-only")
      .only()
      .takesEffect(.none, map: .readOnly)
      .undocumented()
      .source("corosync-qdevice qdevice-cmap.c")

    entry("*", .string, "Any other name is kept for other programs.")
      .takesEffect(.none, map: .readOnly)
      .undocumented()
      .source("coroparse.c main_config_parser_cb")
  }
}
