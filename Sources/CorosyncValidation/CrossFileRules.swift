public import CorosyncDiagnostics
public import CorosyncModel

/// What can be wrong between files, each of which may be good by itself.
public enum CrossFileRules {
  /// The names of the findings.
  public static let ids: [RuleID] = [
    "cluster-name-shared", "address-shared", "multicast-shared", "copies-differ",
  ]

  /// What the findings of each name are about, for people; nil for a name that is none of ``ids``.
  public static func explanation(of id: RuleID) -> String? {
    switch id {
    case "cluster-name-shared":
      "Two clusters have one name. With transport udp they get one multicast address; "
        + "corosync-qnetd takes them for one cluster; people mix them up."
    case "address-shared":
      "A node of one cluster has the address of a node of another one. With the same ports each "
        + "cluster gets packets of the other."
    case "multicast-shared":
      "Two clusters with transport udp use one multicast address with one port, or with ports next "
        + "to each other: udp also sends from the port below its own."
    case "copies-differ":
      "Two files of one cluster have the same config_version and different contents. Daemons that "
        + "read one or the other join each other unnoticed; other timers or keys are undefined "
        + "behaviour."
    default: nil
    }
  }

  /// The findings about several configurations, by file and place.
  ///
  /// Files with one cluster name and a common address are taken for copies of one cluster's file.
  /// Takes time in proportion to all files, but for sorting.
  public static func check(_ configurations: [Configuration]) -> [CrossFileFinding] {
    let clusters = configurations.enumerated().map { Cluster($0, $1) }
    let findings = names(clusters) + addresses(clusters) + multicast(clusters)
    return findings.sorted {
      ($0.file, $0.diagnostic.range.lowerBound, $0.diagnostic.rule.rawValue)
        < ($1.file, $1.diagnostic.range.lowerBound, $1.diagnostic.rule.rawValue)
    }
  }

  /// What tells clusters apart.
  private struct Cluster {
    let file: Int
    let configuration: Configuration
    let name: String
    let nameRange: Range<Int>
    let addresses: Set<AddressText>

    init(_ file: Int, _ configuration: Configuration) {
      self.file = file
      self.configuration = configuration
      let name = configuration.totem.clusterName
      self.name = name?.value ?? ""
      nameRange = name?.range ?? configuration.place(ofSection: "totem")
      addresses = Set(
        configuration.nodes.flatMap { $0.addresses.values }.map { AddressText($0.value) })
    }

    /// What to call the cluster in a sentence.
    var label: String {
      name.isEmpty ? "a cluster without a name" : "cluster \"\(escaped(name))\""
    }

    func isCopy(of other: Cluster) -> Bool {
      name == other.name && !addresses.isDisjoint(with: other.addresses)
    }
  }

  private static func finding(
    _ id: RuleID, _ cluster: Cluster, at range: Range<Int>, _ message: String, _ other: Cluster,
    at otherRange: Range<Int>
  ) -> CrossFileFinding {
    CrossFileFinding(
      file: cluster.file, diagnostic: Diagnostic(id, .warning, at: range, message),
      otherFile: other.file, otherPlace: Diagnostic.Note(at: otherRange, "the other place"))
  }

  /// Clusters with the name of an earlier one, and copies that differ.
  private static func names(_ clusters: [Cluster]) -> [CrossFileFinding] {
    var first: [String: [Cluster]] = [:]
    return clusters.compactMap { cluster in
      guard !cluster.name.isEmpty else { return nil }
      // A name stands for few clusters; more would only repeat what the first ones say.
      let known = first[cluster.name] ?? []
      if let original = known.first(where: { $0.isCopy(of: cluster) }) {
        return difference(cluster, original)
      }
      if known.count < 8 { first[cluster.name, default: []].append(cluster) }
      guard let other = known.first else { return nil }
      return finding(
        "cluster-name-shared", cluster, at: cluster.nameRange,
        "cluster name \"\(escaped(cluster.name))\" is also that of a cluster with other nodes",
        other, at: other.nameRange)
    }
  }

  private static func difference(_ copy: Cluster, _ original: Cluster) -> CrossFileFinding? {
    let (own, other) = (copy.configuration, original.configuration)
    guard let version = own.totem.configVersion, let known = other.totem.configVersion,
      version.value == known.value, version.value > 0,
      own.projection.entries.map(\.comparable) != other.projection.entries.map(\.comparable)
    else { return nil }
    return finding(
      "copies-differ", copy, at: version.range,
      "another file of this cluster has config_version \(version.value) too, and other contents",
      original, at: known.range)
  }

  /// Addresses that belong to a node of an earlier, different cluster.
  private static func addresses(_ clusters: [Cluster]) -> [CrossFileFinding] {
    var first: [AddressText: (cluster: Cluster, link: LinkNumber, range: Range<Int>)] = [:]
    var findings: [CrossFileFinding] = []
    for cluster in clusters {
      for node in cluster.configuration.nodes {
        for (link, address) in node.addresses.sorted(by: { $0.key < $1.key }) {
          let identity = AddressText(address.value)
          // A loopback address or the like is every machine's own.
          guard identity != .invalid, IPAddress(address.value)?.specialKind == nil else { continue }
          guard let other = first[identity] else {
            first[identity] = (cluster, link, address.range)
            continue
          }
          guard other.cluster.file != cluster.file, !cluster.isCopy(of: other.cluster) else {
            continue
          }
          let ports = (
            cluster.configuration.port(of: link), other.cluster.configuration.port(of: other.link)
          )
          let port = ports.0 == ports.1 ? ", with the same port \(ports.0)" : ""
          findings.append(
            finding(
              "address-shared", cluster, at: address.range,
              "address \"\(escaped(address.value))\" is also that of a node of "
                + "\(other.cluster.label)\(port)",
              other.cluster, at: other.range))
        }
      }
    }
    return findings
  }

  /// Multicast clusters that hear each other.
  private static func multicast(_ clusters: [Cluster]) -> [CrossFileFinding] {
    var first: [Group: Cluster] = [:]
    return clusters.compactMap { cluster in
      guard cluster.configuration.totem.transport == .udp,
        let own = Group(cluster.configuration)
      else { return nil }
      let near = [own, own.moved(by: 1), own.moved(by: -1)]
      let other = near.lazy.compactMap { first[$0] }.first
      if first[own] == nil { first[own] = cluster }
      guard let other, !cluster.isCopy(of: other) else { return nil }
      return finding(
        "multicast-shared", cluster, at: cluster.nameRange,
        "\(other.label) uses the same multicast address with the same port "
          + "or the "
          + "next one (\(own.port))",
        other, at: other.nameRange)
    }
  }

  /// A multicast address with its port.
  private struct Group: Hashable {
    let address: AddressText
    let port: Int

    init?(_ configuration: Configuration) {
      let written = configuration.interfaces[.lowest]?.multicastAddress?.value
      guard
        let address = written ?? configuration.totem.clusterName.map({ Self.made(of: $0.value) })
      else { return nil }
      self.address = AddressText(address)
      port = configuration.port(of: .lowest)
    }

    private init(address: AddressText, port: Int) {
      self.address = address
      self.port = port
    }

    func moved(by distance: Int) -> Group { Group(address: address, port: port + distance) }

    /// The address that the daemon makes of a cluster's name.
    ///
    /// Source: totemconfig.c generate_cluster_id, get_cluster_mcast_addr.
    private static func made(of name: String) -> String {
      let id = name.utf8.reduce(UInt16(0)) {
        $0 &<< 1 &+ UInt16(bitPattern: Int16(Int8(bitPattern: $1)))
      }
      return "239.192.\(id >> 8).\(id % 255)"
    }
  }
}

extension Projection.Entry {
  /// The key and value without the place; `config_version` and what a copy may have of its own are
  /// part of it.
  fileprivate var comparable: [UInt8] { cmapctlLine }
}
