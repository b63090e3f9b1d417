public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds a change of a file whose `config_version` was not raised with it.
public enum ConfigVersionNotRaisedRule: Rule {
  public static let ids: [RuleID] = ["config-version-not-raised"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "A change of a file whose config_version was not raised with it.",
    why:
      "With a lower version Proxmox VE keeps the old file and says nothing; with an equal one "
      + "no node announces that it took the change, and nodes with the old content join "
      + "unnoticed.",
    example: Example().text,
    fix: "Write a version higher than the old one.",
    source: "corosync.conf(5); pmxcfs")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    guard let base = subject.base, let old = base.totem.configVersion,
      let new = subject.configuration.totem.configVersion, new.value <= old.value,
      base.document.bytes != subject.configuration.document.bytes
    else { return [] }
    return [
      Diagnostic(
        "config-version-not-raised", .error, at: new.range,
        "config_version \(new.value) is not higher than \(old.value), that of the file it replaces")
    ]
  }
}
