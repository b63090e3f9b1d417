public import CorosyncDiagnostics
import CorosyncModel

/// Finds what corosync-qdevice needs and the file does not have.
public enum DeviceIncompleteRule: Rule {
  public static let ids: [RuleID] = ["device-incomplete"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds:
      "A quorum device without quorum.device.net.host or without totem.cluster_name, and nodes "
      + "that have a name but neither nodeid nor ring0_addr.",
    why: "corosync-qdevice does not start, and the votes of the device are missing.",
    example: Example.with {
      $0.device = ["model: net"]
      $0.net = ["algorithm: lms"]
    },
    fix: "Write the key that the message names.",
    source: "corosync-qdevice(8)")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    guard let device = configuration.quorum.device, device.model.value == "net" else { return [] }
    var findings: [Diagnostic] = []
    if configuration.deviceHost?.value.isEmpty ?? true {
      findings.append(
        finding(
          at: configuration.deviceHost?.range ?? device.model.range,
          "the device has no \"host\" in section \"net\"; write the host of corosync-qnetd"))
    }
    if configuration.totem.clusterName?.value.isEmpty ?? true {
      findings.append(
        finding(at: device.model.range, "the device needs \"cluster_name\" in section \"totem\""))
    }
    return findings
      + configuration.nodes.filter {
        $0.name != nil && $0.id == nil && $0.addresses[.lowest] == nil
      }.map {
        finding(
          at: configuration.place(of: $0),
          "with a device node '\(escaped($0.label))' needs a nodeid or a \"ring0_addr\"")
      }
  }
}
