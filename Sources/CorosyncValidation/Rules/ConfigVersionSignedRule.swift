public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds a `config_version` with a sign.
public enum ConfigVersionSignedRule: Rule {
  public static let ids: [RuleID] = ["config-version-signed"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let repair = RuleRepair.keepsMap
  public static let explanation = RuleExplanation(
    finds: "A config_version with a sign.",
    why:
      "The daemon counts a negative number from 2^64 down: -1 is the highest version that there "
      + "can be, which no change can raise. Proxmox VE's file system finds no number behind a "
      + "sign, and does not distribute the file.",
    example: Example.with { $0.setTotem("config_version", "+1") },
    fix: "Write a number without a sign.",
    source: "strtoull(3); coroparse.c safe_atoq; pmxcfs cfs-utils.c")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let document = subject.configuration.document
    guard let version = subject.configuration.totem.configVersion, version.value > 0,
      let sign = document[version.range].first,
      sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+")
    else { return [] }
    let written = escaped(document[version.range])
    let severity = subject.options.profile == .proxmox ? Diagnostic.Severity.error : .warning
    if sign == UInt8(ascii: "-") {
      return [
        Diagnostic(
          "config-version-signed", severity, at: version.range,
          "config_version \"\(written)\" is read as \(version.value), and there is hardly room to raise "
            + "it; write a number without a sign")
      ]
    }
    let start = version.range.lowerBound
    return [
      Diagnostic(
        "config-version-signed", severity, at: version.range,
        "Proxmox VE finds no config_version in \"\(written)\"; write the number without the sign",
        fixIts: [
          Diagnostic.FixIt(
            "remove the sign", isSafe: true, changesMap: false, edits: [.remove(start..<start + 1)])
        ])
    ]
  }
}
