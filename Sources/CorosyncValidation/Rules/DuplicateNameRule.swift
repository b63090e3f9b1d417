public import CorosyncDiagnostics
import CorosyncModel

/// Finds nodes with the name of another node.
public enum DuplicateNameRule: Rule {
  public static let ids: [RuleID] = ["duplicate-node-name"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "Nodes that have the name of another node, or differ from it in capitals only.",
    why: "A daemon finds its own node by the name: both hosts may take the first one for theirs. "
      + "Proxmox VE keeps only one of the two. For Pacemaker and DNS capitals make no other name.",
    example: Example.with { $0.nodes[2][0] = "name: dos" },
    fix: "Write each machine's own host name.",
    source: "totemconfig.c find_local_node; PVE::Corosync; pacemaker membership.c")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    var first: [String: Sourced<String>] = [:]
    return subject.configuration.nodes.compactMap { node in
      guard let name = node.name, !name.value.isEmpty else { return nil }
      guard let other = first[name.value.lowercased()] else {
        first[name.value.lowercased()] = name
        return nil
      }
      let what =
        name.value == other.value
        ? "is already that of another node"
        : "differs from that of another node in capitals only, which Pacemaker and DNS do not see"
      return finding(
        at: name.range, "name \"\(escaped(name.value))\" \(what)",
        notes: [Diagnostic.Note(at: other.range, "first used here")])
    }
  }
}
