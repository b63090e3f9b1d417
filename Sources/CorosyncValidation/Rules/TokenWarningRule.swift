public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds a `token_warning` above 100 percent.
public enum TokenWarningRule: Rule {
  public static let ids: [RuleID] = ["token-warning-too-high"]
  public static let stage = RuleStage.reload
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "A token_warning above 100.",
    why: "The daemon refuses the file, at start and at a reload: the number is a share in percent.",
    example: Example.totem("token_warning: 101"),
    fix: "Write a number from 0 (no warning) to 100.",
    source: "totemconfig.c totem_volatile_config_validate")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    guard let warning = subject.configuration.totem.tokenWarning,
      let values = Catalogue.key("token_warning", inSection: "totem")?
        .meantValues(in: subject.release),
      values.contains(String(warning.value)) == false
    else { return [] }
    return [finding(at: warning.range, "token_warning \"\(warning.value)\" is not within 0 to 100")]
  }
}
