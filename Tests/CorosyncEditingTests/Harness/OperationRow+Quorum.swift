import CorosyncEditing
import CorosyncModel
import CorosyncSyntax

extension OperationRow {
  static let quorum: [OperationRow] = [
    OperationRow("quorum set", share: 40) { configuration, choice in
      setQuorum(configuration, &choice)
    }
  ]

  private static func setQuorum(
    _ configuration: Configuration, _ choice: inout TrialChoice
  ) -> OperationTrial? {
    guard configuration.quorum.provider?.value == "corosync_votequorum" else { return nil }
    let standsLast = configuration.quorum.lastManStanding?.value ?? false
    let (option, value, text) = choice.pick(
      options.filter { standsLast || $0.0 != .lastManStandingWindow })
    let key = "quorum.\(option.rawValue)"
    let document = configuration.document
    return OperationTrial(
      operation: SetQuorum([.init(option, value)]),
      inverse: [restoring(option, in: configuration)],
      change: { $0.entries[key] = text },
      mayTouch: { line in document.text(line.name) == option.rawValue })
  }

  private static let options: [(QuorumOption, QuorumOptionValue, String)] = [
    (.waitForAll, .on, "u8 1"), (.waitForAll, .off, "u8 0"),
    (.lastManStandingWindow, .number(20_000), "u32 20000"),
    (.expectedVotes, .number(17), "u32 17"),
  ]

  /// What brings an option back: its old text, or that it is not there.
  private static func restoring(
    _ option: QuorumOption, in configuration: Configuration
  ) -> any EditOperation {
    let path = ConfigurationPath([.init("quorum"), .init(option.rawValue)])
    if let path, let line = configuration.index.pair(path) {
      return SetKey(path, to: configuration.document.text(line.value))
    }
    return SetQuorum([.init(option, .byDefault)])
  }
}
