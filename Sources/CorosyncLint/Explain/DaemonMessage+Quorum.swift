import CorosyncDiagnostics

extension DaemonMessage {
  /// Messages of the quorum provider, `votequorum.c`; `corosync -t` sees none of them.
  static let quorum = [
    DaemonMessage(
      "Invalid quorum provider", "quorum.provider is an unknown word",
      "write corosync_votequorum", "quorum-provider-unknown"),
    DaemonMessage(
      "Quorum provider: * failed to initialize.",
      "section quorum has a fault, and the daemon exits with code 20", "the next lines tell which"),
    DaemonMessage(
      "nodelist or quorum.expected_votes must be configured!",
      "at start: there is no node list, or this host was not found in it, often because its name "
        + "resolves to 127.0.1.1; while it runs: a reload was refused before",
      "compare \"uname -n\" and /etc/hosts with the node list; after a refused reload load a correct "
        + "file",
      "node-list-missing", "node-list-ignored", "local-node-missing"),
    DaemonMessage(
      "two_node and quorum device cannot be configured at the same time!",
      "the device replaces two_node; the daemon does not start with both", "remove two_node",
      "incompatible-with-device"),
    DaemonMessage(
      "two_node and auto_tie_breaker are both specified but are not compatible.",
      "two_node is switched off, and loss of one node stops the cluster", "remove one of them"),
    DaemonMessage(
      "auto_tie_breaker is set and the cluster has an odd number of nodes.",
      "there is no tie to break, and the tie breaker is switched off", "remove auto_tie_breaker"),
    DaemonMessage(
      "auto_tie_breaker & last_man_standing not available in odd sized cluster",
      "the daemon does not start with both and an odd number of votes", "remove one of them",
      "tie-breaker-with-last-man-standing"),
    DaemonMessage(
      "auto_tie_breaker_nodes is not valid*",
      "the list is neither lowest, highest nor node ids with blanks between; a comma ends it",
      "separate the node ids by blanks"),
    DaemonMessage(
      "quorum.device is not compatible with *",
      "a quorum device and this option exclude each other; the daemon does not start",
      "remove the option", "incompatible-with-device"),
    DaemonMessage(
      "quorum.device.votes must be specified when *",
      "the device's votes cannot be computed where expected_votes is set or nodes have other votes "
        + "than 1",
      "set votes in section device", "device-votes-missing"),
    DaemonMessage(
      "quorum.device.votes is too high or expected_votes is too low",
      "expected_votes less the device's votes leaves fewer than 2",
      "remove expected_votes: it is computed from the node list", "device-votes-too-high"),
  ]

  /// Messages of votequorum about what it switches off.
  static let switchedOff = [
    DaemonMessage(
      "quorum device is registered, disabling two_node",
      "two_node and the quorum device exclude each other: the running device wins",
      "remove two_node from section quorum", "incompatible-with-device"),
    DaemonMessage(
      "quorum device is not registered, allowing two_node",
      "two_node and the quorum device exclude each other, and the device is locked out",
      "remove two_node from section quorum, then start corosync-qdevice", "incompatible-with-device"
    ),
    DaemonMessage(
      "disabling quorum device operations",
      "the file has what does not go with a quorum device; the device is not used until it is mended",
      "the line before names the option", "incompatible-with-device"),
    DaemonMessage(
      "auto_tie_breaker_node: is meaningless if auto_tie_breaker is set to 0",
      "auto_tie_breaker_node has no effect", "add auto_tie_breaker: 1, or remove the key",
      "tie-breaker-node"),
    DaemonMessage(
      "two_node has been disabled, please fix your corosync.conf",
      "two_node and auto_tie_breaker exclude each other; a lost node now takes quorum away",
      "keep one of the two", "two-node-with-tie-breaker"),
    DaemonMessage(
      "Therefore auto_tie_breaker has been disabled*",
      "the votes are an odd number, so there are no two equal halves",
      "remove auto_tie_breaker, or add wait_for_all: 1", "tie-breaker-odd-votes"),
    DaemonMessage(
      "Last Man Standing feature is supported only when all*",
      "a node has more than one vote; last_man_standing is off",
      "remove quorum_votes of the nodes, or last_man_standing", "last-man-standing"),
    DaemonMessage(
      "Unable to load ev_tracking file!",
      "expected_votes_tracking cannot read its file in the state directory, and the daemon ends",
      "remove expected_votes_tracking: it is broken", "vote-tracking"),
    DaemonMessage(
      "Unable to update ev_tracking_barrier on disk data!!!",
      "expected_votes_tracking cannot write its file",
      "remove expected_votes_tracking: it is broken",
      "vote-tracking"),
    DaemonMessage(
      "will continue with current runtime data",
      "the file's section quorum cannot be used, and the daemon goes on with the votes that it had; "
        + "it would not start with this file",
      "the line before tells why"),
  ]

  /// Messages of reloads and of the running cluster.
  static let reloading = [
    DaemonMessage(
      "Received config version (*) is different than my config version (*)! Exiting",
      "this node came up with another config_version than the cluster runs, and stops itself",
      "copy the cluster's file to this node before corosync is started there"),
    DaemonMessage(
      "new config has different address for link * (addr changed from * to *)*",
      "a reload cannot change the address of a link that stays: it is refused",
      "remove the link on all nodes and reload, then add it with the new addresses and reload; with "
        + "one link only, add a second one first"),
    DaemonMessage(
      "New config has different knet transport for link *",
      "a reload cannot change the transport of a link that stays: it is refused",
      "remove the link, reload, and add it again"),
    DaemonMessage(
      "To reconfigure an interface it must be deleted and recreated*",
      "the reload was refused for a changed address or transport of a link, named before; keys that "
        + "the new file lacks are already gone from the map",
      "load the old content again, with a higher config_version, then change the link in two steps"),
    DaemonMessage(
      "Cannot configure new interface definitions: *",
      "the reload was refused; the daemon runs on, but keys that the new file lacks are gone from "
        + "its map",
      "the reason stands behind the colon; load a correct file soon"),
    DaemonMessage(
      "Crypto configuration is not valid: *",
      "the reload was refused, on this node; others may have switched",
      "look at the key file on this node"),
    DaemonMessage(
      "Configuration is not valid: *",
      "the reload was refused; keys that the new file lacks are gone from the map",
      "the reason stands behind the colon; load a correct file soon"),
    DaemonMessage(
      "Crypto reconfiguration is not supported by the linked version of knet",
      "the reload was refused: encryption can't be changed while this build runs",
      "take the change back, or stop corosync on all nodes, change the file, and start it again"),
    DaemonMessage(
      "Modified entry '*' in corosync.conf cannot be changed at run-time",
      "the reload went on without this key: its new value waits for a restart of corosync",
      "plan a restart of each node, one after the other, or take the change back"),
    DaemonMessage(
      "Could not reload configuration. Error *",
      "corosync-cfgtool was told by its own node that the reload was refused; 7 is a bad file, 6 try "
        + "again",
      "the log of corosync tells why; from 3.1.9 on the tool's exit status does not show it"),
    DaemonMessage(
      "unable to parse cluster config_version",
      "pmxcfs found no config_version in the file, and gives it to no node",
      "add config_version to section totem", "config-version-missing"),
    DaemonMessage(
      "local corosync.conf is newer",
      "the copy in /etc/corosync has a higher config_version than /etc/pve/corosync.conf, which is "
        + "not copied over it",
      "raise config_version in /etc/pve/corosync.conf above that of the copy"),
  ]
}
