import CorosyncDiagnostics

extension DaemonMessage {
  /// Messages of a running cluster, `totemsrp.c`, `main.c`, `vsf_quorum.c`, `votequorum.c` and
  /// libknet.
  static let running = [
    DaemonMessage(
      "A processor failed, forming new configuration*",
      "no token came in time: a node or all links to it are lost, or a host was too busy to answer; "
        + "the members left form a new membership",
      "look for the node that left in the next line of [QUORUM], and on it for lines of [KNET] and "
        + "\"was not scheduled\"; raise totem.token where hosts are slow, not where links fail"),
    DaemonMessage(
      "Token has not been received in * ms",
      "three quarters of the token timeout are over (totem.token_warning) and no token came; nothing "
        + "is lost yet",
      "where it comes often, look at the load of the hosts and at the network before raising "
        + "totem.token"),
    DaemonMessage(
      "Retransmit List*",
      "messages were lost between the nodes and are asked for again; now and then it is harmless",
      "where it goes on, look for a node or link that is slower than the others and for packets that "
        + "are too big for a network; then lower window_size and max_messages"),
    DaemonMessage(
      "FAILED TO RECEIVE",
      "this node gave up on messages that never came (totem.fail_recv_const), and leaves the "
        + "membership",
      "look at the network of this node: small packets pass and big ones do not, or a firewall"),
    DaemonMessage(
      "Totem is unable to form a cluster because of an operating system or network fault*",
      "the node hears nobody, or not itself",
      "look at the firewall (UDP 5405 plus the link's number, both ways), at the addresses of the "
        + "links on this host, and whether all nodes have the same key and cluster"),
    DaemonMessage(
      "Corosync main process was not scheduled (*) for * ms*",
      "the host did not let corosync run for that long: too busy, out of memory, or a virtual machine "
        + "that stood still (a snapshot, a migration)",
      "look at what else ran on the host then; raise totem.token only where such pauses must be "
        + "endured"),
    DaemonMessage(
      "Process pause detected for * ms*",
      "corosync stood still for that long and throws away what it missed",
      "look at the load of the host, or of the virtual machine's host"),
    DaemonMessage(
      "link: host: * link: * is down",
      "no pong came over this link from that node for knet_ping_timeout; other links go on",
      "look at the network of the link, from this host to that node's address; \"corosync-cfgtool -n\" "
        + "shows all links"),
    DaemonMessage(
      "host: host: * has no active links",
      "no link to that node is left: when the token timeout is over it is taken for lost",
      "look whether the node runs, then at every network between the two"),
    DaemonMessage(
      "rx: Packet rejected from *",
      "a packet came from an address that no node of the node list has",
      "look for a node with another address than its ringX_addr, for one whose file is newer or "
        + "older, or for another cluster at the same port", "address-shared"),
    DaemonMessage(
      "Unable to decrypt*packet*",
      "a packet came that this node's key does not open: the sender has another key, other "
        + "encryption, or belongs to another cluster",
      "compare the key files and the crypto keys of section totem on all nodes"),
    DaemonMessage(
      "This node is within the non-primary component and will NOT provide any services.",
      "too few votes are here: services of the cluster stop on this node",
      "\"corosync-quorumtool\" tells the votes; bring the missing nodes back before lowering "
        + "expected_votes by hand"),
    DaemonMessage(
      "This node is within the primary component and will provide service.",
      "the members have quorum", "nothing"),
    DaemonMessage(
      "Waiting for all cluster members*",
      "wait_for_all (or two_node, which switches it on): the node has no quorum until it has seen all "
        + "nodes once since its start",
      "start the nodes that are missing; where one is gone for good, remove it from the node list"),
    DaemonMessage(
      "Another Corosync instance is already running.",
      "a second corosync was started on this host, and ends", "nothing, or stop the first one"),
    DaemonMessage(
      "Corosync Cluster Engine exiting with status * at *",
      "the daemon ended because of what the lines before tell; status 8 is the configuration, 7 its "
        + "logging, 15 the network layer, 16 the state directory, 20 a service such as quorum",
      "explain the error in the line before"),
    DaemonMessage(
      "Denied connection*",
      "a program may not use corosync, or came before corosync was ready",
      "give its user or group a section uidgid, or start it as root"),
  ]
}
