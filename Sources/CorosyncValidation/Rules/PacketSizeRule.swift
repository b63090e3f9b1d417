import CorosyncCmap
public import CorosyncDiagnostics
import CorosyncModel

/// Finds a tiny `netmtu`, and windows that its receive buffers do not hold.
public enum PacketSizeRule: Rule {
  public static let ids: [RuleID] = ["netmtu-too-low", "window-too-large"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "A netmtu below 576 bytes, and with udp and udpu a window_size or max_messages above "
      + "256000 / netmtu.",
    why:
      "The daemon subtracts its headers from netmtu without a check. With too large a window the "
      + "receive buffers overflow, and messages are sent again and again.",
    example: Example.totem("netmtu: 100"),
    fix: "Remove the key.",
    source: "corosync.conf(5); totemsrp.c totemsrp_net_mtu_adjust")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    let size = configuration.totem.netMTU.flatMap { $0.value == 0 ? nil : $0 }
    let tiny = size.flatMap { size in
      size.value < 576
        ? finding(at: size.range, "netmtu \"\(size.value)\" leaves no room for messages; remove it")
        : nil
    }
    guard subject.transport == .udp || subject.transport == .udpu else {
      return [tiny].compactMap(\.self)
    }
    let most = 256_000 / UInt64(size?.value ?? 1500)
    let windows = ["window_size", "max_messages"].compactMap { name -> Diagnostic? in
      guard let value = configuration.number("totem.\(name)"), value.value > most else {
        return nil
      }
      return Diagnostic(
        "window-too-large", .warning, at: value.range,
        "\(name) \"\(value.value)\" is above \(most), which is 256000 / netmtu")
    }
    return windows + [tiny].compactMap(\.self)
  }
}
