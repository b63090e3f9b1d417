import CorosyncCmap
public import CorosyncDiagnostics
import CorosyncModel

/// Finds a `netmtu` that is tiny or beyond what is sent, and windows that its receive buffers do
/// not hold.
public enum PacketSizeRule: Rule {
  public static let ids: [RuleID] = ["netmtu-too-low", "netmtu-too-high", "window-too-large"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "A netmtu below 576 bytes or above 65536, with udp and udpu 65535, and with these two a "
      + "window_size or max_messages above 256000 / netmtu.",
    why:
      "The daemon subtracts its headers from netmtu without a check. Packets above 65536 bytes are "
      + "not sent, so that large messages get lost and hold up all others; as its buffers have no room "
      + "for them, the daemon can die of them too. With too large a window the receive buffers "
      + "overflow, and messages are sent again and again.",
    example: Example.totem("netmtu: 100"),
    fix: "Remove the key.",
    source:
      "corosync.conf(5); totemsrp.c totemsrp_net_mtu_adjust; totemknet.c totemknet_buffer_alloc")

  public static func explanation(of id: RuleID) -> RuleExplanation {
    switch id {
    case "netmtu-too-high":
      explanation.about(
        "A netmtu above 65536, with udp and udpu 65535.", example: Example.totem("netmtu: 70000"))
    case "window-too-large":
      explanation.about(
        "A window_size or max_messages above 256000 / netmtu, with udp and udpu.",
        example: Example.udp("udpu") { $0.totem.append("window_size: 300") })
    default:
      explanation.about("A netmtu below 576 bytes.", example: explanation.example)
    }
  }

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    let size = configuration.totem.netMTU.flatMap { $0.value == 0 ? nil : $0 }
    let tiny = size.flatMap { size in
      size.value < 576 && !DaemonCrashRule.isFatal(netMTU: size.value)
        ? finding(at: size.range, "netmtu \"\(size.value)\" leaves no room for messages; remove it")
        : nil
    }
    let sizes = [tiny, size.flatMap { tooHigh($0, subject) }].compactMap(\.self)
    guard subject.transport == .udp || subject.transport == .udpu else { return sizes }
    let most = 256_000 / UInt64(size?.value ?? 1500)
    let isFatal = !DaemonCrashRule.check(subject).isEmpty
    let windows = ["window_size", "max_messages"].compactMap { name -> Diagnostic? in
      guard let value = configuration.number("totem.\(name)"), value.value > most, !isFatal else {
        return nil
      }
      return Diagnostic(
        "window-too-large", .warning, at: value.range,
        "\(name) \"\(value.value)\" is above \(most), which is 256000 / netmtu")
    }
    return windows + sizes
  }

  /// What knet takes at once; datagrams have a size of 16 bits.
  private static func tooHigh(_ size: Sourced<UInt32>, _ subject: RuleSubject) -> Diagnostic? {
    let most: UInt32 = subject.transport == .knet ? 65536 : 65535
    guard size.value > most, !DaemonCrashRule.isFatal(netMTU: size.value) else { return nil }
    return Diagnostic(
      "netmtu-too-high", .warning, at: size.range,
      "netmtu \"\(size.value)\" is above \(most): large messages get lost, and corosync can die of "
        + "them; remove it")
  }
}
