import CorosyncDiagnostics
import CorosyncModel

/// Nodes added or removed while the cluster has a quorum device.
///
/// corosync-qdevice reads the node list anew at the reload and tells corosync-qnetd, and the daemon
/// works the device's votes out anew where they are not written: one reload does it, with the
/// device in place. A new node needs certificates and a corosync-qdevice of its own. Source:
/// corosync-qdevice's qdevice-cmap.c; votequorum.c `votequorum_readconfig`.
public enum DeviceNodesChangedRule: HazardRule {
  public static let ids: [Hazard.ID] = ["device-nodes-changed"]

  public static func hazards(of subject: HazardSubject) -> [Hazard] {
    guard subject.old.quorum.device?.model.value == "net",
      let device = subject.new.quorum.device, device.model.value == "net"
    else { return [] }
    let former = Set(subject.old.nodes.compactMap(\.id?.value))
    let added = subject.new.nodes.filter { node in
      node.id.map { !former.contains($0.value) } ?? false
    }
    let removed = subject.removedNodes
    let sentences = [added.isEmpty ? nil : coming(added), removed.isEmpty ? nil : going(removed)]
      .compactMap(\.self)
    if sentences.isEmpty { return [] }
    return [
      Hazard(
        "device-nodes-changed", .notice, sentences.joined(separator: "; "),
        advice: "look at \"corosync-edit qdevice show\" on each node afterwards",
        at: device.model.range)
    ]
  }

  private static func coming(_ nodes: [Node]) -> String {
    "\(labels(nodes)) \(nodes.count == 1 ? "gets" : "get") the device's votes with certificates of "
      + "corosync-qdevice and a running one there, when corosync has started"
  }

  private static func going(_ nodes: [Node]) -> String {
    "corosync-qdevice is to be stopped for good on \(labels(nodes))"
  }

  private static func labels(_ nodes: [Node]) -> String {
    list(nodes.map { "'\(escaped($0.label))'" })
  }
}
