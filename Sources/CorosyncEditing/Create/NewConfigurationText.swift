/// The text of a new configuration, section by section.
struct NewConfigurationText {
  private let configuration: NewConfiguration

  init(_ configuration: NewConfiguration) { self.configuration = configuration }

  var text: String {
    [head, totem, nodelist, quorum, logging].joined(separator: "\n\n") + "\n"
  }

  private var linkCount: Int { configuration.nodes.first?.addresses.count ?? 0 }

  private var head: String {
    """
    # The cluster "\(configuration.clusterName)". Every option is explained in corosync.conf(5) and votequorum(5).
    # This file is the same on every node.
    """
  }

  private var totem: String {
    """
    totem {
    \t# The version of this format: always 2.
    \tversion: 2

    \t# Two clusters on one network need different names. It can't be changed while the cluster runs.
    \tcluster_name: \(configuration.clusterName)

    \t# Higher after every change.
    \tconfig_version: 1

    \t# knet is the only transport with encryption and with more than one link.
    \ttransport: knet

    \t# The key is /etc/corosync/authkey, the same on every node and readable by root alone.
    \tcrypto_cipher: aes256
    \tcrypto_hash: sha256
    \(links)}
    """
  }

  private var links: String {
    guard linkCount > 1 || !configuration.links.isEmpty else { return "" }
    let mode = """

      \t# One link carries the traffic: of those that work the one with the highest priority, of equal
      \t# ones the one with the lowest number.
      \tlink_mode: passive

      """
    return (linkCount > 1 ? mode : "") + configuration.links.map(interface).joined()
  }

  private func interface(_ link: NewLink) -> String {
    var keys = ["linknumber: \(link.number)"]
    if let priority = link.priority { keys.append("knet_link_priority: \(priority)") }
    if let port = link.port { keys.append("mcastport: \(port)") }
    let lines = keys.map { "\t\t\($0)\n" }.joined()
    return "\n\tinterface {\n\(lines)\t}\n"
  }

  private var nodelist: String {
    let nodes = configuration.nodes.map(node).joined(separator: "\n")
    return """
      # Each node with the name of its host, as "uname -n" prints it, a number that no other node has or
      # had, and an address on every link.
      nodelist {
      \(nodes)}
      """
  }

  private func node(_ node: NewNode) -> String {
    var keys = ["name: \(node.name)"]
    if let id = node.id { keys.append("nodeid: \(id)") }
    keys += node.addresses.enumerated().map { "ring\($0)_addr: \($1)" }
    return "\tnode {\n" + keys.map { "\t\t\($0)\n" }.joined() + "\t}\n"
  }

  private var quorum: String {
    let count = configuration.nodes.count
    let twoNodes = """
      # Either of the two nodes may go on alone: this needs fencing. After a start each waits until it has
      # seen the other one once (wait_for_all, which two_node switches on).
      quorum {
      \tprovider: corosync_votequorum
      \ttwo_node: 1
      }
      """
    let oneNode = """
      # One node decides alone. A second one needs two_node or a quorum device beside it.
      quorum {
      \tprovider: corosync_votequorum
      }
      """
    if count == 1 { return oneNode }
    if count == 2 { return twoNodes }
    let tieBreaker = """

      \t# Of two halves the one with the lowest nodeid goes on.
      \tauto_tie_breaker: 1

      """
    return """
      # \(count / 2 + 1) of the \(count) votes are needed to act.
      quorum {
      \tprovider: corosync_votequorum
      \(count % 2 == 0 ? tieBreaker : "")}
      """
  }

  private var logging: String {
    """
    logging {
    \tto_stderr: no
    \tto_logfile: yes
    \tlogfile: /var/log/corosync/corosync.log
    \tto_syslog: yes
    \tdebug: off
    \ttimestamp: on
    }
    """
  }
}
