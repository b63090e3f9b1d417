import CorosyncCmap

/// A section `nodelist.node`: one machine of the cluster.
public struct Node: Sendable, Hashable {
  /// The node's number in the daemon's map, by the order of the file from 0.
  ///
  /// A section without any key takes a number too.
  public let position: Int

  /// `nodeid`; nil also where it is 0, which the daemon takes for absent.
  public let id: Sourced<NodeID>?

  /// `name`, which must be the name of the machine.
  public let name: Sourced<String>?

  /// `ringX_addr` as written, by link.
  ///
  /// A host name is as good as an address here.
  public let addresses: [LinkNumber: Sourced<String>]

  /// `quorum_votes`; 1 where it is not given.
  public let votes: Sourced<UInt32>?

  /// What to call the node in a message: its name, its id or its place.
  public var label: String {
    if let name { return name.value }
    if let id { return "nodeid \(id.value)" }
    return "number \(position + 1)"
  }

  init(position: Int, _ projection: Projection) {
    func key(_ name: String) -> CmapKey { "nodelist.node.\(String(position)).\(name)" }
    self.position = position
    id = projection.uint32(key("nodeid")).flatMap {
      $0.value == 0 ? nil : Sourced(NodeID(rawValue: $0.value), range: $0.range)
    }
    name = projection.text(key("name"))
    votes = projection.uint32(key("quorum_votes"))
    var addresses: [LinkNumber: Sourced<String>] = [:]
    for number in LinkNumber.lowest.rawValue...LinkNumber.highest.rawValue {
      addresses[LinkNumber(rawValue: number)] = projection.text(key("ring\(String(number))_addr"))
    }
    self.addresses = addresses
  }
}
