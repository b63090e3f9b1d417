import CorosyncModel

/// A node on its way from an old file to a new one.
struct OldNode {
  /// The place in the file's node list; nil for a node that has none.
  let position: Int?

  var name: String?
  var id: NodeID?
  let addresses: [LinkNumber: String]

  init(_ node: Node) {
    position = node.position
    name = node.name?.value
    id = node.id?.value
    addresses = node.addresses.mapValues(\.value)
  }

  init(_ node: NewNode) {
    position = nil
    name = node.name
    id = node.id
    addresses = Dictionary(
      uniqueKeysWithValues: node.addresses.prefix(8).enumerated().map {
        (LinkNumber(rawValue: UInt8($0)), $1)
      })
  }

  init(addresses: [LinkNumber: String]) {
    position = nil
    self.addresses = addresses
  }

  /// What to call the node in a message.
  var label: String {
    if let name { return "node \"\(name)\"" }
    let lowest = addresses.min { $0.key < $1.key }
    return lowest.map { "the node with the address \"\($0.value)\"" } ?? "a node without an address"
  }
}

/// An address that is equal however it is written.
struct OldAddress: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  private var value: IPAddress? { IPAddress(text) }

  static func == (left: OldAddress, right: OldAddress) -> Bool {
    left.value.map { $0 == right.value } ?? (right.value == nil && left.text == right.text)
  }

  func hash(into hasher: inout Hasher) {
    if let value { value.hash(into: &hasher) } else { text.hash(into: &hasher) }
  }
}

/// The names that a person gives to addresses.
struct NodeNames {
  private var names: [OldAddress: String]

  init(_ names: [String: String]) {
    self.names = Dictionary(
      names.map { (OldAddress($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// The name for any of a node's addresses, which is then used up; nil where none is given.
  mutating func take(_ addresses: some Sequence<String>) -> String? {
    var name: String?
    for address in addresses {
      name = names.removeValue(forKey: OldAddress(address)) ?? name
    }
    return name
  }

  /// The addresses whose names were not taken.
  var unused: [String] { names.keys.map(\.text).sorted() }
}

/// Finds out which addresses on several rings belong to one node.
struct MemberPairing {
  /// Nil where the file does not tell.
  let nodes: [OldNode]?

  /// With several rings the last part of an IPv4 address has to tell the nodes apart, the same on
  /// every ring.
  init(_ members: [LinkNumber: [OldAddress]]) {
    let links = members.keys.sorted()
    guard let first = links.first, let list = members[first] else {
      nodes = []
      return
    }
    if links.count == 1 {
      nodes = list.map { OldNode(addresses: [first: $0.text]) }
      return
    }
    var rows = list.map { [first: $0.text] }
    let places = Self.places(list)
    for link in links.dropFirst() {
      guard let places, let others = members[link].flatMap(Self.places), others.keys == places.keys
      else {
        nodes = nil
        return
      }
      for (host, place) in others { rows[places[host] ?? 0][link] = members[link]?[place].text }
    }
    nodes = rows.map { OldNode(addresses: $0) }
  }

  /// The place of each address by its last part; nil where two have one, or one is no IPv4 address.
  private static func places(_ addresses: [OldAddress]) -> [UInt32: Int]? {
    var places: [UInt32: Int] = [:]
    for (place, address) in addresses.enumerated() {
      guard case .v4(let number) = IPAddress(address.text),
        places.updateValue(place, forKey: number & 0xFF) == nil
      else { return nil }
    }
    return places
  }
}
