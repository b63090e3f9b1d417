public import CorosyncDiagnostics
import CorosyncModel

/// Finds a `totem.version` that is missing or other than 2.
public enum TotemVersionRule: Rule {
  public static let ids: [RuleID] = ["totem-version"]
  public static let stage = RuleStage.test
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "A totem.version that is missing or other than 2.",
    why:
      "The daemon does not start. A running one does not look at it in a reload, so the fault "
      + "shows at the next restart.",
    example: Example.with { $0.setTotem("version", nil) },
    fix: "Write \"version: 2\" in section totem.",
    source: "totemconfig.c totem_config_validate")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    guard let version = configuration.totem.version else {
      return [
        Diagnostic(
          "totem-version", .error, at: configuration.place(ofSection: "totem"),
          "\"version: 2\" is missing in section \"totem\"; add it")
      ]
    }
    if version.value == 2 { return [] }
    return [
      Diagnostic(
        "totem-version", .error, at: version.range,
        "version \"\(version.value)\" of the format is unknown to corosync; it must be 2")
    ]
  }
}
