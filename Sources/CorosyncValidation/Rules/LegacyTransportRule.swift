public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds transports that are on their way out.
public enum LegacyTransportRule: Rule {
  public static let ids: [RuleID] = ["transport-deprecated"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "From 3.1.9 on transport udp and udpu, from 3.1.10 on knet_transport sctp.",
    why: "They are documented as deprecated; the builds that follow 3.1.10 leave them out unless "
      + "asked for, and libknet 2 has no SCTP.",
    example: Example.udp("udpu") { _ in },
    fix: "Use transport knet with udp below it.",
    source: "corosync.conf(5) of 3.1.9; totemconfig.c get_interface_params")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    if let transport = subject.transport, transport != .knet {
      guard subject.release >= Release(3, 1, 9), let name = configuration.totem.transportName else {
        return []
      }
      return [
        finding(at: name.range, "transport \"\(transport.rawValue)\" is deprecated; use \"knet\"")
      ]
    }
    guard subject.release >= Release(3, 1, 10) else { return [] }
    return configuration.interfaces.values.compactMap(\.transport).filter { $0.value == "sctp" }.map
    {
      finding(at: $0.range, "SCTP is deprecated; use \"udp\"")
    }
  }
}
