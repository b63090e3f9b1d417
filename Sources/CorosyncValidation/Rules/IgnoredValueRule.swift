import CorosyncCmap
public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds values that corosync ignores or takes for something else.
public enum IgnoredValueRule: Rule {
  public static let ids: [RuleID] = ["value-ignored"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds:
      "A value that the key does not take, and that the daemon or libknet ignores, replaces by "
      + "the default or takes for another one: secauth: yes means off.",
    why: "The daemon starts and does something else than the file says. At most the log tells.",
    example: Example.totem("block_unlisted_ips: off"),
    fix: "Write one of the key's values; \"explain KEY\" lists them.",
    source: "totemconfig.c totem_volatile_config_set_boolean_value; libknet")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.keys.compactMap { key in
      guard let known = Catalogue.key(key.name, inSection: key.path), !known.isWildcard else {
        return nil
      }
      let value = subject.configuration.document.text(key.valueRange)
      guard
        let constraint = known.constraints(in: subject.release).first(where: {
          isIgnored($0.otherwise) && $0.values.contains(value) == false
        }), known.transports.contains(subject.transport ?? .knet), !isJudged(known, value, subject)
      else { return nil }
      let values = constraint.values
      let consequence = consequence(constraint.otherwise, known, value)
      return finding(
        at: key.valueRange,
        "value \"\(escaped(value))\" of \"\(escaped(key.name))\" \(consequence); "
          + advice(values),
        fixIts: fixIts(value, values, key, subject))
    }
  }

  private static func isIgnored(_ outcome: CatalogueKey.Outcome) -> Bool {
    switch outcome {
    case .dropped, .replacedByDefault, .replacedByDefaultWithWarning, .countsAs, .refusedByLibknet:
      true
    default: false
    }
  }

  /// Whether another rule, or the default for 0, covers the value.
  private static func isJudged(_ key: CatalogueKey, _ value: String, _ subject: RuleSubject) -> Bool
  {
    if let number = UInt64(value), number == 0, key.zeroMeansDefault { return true }
    if key.name == "knet_pong_count", let count = UInt32(value), count % 256 == 0 {
      return subject.release >= Release(3, 1, 8)
    }
    let stored = ValueSet(storedAs: key.type(in: subject.release))
    return stored.contains(value) == false
  }

  private static func consequence(
    _ outcome: CatalogueKey.Outcome, _ key: CatalogueKey, _ value: String
  ) -> String {
    // libknet keeps eight bits, and refuses only what they leave of a multiple of 256.
    if key.name == "knet_pong_count", let count = UInt32(value), count % 256 != 0 {
      return "counts as \"\(count % 256)\""
    }
    return switch outcome {
    case .countsAs(let word): "counts as \"\(word)\""
    case .refusedByLibknet: "is refused by libknet, which only the log tells"
    case .dropped: "is dropped without a word"
    default: "is ignored, and the default is used"
    }
  }

  private static func advice(_ values: ValueSet) -> String {
    switch values {
    case .number(let min, let max): "write a number from \(min) to \(max)"
    case .words(let words, _): "write one of \(quoted(words))"
    case .text(let min, let max): "write \(min) to \(max) bytes"
    default: "write another value"
    }
  }

  /// A switch in another spelling was certainly meant as one.
  private static func fixIts(
    _ value: String, _ values: ValueSet, _ key: FileKey, _ subject: RuleSubject
  ) -> [Diagnostic.FixIt] {
    guard let word = SwitchWord(value)?.spelling(in: values.words), !key.valueRange.isEmpty else {
      return []
    }
    return [
      subject.configuration.document.replace(key.valueRange, with: word, isSafe: false)
    ]
  }
}
