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

  /// The other keys by their names, as written; the daemon keeps them for other programs.
  public let others: [String: Sourced<String>]

  /// What to call the node in a message: its name, its id or its place.
  public var label: String {
    if let name { return name.value }
    if let id { return "nodeid \(id.value)" }
    return "number \(position + 1)"
  }

  init(position: Int, _ projection: Projection) {
    let prefix = "nodelist.node.\(String(position))."
    var id: Sourced<NodeID>?
    var name: Sourced<String>?
    var votes: Sourced<UInt32>?
    var addresses: [LinkNumber: Sourced<String>] = [:]
    var others: [String: Sourced<String>] = [:]
    for entry in projection.entries(prefix: prefix) {
      let key = String(entry.key.description.dropFirst(prefix.count))
      let text = Sourced(entry.value.text, range: entry.origin.range)
      switch (key, entry.value) {
      case ("nodeid", .uint32(let number)):
        id = number == 0 ? nil : Sourced(NodeID(rawValue: number), range: text.range)
      case ("quorum_votes", .uint32(let number)): votes = Sourced(number, range: text.range)
      case ("name", _): name = text
      default:
        if let link = LinkNumber(ofAddressKey: key) {
          addresses[link] = text
        } else {
          others[key] = text
        }
      }
    }
    self.position = position
    self.id = id
    self.name = name
    self.votes = votes
    self.addresses = addresses
    self.others = others
  }
}
