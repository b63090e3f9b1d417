import CorosyncModel

extension NodeTable {
  /// Refuses a name that a node can't have, or that another one would be found by.
  func check(newName name: String, for node: Node? = nil) throws(EditError) {
    guard HostName.isPlausible(name) else {
      throw .refused(
        "\"\(name)\" can't be the name of a machine",
        instead: "give the node's host name as uname -n prints it there")
    }
    let lowercased = name.lowercased()
    for other in nodes where other.position != node?.position {
      if other.name?.value.lowercased() == lowercased {
        throw .refused(
          "another node has the name \(name)", instead: "give every node a name of its own")
      }
      if other.addresses[.lowest]?.value.lowercased() == lowercased {
        throw .refused(
          "\(name) is the address of node \(other.label) on link 0, and a daemon takes either for "
            + "its own",
          instead: "give every node a name of its own")
      }
    }
  }
}
