public import CorosyncDiagnostics
import CorosyncModel

/// Finds several links with a transport that has one.
public enum TooManyLinksRule: Rule {
  public static let ids: [RuleID] = ["too-many-links"]
  public static let stage = RuleStage.test
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "More than one link with udp or udpu.",
    why: "The daemon does not start: from corosync 3 on only knet has several links.",
    example: Example.udp("udpu") { $0.nodes = (1...3).map { Example.node($0, links: 0...1) } },
    fix: "Use transport knet, or remove all links but 0.",
    source: "totemconfig.c totem_config_validate")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    guard let transport = subject.transport, transport != .knet else { return [] }
    let links = subject.links
    let extra = links.configured.dropFirst()
    guard let second = extra.first else { return [] }
    let place = links.members[second]?.first?.address.range ?? links.settings[second]
    return [
      finding(
        at: place ?? 0..<0,
        "transport \"\(transport.rawValue)\" has one link, not \(extra.count + 1); use knet")
    ]
  }
}
