import CorosyncCmap
public import CorosyncDiagnostics
import CorosyncModel

/// Finds an `auto_tie_breaker_node`, and a device's `tie_breaker`, that means nothing.
public enum TieBreakerNodeRule: Rule {
  public static let ids: [RuleID] = ["tie-breaker-node"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds:
      "An auto_tie_breaker_node that is neither lowest, highest nor a list of numbers of nodes "
      + "with blanks between them, that names a node which is not there, or that stands without "
      + "auto_tie_breaker; and a tie_breaker of the quorum device that no node has for its nodeid.",
    why:
      "The daemon switches the tie breaker off, or reads the numbers up to the first comma only; "
      + "with a number that no node has no tie is ever won, and corosync-qnetd gives its vote to "
      + "whichever half.",
    example: Example.with {
      $0.nodes.append(Example.node(4))
      $0.quorum += ["auto_tie_breaker: 1", "auto_tie_breaker_node: 1,2"]
    },
    fix: "Write lowest, highest, or numbers of nodes with blanks between them.",
    source: "votequorum.c parse_atb_string; qnetd-algo-ffsplit.c "
      + "qnetd_algo_ffsplit_is_preferred_partition")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    guard Votes(configuration).isOn else { return [] }
    var findings: [Diagnostic] = []
    if let written = configuration.quorum.autoTieBreakerNode,
      let message = message(written.value, subject)
    {
      findings.append(finding(at: written.range, message))
    }
    if configuration.quorum.device != nil,
      let written = configuration.text("quorum.device.net.tie_breaker"),
      let id = UInt32(written.value), let message = unknown([id], configuration)
    {
      findings.append(finding(at: written.range, message))
    }
    return findings
  }

  private static func message(_ text: String, _ subject: RuleSubject) -> String? {
    let configuration = subject.configuration
    guard configuration.quorum.autoTieBreaker?.value == true else {
      return "auto_tie_breaker_node means nothing without \"auto_tie_breaker: 1\""
    }
    let tieBreaker = TieBreaker(text)
    if tieBreaker == .off {
      return
        "\"\(escaped(text))\" is neither \"lowest\", \"highest\" nor a list of node ids, which "
        + "switches the tie breaker off"
    }
    guard case .nodes(let ids) = tieBreaker else { return nil }
    if text.split(separator: " ").count > ids.count || text.contains(",") {
      return "only \(quoted(ids.map(String.init))) of \"\(escaped(text))\" is read; "
        + "write blanks between the ids"
    }
    return unknown(ids, configuration)
  }

  /// What to say of ids that no node has; nil where every id is that of a node, or not all nodes
  /// have one.
  private static func unknown(_ ids: [UInt32], _ configuration: Configuration) -> String? {
    let known = Set(configuration.nodes.compactMap { $0.id?.value.rawValue })
    let unknown = ids.filter { !known.contains($0) }
    guard known.count == configuration.nodes.count, !unknown.isEmpty else { return nil }
    return "no node has the id \(quoted(unknown.map(String.init)))"
  }
}
