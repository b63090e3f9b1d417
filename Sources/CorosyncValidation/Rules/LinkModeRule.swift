public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds a `link_mode` that is none of knet's.
public enum LinkModeRule: Rule {
  public static let ids: [RuleID] = ["link-mode-unknown"]
  public static let stage = RuleStage.test
  public static let severity = Diagnostic.Severity.error
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "A link_mode that is none of active, passive and rr.",
    why: "The daemon does not start, with any transport. A running one keeps the wrong word in its "
      + "map and goes on.",
    example: Example.totem("link_mode: pasive"),
    fix: "Write passive, active or rr.",
    source: "totemconfig.c totem_config_read, totem_config_validate")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    guard let mode = subject.configuration.totem.linkMode,
      let values = Catalogue.key("link_mode", inSection: "totem")?.meantValues(in: subject.release),
      values.contains(mode.value) == false
    else { return [] }
    return [
      finding(
        at: mode.range,
        "link_mode \"\(escaped(String(mode.value.prefix(64))))\" is unknown; write one of "
          + quoted(values.words),
        fixIts: Catalogue.nearest(to: mode.value, in: values.words).prefix(1).map {
          subject.configuration.document.replace(mode.range, with: $0, isSafe: false)
        })
    ]
  }
}
