import CorosyncCmap
public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds words in sections `logging` and `logger_subsys` that the daemon does not know.
public enum LoggingValueRule: Rule {
  public static let ids: [RuleID] = ["logging-value-unknown"]
  public static let stage = RuleStage.test
  public static let severity = Diagnostic.Severity.error
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds:
      "A value in logging or logger_subsys that is none of the key's words, and empty names of "
      + "log files.",
    why: "The daemon does not start. A running one that reloads the file stops reading its log "
      + "settings at this place, without a message.",
    example: Example.tail("logging {", "  fileline: yes", "}"),
    fix: "Write one of the words: some keys take on and off only, others yes and no as well.",
    source: "logconfig.c corosync_main_config_set")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let projection = subject.configuration.projection
    let own = keys(["logging"]).compactMap {
      problem(projection["logging.\($0.name)"], $0, subject)
    }
    let subsystems = Logger.names(in: projection).filter(\.isReachable)
    return own
      + subsystems.flatMap { subsystem in
        keys(["logging.logger_subsys"]).compactMap {
          problem(subsystem.key($0.name).flatMap { projection[$0] }, $0, subject)
        }
      }
  }

  private static func keys(_ sections: Set<String>) -> [CatalogueKey] {
    Catalogue.keys.filter { sections.contains($0.section) && $0.name != "subsys" }
  }

  private static func problem(
    _ entry: Projection.Entry?, _ key: CatalogueKey, _ subject: RuleSubject
  ) -> Diagnostic? {
    guard let entry, let bytes = entry.value.stringBytes else { return nil }
    let value = String(decoding: bytes, as: UTF8.self)
    guard
      let constraint = key.constraints(in: subject.release).first(where: {
        $0.otherwise == .refusedAtStart && $0.values.contains(value) == false
      })
    else { return nil }
    let words = constraint.values.words
    if words.isEmpty {
      return finding(at: entry.origin.range, "\(key.name) is empty; write a path")
    }
    return finding(
      at: entry.origin.range,
      "value \"\(escaped(value))\" of \"\(key.name)\" is none of \(quoted(words))",
      fixIts: fixIts(value, words, entry.origin.range, subject))
  }

  private static func fixIts(
    _ value: String, _ words: [String], _ range: Range<Int>, _ subject: RuleSubject
  ) -> [Diagnostic.FixIt] {
    let meant = SwitchWord(value)?.spelling(in: words)
    let word = meant ?? Catalogue.nearest(to: value, in: words).first
    guard let word, !range.isEmpty else { return [] }
    return [
      subject.configuration.document.replace(range, with: word, isSafe: meant != nil)
    ]
  }
}
