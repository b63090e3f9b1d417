public import CorosyncDiagnostics
import CorosyncModel

/// Finds a device whose corosync-qnetd runs on a node of the cluster.
public enum DeviceHostRule: Rule {
  public static let ids: [RuleID] = ["device-host-in-cluster"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "A quorum.device.net.host that is a name or an address of a node of the cluster.",
    why:
      "With that machine the cluster loses the votes of a node and those of the device at once, "
      + "so that the device makes it weaker than it is without.",
    example: Example.with {
      $0.device = ["model: net"]
      $0.net = ["host: 10.0.0.1", "algorithm: lms"]
    },
    fix: "Run corosync-qnetd on a machine outside of the cluster, and write its address.",
    source: "corosync-qnetd(8)")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    guard configuration.quorum.device?.model.value == "net", let host = configuration.deviceHost,
      !host.value.isEmpty
    else { return [] }
    let identity = AddressText(host.value).identity
    guard identity != .invalid else { return [] }
    for node in configuration.nodes {
      let names = ([node.name].compactMap { $0 } + node.addresses.values)
        .sorted { $0.range.lowerBound < $1.range.lowerBound }
      for name in names where AddressText(name.value).identity == identity {
        return [
          finding(
            at: host.range,
            "\"\(escaped(host.value))\" is node '\(escaped(node.label))' of this cluster; "
              + "corosync-qnetd must run outside of it",
            notes: [Diagnostic.Note(at: name.range, "the node")])
        ]
      }
    }
    return []
  }
}
