import CorosyncModel

/// The addresses of all nodes as a change would leave them, held to what a cluster can work with.
struct AddressTable {
  /// A node, old or new.
  struct Row {
    let label: String
    var addresses: [LinkNumber: String]
  }

  /// The place of an address.
  private struct Cell: Hashable {
    let row: Int
    let link: LinkNumber
  }

  private(set) var rows: [Row]
  private var changed: [Cell] = []

  private let ipVersion: String?

  /// Whether one node may have an address on two links.
  var allowsSharedAddresses = false
  var allowsHostNames = false

  init(_ configuration: Configuration) {
    rows = configuration.nodes.map { node in
      Row(label: node.label, addresses: node.addresses.mapValues(\.value))
    }
    ipVersion = configuration.totem.ipVersion?.value
  }

  /// Adds a node without addresses, and gives its row.
  mutating func addRow(_ label: String) -> Int {
    rows.append(Row(label: label, addresses: [:]))
    return rows.count - 1
  }

  mutating func set(_ address: String, row: Int, link: LinkNumber) {
    rows[row].addresses[link] = address
    changed.append(Cell(row: row, link: link))
  }

  /// Refuses new addresses that can't work.
  func check() throws(EditError) {
    for cell in changed { try checkText(cell) }
    for link in Set(changed.map(\.link)).sorted() { try checkFamilies(link) }
    for link in Set(changed.map(\.link)).sorted() { try checkEdges(link) }
    try checkRepetition()
  }

  /// The links that a node has a new address on, each with another one of the same address.
  var shared: [(row: Int, links: [LinkNumber])] {
    changed.compactMap { cell in
      let address = identity(cell)
      let links = rows[cell.row].addresses.keys.filter {
        identity(Cell(row: cell.row, link: $0)) == address
      }
      return links.count > 1 ? (cell.row, links.sorted()) : nil
    }
  }

  private func text(_ cell: Cell) -> String { rows[cell.row].addresses[cell.link] ?? "" }

  private func identity(_ cell: Cell) -> AddressIdentity { AddressIdentity(text(cell)) }

  private func subject(_ cell: Cell) -> String {
    "\"\(text(cell))\" for node \(rows[cell.row].label) on link \(cell.link)"
  }

  // MARK: One address

  private func checkText(_ cell: Cell) throws(EditError) {
    let text = text(cell)
    guard let address = IPAddress(text), !text.contains("%") else {
      try checkName(cell)
      return
    }
    if address.unmapped != address {
      throw .refused(
        "\(subject(cell)) is an IPv4 address in IPv6 notation", instead: "write it as IPv4")
    }
    if let kind = address.specialKind, !address.isLoopback || rows.count > 1 {
      throw .refused(
        "\(subject(cell)) is \(kind) address, by which other nodes can't reach it",
        instead: "give the node's own address in that network")
    }
    if let ipVersion, ipVersion == (address.family == .v4 ? "ipv6" : "ipv4") {
      throw .refused(
        "\(subject(cell)) is an \(address.family.rawValue) address, and the file has \"ip_version: "
          + "\(ipVersion)\"",
        instead: "give an address of that family")
    }
  }

  private func checkName(_ cell: Cell) throws(EditError) {
    let name = text(cell)
    if name.contains("%") {
      throw .refused(
        "\(subject(cell)) has a zone, which corosync drops",
        instead: "give an address that is the same on all interfaces")
    }
    guard HostName.isPlausible(name) else {
      throw .refused(
        "\(subject(cell)) is no IP address",
        instead: "give one such as 10.20.20.1 or fd00::1")
    }
    if !allowsHostNames {
      throw .refused(
        "\(subject(cell)) is a host name, which corosync looks up anew at every reload",
        instead: "give the IP address that it stands for")
    }
  }

  // MARK: A link

  private func checkFamilies(_ link: LinkNumber) throws(EditError) {
    let known = rows.compactMap { row in
      IPAddress(row.addresses[link] ?? "").map { (row.label, $0.family) }
    }
    guard let first = known.first, let other = known.first(where: { $0.1 != first.1 }) else {
      return
    }
    throw .refused(
      "on link \(link) node \(first.0) would have an \(first.1.rawValue) address and node "
        + "\(other.0) an \(other.1.rawValue) one, which corosync refuses",
      instead: "use one family for a link")
  }

  /// Refuses the first and last address of a network of 256, where the link lies in one.
  private func checkEdges(_ link: LinkNumber) throws(EditError) {
    let numbers = rows.compactMap { row -> UInt32? in
      if case .v4(let number) = IPAddress(row.addresses[link] ?? "") { number } else { nil }
    }
    guard numbers.count > 1, Set(numbers.map { $0 >> 8 }).count == 1 else { return }
    for cell in changed where cell.link == link {
      guard case .v4(let number) = IPAddress(text(cell)) else { continue }
      let kind = number & 0xFF == 0 ? "network's" : number & 0xFF == 0xFF ? "broadcast" : nil
      if let kind {
        throw .refused(
          "\(subject(cell)) is a \(kind) address, by which other nodes can't reach it",
          instead: "give the node's own address in that network")
      }
    }
  }

  // MARK: All links

  private func checkRepetition() throws(EditError) {
    var uses: [AddressIdentity: [Cell]] = [:]
    for (row, content) in rows.enumerated() {
      for link in content.addresses.keys.sorted() {
        let cell = Cell(row: row, link: link)
        uses[identity(cell), default: []].append(cell)
      }
    }
    for cell in changed {
      for other in uses[identity(cell)] ?? [] where other != cell {
        try refuse(cell, like: other)
      }
    }
  }

  private func refuse(_ cell: Cell, like other: Cell) throws(EditError) {
    if cell.row != other.row {
      throw .refused(
        "\(subject(cell)) is the address of node \(rows[other.row].label) on link \(other.link)",
        instead: "give every node an address of its own")
    }
    if !allowsSharedAddresses {
      throw .refused(
        "\(subject(cell)) is its address on link \(other.link) too, and both would fail together",
        instead: "give its address in another network")
    }
  }
}

/// What makes two addresses the same, however they are written.
private enum AddressIdentity: Hashable {
  case address(IPAddress)
  case name(String)

  init(_ text: String) {
    self = IPAddress(text).map { .address($0.unmapped) } ?? .name(text.lowercased())
  }
}
