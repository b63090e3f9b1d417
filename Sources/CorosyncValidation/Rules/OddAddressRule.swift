public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds IPv4 addresses in a notation that people read differently.
public enum OddAddressRule: Rule {
  public static let ids: [RuleID] = ["address-notation"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "An IPv4 address with a leading zero, in hexadecimal or with fewer than four parts.",
    why: "The system's look-up takes a leading zero for an octal number (010 is 8) and 10.1 for "
      + "10.0.0.1. Other tools take the text for a host name or refuse it.",
    example: Example.with { $0.nodes[2][2] = "ring0_addr: 10.0.0.03" },
    fix: "Write four decimal numbers without leading zeros: those that the cluster uses now.",
    source: "inet_aton(3), getaddrinfo(3)")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.configuration.nodes.flatMap { $0.addresses.values }.compactMap { address in
      guard AddressText.isOdd(address.value),
        case .address(.v4(let number)) = AddressText(address.value)
      else { return nil }
      let plain = (0...3).map { String(number >> (24 - 8 * UInt32($0)) & 0xFF) }
        .joined(separator: ".")
      let meant = decimal(address.value).flatMap { $0 == plain ? nil : $0 }
      return finding(
        at: address.range,
        "\"\(escaped(address.value))\" is read as \(plain); write that"
          + (meant.map { ", or \($0) where that was meant" } ?? ""),
        fixIts: [
          subject.configuration.document.replace(address.range, with: plain, isSafe: meant == nil)
        ])
    }
  }

  /// The address as a person reads it who does not know octal numbers; nil for other notations.
  private static func decimal(_ text: String) -> String? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    guard parts.count == 4, !parts.contains(nil) else { return nil }
    return parts.compactMap { $0.map(String.init) }.joined(separator: ".")
  }
}
