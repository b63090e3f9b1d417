import CorosyncModel
import CorosyncSyntax

extension ConversionDraft {
  /// Gives every node what knet needs, or makes the node list of the peers; how many links there
  /// are.
  mutating func convertNodes(_ interfaces: OldInterfaces, _ operation: ConvertToKnet) -> Int {
    var names = NodeNames(operation.names)
    let nodes: [OldNode]
    if configuration.nodes.isEmpty {
      nodes = listedNodes(interfaces, operation.nodes)
    } else {
      if !operation.nodes.isEmpty { miss("the file has a node list, and nodes were given besides") }
      nodes = configuration.nodes.map { OldNode($0) }
    }
    nodeCount = nodes.count
    let links = Set(nodes.flatMap(\.addresses.keys)).sorted()
    check(nodes, links, interfaces)
    let complete = complete(nodes, links, &names)
    for address in names.unused { miss("no node has the address \"\(address)\" of a given name") }
    if !missing.isEmpty { return links.count }
    if configuration.nodes.isEmpty {
      writeList(complete)
    } else {
      for (old, new) in zip(nodes, complete) { write(new, over: old) }
    }
    return links.count
  }

  /// The nodes of a file without a node list.
  private mutating func listedNodes(
    _ interfaces: OldInterfaces, _ given: [NewNode]
  ) -> [OldNode] {
    let members = interfaces.members.mapValues { $0.map { OldAddress($0) } }
    guard !given.isEmpty else {
      if members.isEmpty {
        miss(
          "the file does not say which nodes there are: they found each other by multicast; give "
            + "each as NAME=ADDRESS with the address on every ring")
      }
      return MemberPairing(members).nodes
        ?? {
          miss(
            "the sections \"member\" don't say which addresses on the rings belong to one node; give "
              + "each as NAME=ADDRESS,ADDRESS")
          return []
        }()
    }
    let nodes = given.map { OldNode($0) }
    let known = Set(nodes.flatMap(\.addresses.values).map { OldAddress($0) })
    for address in members.sorted(by: { $0.key < $1.key }).flatMap(\.value)
    where !known.contains(address) {
      miss("the member \"\(address.text)\" is in none of the nodes that were given")
    }
    return nodes
  }

  private mutating func check(
    _ nodes: [OldNode], _ links: [LinkNumber], _ interfaces: OldInterfaces
  ) {
    for node in nodes {
      for link in links where node.addresses[link] == nil {
        miss("\(node.label) has no address on link \(link)")
      }
      for (link, address) in node.addresses.sorted(by: { $0.key < $1.key })
      where IPAddress(address) == nil && !HostName.isPlausible(address) {
        miss(
          "\"\(address)\" of \(node.label) on link \(link) is neither an address nor the name of a "
            + "host")
      }
    }
    guard !nodes.isEmpty else { return }
    for (link, line) in interfaces.lines.sorted(by: { $0.key < $1.key })
    where !links.contains(link) {
      miss(
        "\(place(line)): no node has an address on ring \(link); give every node \"ring\(link)_addr\" "
          + "or remove the section")
    }
    refuseLostMembers(nodes, interfaces)
  }

  /// A node list beat the peers of interfaces; one that is in no node would be lost.
  private mutating func refuseLostMembers(_ nodes: [OldNode], _ interfaces: OldInterfaces) {
    guard !configuration.nodes.isEmpty else { return }
    let known = Set(nodes.flatMap(\.addresses.values).map { OldAddress($0) })
    for (_, members) in interfaces.members.sorted(by: { $0.key < $1.key }) {
      for member in members where !known.contains(OldAddress(member)) {
        miss("the member \"\(member)\" is in no node of the node list")
      }
    }
  }

  /// The nodes with numbers, and with names where they are given or needed.
  private mutating func complete(
    _ nodes: [OldNode], _ links: [LinkNumber], _ names: inout NodeNames
  ) -> [OldNode] {
    refuseRepeatedNumbers(nodes)
    let used = nodes.compactMap(\.id).filter { $0.rawValue <= NodeNumbering.highest }
    var numbering = NodeNumbering(used: used)
    var complete: [OldNode] = []
    for node in nodes {
      var node = node
      let given = names.take(node.addresses.values)
      if let name = node.name, let given, name != given {
        miss("node \"\(name)\" was given another name, \"\(given)\"")
      }
      node.name = node.name ?? given
      if let given, !HostName.isPlausible(given) {
        miss("\"\(given)\" can't be the name of a host")
      }
      if node.name == nil, links.count > 1 {
        miss(
          "\(node.label) has no name, which nodes with several links need; give it as ADDRESS=NAME")
      }
      if node.id.map({ $0.rawValue > NodeNumbering.highest }) ?? true { node.id = numbering.take() }
      complete.append(node)
    }
    refuseRepeatedNames(complete)
    return complete
  }

  /// A name that two nodes have from the start is the file's own fault, which other commands tell.
  private mutating func refuseRepeatedNames(_ nodes: [OldNode]) {
    let old = configuration.nodes.compactMap(\.name?.value)
    let owners = Dictionary(grouping: nodes.filter { $0.name != nil }) { $0.name ?? "" }
    for (name, nodes) in owners.sorted(by: { $0.key < $1.key })
    where nodes.count > max(old.count { $0 == name }, 1) {
      miss("\(nodes.count) nodes would have one name, \"\(name)\"")
    }
  }

  private mutating func refuseRepeatedNumbers(_ nodes: [OldNode]) {
    let owners = Dictionary(grouping: nodes.filter { $0.id != nil }) { $0.id?.rawValue ?? 0 }
    for (id, nodes) in owners.sorted(by: { $0.key < $1.key }) where nodes.count > 1 {
      miss("\(nodes.map(\.label).joined(separator: " and ")) have one nodeid, \(id)")
    }
  }

  private mutating func write(_ new: OldNode, over old: OldNode) {
    guard let position = old.position, let section = configuration.nodeSections[position]?.last
    else { return }
    var added: [(name: String, value: String)] = []
    let sections = configuration.nodeSections[position] ?? []
    let line = sections.compactMap { self.line(of: "nodeid", inSection: $0) }.last
    let open = document.sections[section].openLine
    if let name = new.name, old.name == nil {
      added.append(("name", name))
      note("added \"name: \(name)\" to \(old.label)", at: open, "as given")
    }
    if let id = new.id, id != old.id {
      let reason = "knet needs a number from 1 to 65535 of every node; the lowest free one"
      if let line {
        set(line: line, to: "\(id)", reason)
      } else {
        added.append(("nodeid", "\(id)"))
        note("added \"nodeid: \(id)\" to \(old.label)", at: open, reason)
      }
    }
    if !added.isEmpty { insert(added, inSection: section) }
  }

  /// Writes a node list behind the section `totem`, or into an empty one.
  private mutating func writeList(_ nodes: [OldNode]) {
    guard !nodes.isEmpty else { return }
    note(
      "added a node list with \(nodes.count) nodes, numbered from 1", at: nil,
      "knet finds the nodes by it; the order of the numbers is that of the file")
    let step = document.indentationStep
    let end = document.lineEnd
    func line(_ depth: Int, _ text: String) -> [UInt8] {
      [UInt8]((0..<depth).map { _ in step }.joined()) + Array(text.utf8) + end
    }
    var list: [UInt8] = []
    for (number, node) in nodes.enumerated() {
      list += (number > 0 ? end : []) + line(1, "node {")
      if let name = node.name { list += line(2, "name: \(name)") }
      if let id = node.id { list += line(2, "nodeid: \(id)") }
      for (link, address) in node.addresses.sorted(by: { $0.key < $1.key }) {
        list += line(2, "ring\(link)_addr: \(address)")
      }
      list += line(1, "}")
    }
    if let section = index.sections("nodelist").last {
      add(InsertionPoint(atEndOfSection: section, of: document).insert(list))
    } else {
      let totem = index.sections("totem").last.flatMap { document.sections[$0].closeLine }
      add(
        InsertionPoint(behind: totem, in: document).insert(
          end + line(0, "nodelist {") + list + line(0, "}")))
    }
  }
}
