public import CorosyncDiagnostics
import CorosyncModel

/// Finds a file without a `config_version`, or with 0.
public enum ConfigVersionRule: Rule {
  public static let ids: [RuleID] = ["config-version-missing"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "A file without a config_version, or with 0.",
    why:
      "Nodes with different contents of the file then join each other unnoticed, and Proxmox "
      + "VE does not distribute such a file at all. No member can be seen to have taken a "
      + "change.",
    example: Example.with { $0.setTotem("config_version", nil) },
    fix: "Add a config_version, and raise it with every change.",
    source: "corosync.conf(5); cmap.c cmap_sync_activate")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    guard let version = configuration.totem.configVersion else {
      if configuration.hasValue(at: .configVersion) { return [] }
      return [
        Diagnostic(
          "config-version-missing", subject.options.profile == .proxmox ? .error : .warning,
          at: configuration.place(ofSection: "totem"),
          "\"config_version\" is missing in section \"totem\"; add one that is higher than before")
      ]
    }
    if version.value > 0 { return [] }
    return [
      Diagnostic(
        "config-version-missing", subject.options.profile == .proxmox ? .error : .warning,
        at: version.range,
        "config_version 0 counts as none; write a number that is higher than before")
    ]
  }
}
