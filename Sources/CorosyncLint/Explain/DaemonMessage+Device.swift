import CorosyncDiagnostics

extension DaemonMessage {
  /// Messages of corosync-qdevice.
  static let device = [
    DaemonMessage(
      "Can't read quorum.device.model cmap key.", "the file has no quorum device with a model",
      "add \"model: net\" to section quorum.device"),
    DaemonMessage(
      "Configured device model * is not supported.", "the one model is net", "write \"model: net\""),
    DaemonMessage(
      "heuristics.* must be valid number in range <*>",
      "the time is outside of its limits, in milliseconds", "remove the key for its default"),
    DaemonMessage(
      "quorum.device.heuristics.mode value is not valid.", "mode is an unknown word",
      "write on, sync or off", "device-value-refused"),
    DaemonMessage(
      "* key is not correct heuristics exec name. Ignoring",
      "the NAME of exec_NAME has a dot, and its command does not run",
      "write a name without a dot", "heuristics-without-command"),
    DaemonMessage(
      "Can't store value of * key into list. Ignoring",
      "the command can't be taken apart, and does not run", "look at its quotation marks",
      "heuristics-without-command"),
    DaemonMessage(
      "* key is not of string type. Ignoring",
      "a command was set through the map with another type, and does not run",
      "set it with the type str"),
    DaemonMessage(
      "No valid heuristics execs defined. Disabling heuristics.",
      "there is no command that could run, so the device votes without heuristics",
      "add a key exec_NAME", "heuristics-without-command"),
    DaemonMessage(
      "Too much (*) heuristics execs defined*",
      "more than 32 commands: none of them runs", "put several into one script",
      "heuristics-without-command"),
    DaemonMessage(
      "Can't execute command *",
      "a command of the heuristics did not start; it counts as failed",
      "write its full path: commands are looked for in no folder", "heuristics-without-command"),
    DaemonMessage(
      "quorum.device.net.* value is not valid.", "the key has an unknown word",
      "\"corosync-edit explain\" with the key tells the words", "device-value-refused"),
    DaemonMessage(
      "quorum.device.net.port must be in range 1-65535", "port is no such number",
      "remove the key for 5403, or write a number", "device-value-refused"),
    DaemonMessage(
      "connect_timeout must be valid number in range <*>",
      "connect_timeout is outside of its limits",
      "remove the key for its default", "device-value-refused"),
    DaemonMessage(
      "force_ip_version must be one of *", "force_ip_version is another word", "write 0, 4 or 6",
      "device-value-refused"),
    DaemonMessage(
      "Heartbeat interval too *. Adjusting to *",
      "0.8 times quorum.device.timeout is outside of 1000 to 120000 ms and was replaced",
      "write a timeout from 1250 to 150000", "device-timers"),
    DaemonMessage(
      "Test algorithm is not enabled*", "algorithm test is for developers",
      "write ffsplit for an even number of nodes, lms for an odd one", "device-value-refused"),
    DaemonMessage(
      "Cant find nodeid or ring0_addr for a node*",
      "a node has a name, but neither nodeid nor ring0_addr, and corosync-qdevice ends",
      "give every node its nodeid", "device-incomplete"),
    DaemonMessage(
      "Qdevice net daemon address is not defined*", "section quorum.device.net has no host",
      "add host: the name or address of the machine with corosync-qnetd"),
    DaemonMessage(
      "Cluster name (totem.cluster_name) has to be defined.",
      "corosync-qnetd tells clusters apart by their names", "set totem.cluster_name"),
    DaemonMessage(
      "Unknown decision algorithm *", "algorithm is an unknown word",
      "write ffsplit for an even number of nodes, lms for an odd one"),
    DaemonMessage(
      "tie_breaker must be lowest|highest|valid_node_id", "tie_breaker names no node",
      "write lowest, highest or the nodeid of a node"),
    DaemonMessage(
      "50:50 split algorithm works only if *",
      "ffsplit needs one vote for each node and one for the device",
      "set votes: 1 in section device, and remove quorum_votes of the nodes"),
    DaemonMessage(
      "No configured nodes found - configuration without node list is not supported",
      "corosync-qdevice reads the nodes from the node list", "add a node list"),
    DaemonMessage(
      "node id which is duplicate of other node in cluster",
      "corosync-qnetd has a node of this id and cluster already: another cluster with this name, or "
        + "an old connection",
      "give each cluster its own cluster_name"),
  ]
}
