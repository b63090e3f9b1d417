import CorosyncDiagnostics
public import CorosyncModel

/// Why a quorum device can't be added, changed or removed.
public enum DeviceError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file has a device; nil where it has no host.
  case alreadyThere(host: String?)
  /// The file has a section `device` that the daemon ignores, since it has no `model`.
  case withoutModel
  case notThere
  /// The device is of a kind that no program provides.
  case otherModel(String)
  /// votequorum does not count the votes; nil where no provider is written.
  case noVotequorum(provider: String?)
  case noNodeList
  case noClusterName
  case emptyHost
  /// The host is neither an address nor what a machine can be called.
  case hostName(String)
  /// The host is one of the nodes that it is to be independent of.
  case hostIsNode(host: String, node: String)
  case unknownTieBreaker(NodeID, nodes: [NodeID])
  /// Algorithm ffsplit, and a node has other than one vote.
  case nodeVotes(node: String, votes: UInt32)
  /// Algorithm ffsplit, and the device is to have other than one vote.
  case splitVotes(UInt32)
  /// The device is to have no vote, or algorithm lms leaves none to it.
  case noVotes
  /// No node has a vote.
  case voteless
  /// `expected_votes` is written, which then has to count the device's votes too.
  case expectedVotes(UInt32)
  /// An option that excludes a device, and that a running daemon keeps until it is restarted.
  case incompatible(option: String)
  /// A setting is 0, or out of what corosync-qdevice takes.
  case outOfRange(setting: String, value: String, range: String)
  /// A command of the heuristics that corosync-qdevice can't run, or not as it is meant.
  case command(name: String, reason: String)
  case tooManyCommands(Int)
  /// `two_node` is wanted, and the file has another number of nodes.
  case notTwoNodes(Int)
  /// Keys of the device stand in the file in a way that is not understood here.
  case writtenOtherwise

  public var description: String {
    switch self {
    case .alreadyThere(let host):
      "there is a quorum device already"
        + (host.map { ", with host \"\(escaped($0))\"" } ?? "")
        + "; change it with \"qdevice set\", or remove it first"
    case .withoutModel:
      "there is a section \"quorum.device\" without \"model\", which corosync ignores; remove it "
        + "first with \"qdevice remove\""
    case .notThere: "there is no quorum device; \"qdevice add\" adds one"
    case .otherModel(let model):
      "the quorum device has model \"\(escaped(model))\", which no program provides; remove it, and "
        + "add one with \"qdevice add\""
    case .noVotequorum(let provider):
      "a quorum device needs votequorum, and quorum.provider is "
        + (provider.map { "\"\(escaped($0))\"" } ?? "not written")
        + "; set it to corosync_votequorum and restart corosync on all nodes first"
    case .noNodeList:
      "a quorum device needs a nodelist, which this file does not have; list the nodes first"
    case .noClusterName:
      "a quorum device needs totem.cluster_name, by which corosync-qnetd tells clusters apart; set "
        + "it and restart corosync on all nodes first"
    case .emptyHost: "the host of corosync-qnetd is empty; give its address or name"
    case .hostName(let host):
      "host \"\(escaped(host))\" is neither an address nor a host name; names have letters, digits, "
        + "\"-\", \"_\" and dots"
    default: settingDescription
    }
  }

  private var settingDescription: String {
    switch self {
    case .hostIsNode(let host, let node):
      "host \"\(escaped(host))\" is node '\(escaped(node))' of this cluster; corosync-qnetd must run "
        + "outside of it"
    case .unknownTieBreaker(let id, let nodes):
      "tie breaker \(id) is no node of this cluster; its nodeids are "
        + nodes.map(\.description).joined(separator: ", ")
    case .nodeVotes(let node, let votes):
      "algorithm ffsplit works only where every node has one vote, and node '\(escaped(node))' has "
        + "\(votes); use algorithm lms, or remove its quorum_votes"
    case .splitVotes(let votes):
      "algorithm ffsplit works only where the device has one vote, not \(votes)"
    case .noVotes:
      "the device would have 0 votes, with which it decides nothing; give it votes (with algorithm lms "
        + "it has those of all nodes but one)"
    case .voteless: "no node has a vote; give the nodes quorum_votes first"
    case .expectedVotes(let votes):
      "quorum.expected_votes is \(votes) and would have to count the device's votes too; remove it, "
        + "corosync adds up the votes of nodes and device by itself"
    case .incompatible(let option):
      "quorum.\(option) and a quorum device exclude each other, and running daemons keep \(option) "
        + "until they are restarted; remove it and restart corosync on all nodes first, one after "
        + "the other"
    case .outOfRange(let setting, let value, let range):
      "\(setting) \"\(escaped(value))\" is out of range; corosync-qdevice takes \(range)"
    case .command(let name, let reason):
      "command \"\(escaped(name))\" can't be what is meant: \(reason)"
    case .tooManyCommands(let count):
      "\(count) commands are more than \(DeviceHeuristics.limit), and corosync-qdevice would run none"
    case .notTwoNodes(let count):
      "two_node is for two nodes, and the file has \(count); leave it out"
    default:
      "keys of the quorum device stand outside of a section \"device\"; move them there first"
    }
  }
}
