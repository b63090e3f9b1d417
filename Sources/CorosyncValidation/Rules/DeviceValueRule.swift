public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds values that corosync-qdevice refuses.
public enum DeviceValueRule: Rule {
  public static let ids: [RuleID] = ["device-value-refused"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds:
      "A value in quorum.device.net or quorum.device.heuristics that corosync-qdevice refuses.",
    why:
      "The daemon takes the file, and corosync-qdevice does not start, or ends when it reads the "
      + "value: the votes of the device are missing.",
    example: Example.device("tls: maybe"),
    fix: "Write one of the key's values; \"explain KEY\" lists them.",
    source: "corosync-qdevice(8)")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    guard subject.configuration.quorum.device?.model.value == "net" else { return [] }
    return subject.keys.compactMap { key in
      guard key.path.hasPrefix("quorum.device."), key.name != "host",
        let known = Catalogue.key(key.name, inSection: key.path), !known.isWildcard
      else { return nil }
      let value = subject.configuration.document.text(key.valueRange)
      if key.name == "algorithm", value == "test" {
        return finding(
          at: key.valueRange,
          "algorithm \"test\" is refused by corosync-qdevice unless it is started with a "
            + "switch for it"
        )
      }
      guard
        let constraint = known.constraints(in: subject.release).first(where: {
          $0.otherwise == .refusedByQdevice && $0.values.contains(value) == false
        })
      else { return nil }
      return finding(
        at: key.valueRange,
        "value \"\(escaped(value))\" of \"\(escaped(key.name))\" is refused by corosync-qdevice"
          + advice(constraint.values))
    }
  }

  private static func advice(_ values: ValueSet) -> String {
    if case .number(let min, let max) = values { return "; write a number from \(min) to \(max)" }
    return values.words.isEmpty ? "" : "; write one of \(quoted(values.words))"
  }
}
