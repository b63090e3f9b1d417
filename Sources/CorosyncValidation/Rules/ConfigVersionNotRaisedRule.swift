public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds a change of a file whose `config_version` was not raised with it.
public enum ConfigVersionNotRaisedRule: Rule {
  public static let ids: [RuleID] = ["config-version-not-raised"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds: "A change of a file whose config_version was not raised with it, or has got lost: none "
      + "counts as 0.",
    why:
      "With a lower version Proxmox VE keeps the old file and says nothing; with an equal one "
      + "no node announces that it took the change, and nodes with the old content join "
      + "unnoticed.",
    example: Example().text,
    fix: "Write a version higher than the old one.",
    source: "corosync.conf(5); pmxcfs")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    guard let base = subject.base, let old = base.totem.configVersion,
      base.document.bytes != configuration.document.bytes
    else { return [] }
    guard let new = configuration.totem.configVersion else { return missing(old, configuration) }
    guard new.value <= old.value else { return [] }
    return [
      Diagnostic(
        "config-version-not-raised", .error, at: new.range,
        "config_version \(new.value) is not higher than \(old.value), that of the file it replaces")
    ]
  }

  /// The finding about a file without the key; none where it has one that is no number.
  private static func missing(
    _ old: Sourced<UInt64>, _ configuration: Configuration
  ) -> [Diagnostic] {
    if old.value == 0 || configuration.hasValue(at: .configVersion) { return [] }
    return [
      Diagnostic(
        "config-version-not-raised", .error, at: configuration.place(ofSection: "totem"),
        "\"config_version\" is missing, which counts as 0; that of the file it replaces is "
          + "\(old.value)")
    ]
  }
}
