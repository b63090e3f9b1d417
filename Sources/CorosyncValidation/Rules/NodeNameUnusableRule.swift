public import CorosyncDiagnostics
import CorosyncEditing
import CorosyncModel

/// Finds names of nodes that no host has.
public enum NodeNameUnusableRule: Rule {
  public static let ids: [RuleID] = ["node-name-unusable"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "Names of nodes with other characters than letters, digits, \"-\", \".\" and \"_\".",
    why:
      "No host has such a name, so that a daemon does not find its own node by it, and the tools "
      + "around corosync take a blank for the end of the name.",
    example: Example.with { $0.nodes[2][0] = "name: tres (old)" },
    fix: "Write the host name as \"uname -n\" prints it, and remarks into comments.",
    source: "hostname(7); totemconfig.c find_local_node")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.configuration.nodes.compactMap(\.name)
      .filter { !HostName.hasUsableBytes($0.value) && !isOfOtherRules($0.value) }
      .map { name in
        finding(
          at: name.range,
          "\"\(escaped(name.value))\" can't be the name of a host; write what \"uname -n\" prints")
      }
  }

  /// Quotation marks and comments behind values are findings of their own.
  private static func isOfOtherRules(_ name: String) -> Bool {
    name.hasPrefix("\"") || name.contains("#")
  }
}
