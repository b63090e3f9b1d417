public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds quorum devices of no model that exists.
public enum DeviceModelRule: Rule {
  public static let ids: [RuleID] = ["device-model"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "A section quorum.device without model, or with another one than net.",
    why: "Without a model the section is ignored and its votes are missing. With another word "
      + "votequorum counts votes that nobody casts, and corosync-qdevice does not start.",
    example: Example.with { $0.device = ["model: disk", "votes: 2"] },
    fix: "Write model: net, or remove the section.",
    source: "votequorum.c votequorum_qdevice_is_configured; corosync-qdevice(8)")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    let values = Catalogue.key("model", inSection: "quorum.device")?.meantValues(
      in: subject.release)
    if let model = configuration.quorum.device?.model {
      guard model.value != "net", values?.contains(model.value) != true || model.value == "disk"
      else {
        return []
      }
      return [
        finding(
          at: model.range,
          "there is no device model \"\(escaped(model.value))\"; write \"net\"",
          fixIts: [
            configuration.document.replace(model.range, with: "net", isSafe: false)
          ])
      ]
    }
    let sections = configuration.index.sections("quorum.device")
    guard let first = sections.first else { return [] }
    return [
      finding(
        at: configuration.document.sections[first].name,
        "without \"model\" the section is ignored; write \"model: net\"")
    ]
  }
}
