public import ArgumentParser
import CorosyncEditing
public import CorosyncModel

/// Where the nodes' addresses on a link come from.
struct AddressOptions: ParsableArguments {
  @Option(
    name: .customLong("addr"),
    help: ArgumentHelp(
      "The address of a node, by its name or nodeid; may be given several times. Of a host name "
        + "the address is written.",
      valueName: "node=address"))
  var addresses: [String] = []

  @Option(
    help: ArgumentHelp(
      "The network of all other nodes, whose host parts come from another link.",
      valueName: "address/bits"),
    transform: network(of:))
  var network: IPNetwork?

  @Option(
    help: ArgumentHelp(
      "The link that the host parts come from. Default: the lowest one that fits.",
      valueName: "link"))
  var hostPartOf: LinkNumber?

  @Flag(help: "Write host names as they are given.")
  var keepNames = false

  var isEmpty: Bool { addresses.isEmpty && network == nil }

  func validate() throws {
    if hostPartOf != nil, network == nil {
      throw ValidationError("--host-part-of needs --network")
    }
    _ = try pairs()
  }

  /// The addresses; host names are looked up here, unless they are to be kept.
  func source() throws -> LinkAddresses {
    var given: [String: String] = [:]
    for (node, address) in try pairs() {
      given[node] = keepNames ? address : try AddressLookup.address(of: address)
    }
    return LinkAddresses(given: given, network: network, hostPartLink: hostPartOf)
  }

  /// Reads a network by its own address: `10.20.20.0/24`, not `10.20.20.5/24`.
  private static func network(of text: String) throws -> IPNetwork {
    guard let network = IPNetwork(text) else {
      throw ValidationError("\"\(text)\" is no network such as 10.20.20.0/24 or fd00:20::/64")
    }
    guard IPAddress(text.prefix { $0 != "/" }) == network.address else {
      throw ValidationError("\"\(text)\" is an address in \(network); give the network itself")
    }
    return network
  }

  private func pairs() throws -> [(node: String, address: String)] {
    var nodes: Set<String> = []
    return try addresses.map { text in
      guard let sign = text.firstIndex(of: "="), sign != text.startIndex else {
        throw ValidationError("--addr takes NODE=ADDRESS, not \"\(text)\"")
      }
      let node = String(text[..<sign])
      guard nodes.insert(node).inserted else {
        throw ValidationError("--addr gives node \"\(node)\" two addresses")
      }
      return (node, String(text[text.index(after: sign)...]))
    }
  }
}

extension LinkNumber: ExpressibleByArgument {
  public init?(argument: String) {
    guard let number = UInt8(argument) else { return nil }
    self.init(rawValue: number)
  }
}
