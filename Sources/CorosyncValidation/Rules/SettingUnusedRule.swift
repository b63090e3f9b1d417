import CorosyncCmap
public import CorosyncDiagnostics
import CorosyncModel

/// Finds settings of something that is not switched on.
public enum SettingUnusedRule: Rule {
  public static let ids: [RuleID] = ["setting-unused"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "to_logfile without logfile, last_man_standing_window without last_man_standing, "
      + "knet_compression_level and knet_compression_threshold without knet_compression_model, and "
      + "max_network_delay without heartbeat_failures_allowed.",
    why: "The daemon takes the setting and does nothing with it: no log file is written, nothing "
      + "is compressed.",
    example: Example.quorum("last_man_standing_window: 20000"),
    fix: "Write the key that the message names, or remove the setting.",
    source: "corosync.conf(5); votequorum(5)")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    return logFile(configuration) + window(configuration) + compression(subject)
      + delay(configuration)
  }

  private static func logFile(_ configuration: Configuration) -> [Diagnostic] {
    let settings = configuration.logging.settings
    guard let written = settings.toLogFile ?? settings.toFile, written.value == "yes",
      settings.logFile == nil,
      configuration.logging.subsystems.allSatisfy({ $0.settings.logFile == nil })
    else { return [] }
    return [finding(at: written.range, "no file is written: there is no logfile that names it")]
  }

  private static func window(_ configuration: Configuration) -> [Diagnostic] {
    guard Votes(configuration).isOn, configuration.quorum.lastManStanding?.value != true,
      let window = configuration.quorum.lastManStandingWindow
    else { return [] }
    return [
      finding(
        at: window.range,
        "last_man_standing_window means nothing without \"last_man_standing: 1\"")
    ]
  }

  private static func compression(_ subject: RuleSubject) -> [Diagnostic] {
    let configuration = subject.configuration
    // Of another transport is said that it has none of these keys.
    guard subject.transport == .knet,
      configuration.text("totem.knet_compression_model") == nil
    else { return [] }
    let keys: [CmapKey] = ["totem.knet_compression_level", "totem.knet_compression_threshold"]
    return keys.compactMap { configuration.projection[$0] }.map { entry in
      finding(
        at: entry.origin.range,
        "\(entry.key) means nothing without a knet_compression_model")
    }
  }

  private static func delay(_ configuration: Configuration) -> [Diagnostic] {
    guard configuration.number("totem.heartbeat_failures_allowed")?.value ?? 0 == 0,
      let delay = configuration.number("totem.max_network_delay")
    else { return [] }
    return [
      finding(
        at: delay.range,
        "max_network_delay means nothing without heartbeat_failures_allowed above 0")
    ]
  }
}
