public import CorosyncSyntax

/// What a configuration file means to the daemon: its sections as typed values.
///
/// Everything comes from the ``Projection``, the map that the daemon makes of the file, so repeated
/// keys and sections count here as they do there. A value that the daemon refuses is absent.
public struct Configuration: Sendable {
  public let document: Document
  public let index: DocumentIndex
  public let projection: Projection

  public let totem: Totem

  /// The settings of links, by link number; a link without settings is missing.
  public let interfaces: [LinkNumber: Interface]

  /// The nodes in the order of their numbers in the daemon's map.
  public let nodes: [Node]

  /// The sections of each node by its position, as indices in ``CorosyncSyntax/Document/sections``.
  public let nodeSections: [Int: [Int]]

  public let quorum: Quorum
  public let logging: Logging
  public let userAccess: UserAccess
  public let system: SystemSettings
  public let resources: Resources
  public let nozzle: Nozzle
  public let loadTest: LoadTest

  public init(_ document: Document) {
    self.init(document, projection: Projection(document))
  }

  public init(_ document: Document, projection: Projection) {
    self.document = document
    self.projection = projection
    index = DocumentIndex(document)
    totem = Totem(projection)
    interfaces = Dictionary(
      uniqueKeysWithValues: projection.interfaceSections.keys.map {
        (LinkNumber(rawValue: $0), Interface(LinkNumber(rawValue: $0), projection))
      })
    nodes = projection.nodes.map { Node(position: $0, projection) }
    nodeSections = projection.nodeSections
    quorum = Quorum(projection)
    logging = Logging(projection)
    userAccess = UserAccess(projection)
    system = SystemSettings(projection)
    resources = Resources(projection)
    nozzle = Nozzle(projection)
    loadTest = LoadTest(projection)
  }

  /// The links that at least one node has an address for, lowest first.
  public var links: [LinkNumber] { Set(nodes.flatMap(\.addresses.keys)).sorted() }
}

extension Configuration {
  /// The timers in effect.
  public var timers: Timers { Timers(self) }

  /// Whether the daemon takes notice of the node list when it starts.
  ///
  /// It looks for a name or an address of link 0 at the first node, and where there is neither it
  /// goes on as if there were no node list. Source: the daemon's `totem_config_read`.
  public var nodeListCounts: Bool {
    nodes.contains { $0.position == 0 && ($0.name != nil || $0.addresses[.lowest] != nil) }
  }

  /// How many nodes have an address for link 0, which decides on the token's surcharge.
  var membersOfLink0: Int {
    nodeListCounts ? nodes.count { $0.addresses[.lowest] != nil } : 0
  }

  /// The links that the daemon sets up: those with an address or with settings that it stored.
  var configuredLinks: [LinkNumber] {
    let withSettings = interfaces.keys.filter {
      $0 <= .highest && !projection.entries(prefix: "totem.interface.\($0).").isEmpty
    }
    return Set((nodeListCounts ? links : []) + withSettings).sorted()
  }
}

extension Configuration {
  /// The UDP port of a link: `mcastport`, or the daemon's default for the link's number.
  public func port(of link: LinkNumber) -> Int {
    let interface = interfaces[link]
    if let port = interface?.port?.value, port != 0 { return Int(port) }
    let step = interface?.broadcast?.value == "yes" ? 2 : 1
    return 5405 + step * Int(link.rawValue)
  }

  /// Whether a link runs over SCTP, which knet can: `knet_transport`.
  package func usesSCTP(on link: LinkNumber) -> Bool {
    totem.transport == .knet && interfaces[link]?.transport?.value == "sctp"
  }
}
