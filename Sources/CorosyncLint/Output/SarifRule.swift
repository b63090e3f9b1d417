import CorosyncDiagnostics
import CorosyncValidation

/// What a SARIF log says of a rule.
struct SarifRule: Encodable {
  struct Configuration: Encodable {
    let level: String
  }

  struct Properties: Encodable {
    let daemon: String?
  }

  let id: String
  let shortDescription: SarifMessage?
  let fullDescription: SarifMessage?
  let help: SarifMessage?
  let defaultConfiguration: Configuration?
  let properties: Properties?

  init(_ id: RuleID) {
    self.id = id.rawValue
    let rule = RuleSet.rule(id)
    let explanation = rule?.explanation(of: id)
    shortDescription = explanation.map { SarifMessage($0.finds) }
    fullDescription = explanation.map { SarifMessage("\($0.finds) \($0.why)") }
    help = explanation.map { SarifMessage($0.fix) }
    defaultConfiguration = rule.map { Configuration(level: $0.severity.rawValue) }
    properties = rule?.stage.daemonField.map { Properties(daemon: $0) }
  }
}
