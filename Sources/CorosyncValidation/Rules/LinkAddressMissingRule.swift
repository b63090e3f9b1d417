public import CorosyncDiagnostics
import CorosyncModel

/// Finds nodes without an address for a link that other nodes have one for.
///
/// Why: the daemon refuses different numbers of links. Where the numbers happen to be equal it takes
/// the file, and the links between some nodes never connect.
///
/// Example:
/// ```
/// nodelist {
///   node {
///     name: uno
///     nodeid: 1
///     ring0_addr: 10.0.0.1
///     ring1_addr: 10.1.0.1
///   }
///   node {
///     name: dos
///     nodeid: 2
///     ring0_addr: 10.0.0.2
///   }
/// }
/// ```
///
/// Source: corosync.conf(5); the daemon's `totem_volatile_config_validate`.
public enum LinkAddressMissingRule: Rule {
  public static let ids: [RuleID] = ["link-address-missing"]
  public static let stage = RuleStage.reload

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    var findings: [Diagnostic] = []
    for node in configuration.nodes where node.addresses.isEmpty {
      findings.append(
        Diagnostic(
          "link-address-missing", .error, at: configuration.place(of: node),
          "node '\(escaped(node.label))' has no address; add \"ring0_addr\""))
    }
    for link in configuration.links {
      let present = configuration.nodes.first { $0.addresses[link] != nil }
      guard let present, let address = present.addresses[link] else { continue }
      let note = Diagnostic.Note(
        at: address.range, "node '\(escaped(present.label))' has an address for link \(link)")
      for node in configuration.nodes where node.addresses[link] == nil && !node.addresses.isEmpty {
        findings.append(
          Diagnostic(
            "link-address-missing", .error, at: configuration.place(of: node),
            "node '\(escaped(node.label))' has no address for link \(link); "
              + "add \"ring\(link)_addr\", or remove it from all nodes",
            notes: [note]))
      }
    }
    return findings
  }
}
