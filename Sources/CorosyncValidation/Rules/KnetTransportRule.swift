import CorosyncCmap
public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds a `knet_transport` that is none of knet's.
public enum KnetTransportRule: Rule {
  public static let ids: [RuleID] = ["knet-transport-unknown"]
  public static let stage = RuleStage.test
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "A knet_transport other than udp and sctp.",
    why: "The daemon does not start. At a reload it says nothing and skips the settings of links "
      + "from there on.",
    example: Example.with { $0.interfaces = [["knet_transport: tcp"]] },
    fix: "Write udp, or remove the key.",
    source: "totemconfig.c get_interface_params")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    guard
      let values = Catalogue.key("knet_transport", inSection: "totem.interface")?
        .meantValues(in: subject.release)
    else { return [] }
    let links = subject.links
    let sections = subject.configuration.interfaces.keys.map { UInt32($0.rawValue) }
    // A key with dots can be the only one that a link has.
    return Set(sections).union(links.settings.keys).compactMap { link in
      let isRead = links.settings[link] != nil || subject.transport == .udp && links.readsUDP(link)
      guard isRead,
        let transport = subject.configuration.text("totem.interface.\(link).knet_transport"),
        values.contains(transport.value) == false
      else { return nil }
      return finding(
        at: transport.range,
        "knet_transport \"\(escaped(transport.value))\" is unknown; write one of "
          + quoted(values.words))
    }
  }
}
