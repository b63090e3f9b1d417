import CorosyncEditing
import CorosyncModel
import CorosyncRuntime
import CorosyncSafeEdit
import Glibc

/// What this machine knows of itself, where it is a node of the running cluster.
///
/// Other nodes can't be asked.
struct LocalMachine: Sendable {
  /// The node that the machine is.
  let node: NodeID
  let addresses: [IPAddress]
  let hostName: String

  /// Nil where the file is not the one of the daemon that runs here.
  init?(_ workspace: Workspace) throws {
    guard let state = try workspace.clusterState() else { return nil }
    node = state.localNode
    addresses = NetworkInterfaces.addresses()
    hostName = Self.systemHostName()
  }

  private static func systemHostName() -> String {
    var name = utsname()
    guard uname(&name) == 0 else { return "" }
    return withUnsafeBytes(of: name.nodename) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  /// Refuses an address for this node that the machine doesn't have, where it was made of a network
  /// and a host part.
  func check(
    _ made: [NodeID: String], in network: IPNetwork, given: Set<NodeID>
  ) throws(EditError) {
    guard let text = made[node], !given.contains(node), let address = IPAddress(text),
      !addresses.isEmpty, !addresses.contains(address)
    else { return }
    let own = addresses.filter { network.contains($0) }
    guard let first = own.first else {
      throw .refused(
        "this node would get \(address), and this machine has no address in \(network)",
        instead: "configure its interface first, or give its address with --addr")
    }
    throw .refused(
      "this node would get \(address), and this machine has "
        + own.map { "\($0)" }.joined(separator: ", ") + " in \(network)",
      instead: "give the addresses that the nodes have, here --addr \(node)=\(first)")
  }

  /// Whether the daemon here finds its own node by a name and an address of link 0, without looking
  /// names up.
  ///
  /// Source: totemconfig.c find_local_node.
  func isFound(byName name: String, address: String?) -> Bool {
    if fits(name) || address == hostName { return true }
    return address.flatMap { IPAddress($0) }.map { addresses.contains($0) } ?? false
  }

  /// Whether the host name is the name, or both are the same without their domains.
  func fits(_ name: String) -> Bool {
    name == hostName || short(name) == short(hostName)
  }

  private func short(_ name: String) -> Substring { name.prefix { $0 != "." } }
}
