public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds keys that stand twice where one counts.
public enum DuplicateKeyRule: Rule {
  public static let ids: [RuleID] = ["duplicate-key"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "A key that stands twice in a section with different values, or in two sections of one "
      + "name that the daemon takes together.",
    why:
      "One value counts: the last one, in a section logger_subsys the first one. Other tools take "
      + "the other one: crmsh the first.",
    example: Example.totem("token: 3000", "token: 5000"),
    fix: "Remove the line that does not count.",
    source: "coroparse.c main_config_parser_cb, logger_subsys_items")

  private static let merged: Set<String> = [
    "totem", "quorum", "quorum.device", "system", "logging",
  ]

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    var first: [Place: FileKey] = [:]
    var findings: [Diagnostic] = []
    for key in subject.keys where key.path != "uidgid" {
      let place = Place(
        section: merged.contains(key.path) ? -1 : key.section, path: key.path, name: key.name)
      guard let other = first[place] else {
        first[place] = key
        continue
      }
      let isReversed = isReadBackwards(key)
      if !isReversed { first[place] = key }
      guard !isSame(key, other, subject) else { continue }
      let (lost, counted) = isReversed ? (key, other) : (other, key)
      findings.append(finding(lost, counted, subject))
    }
    return findings
  }

  private struct Place: Hashable {
    let section: Int
    let path: String
    let name: String
  }

  private static func isReadBackwards(_ key: FileKey) -> Bool {
    ["logging.logger_subsys", "logging.logging_daemon"].contains(key.path)
      && key.name != "subsys" && key.name != "name"
  }

  private static func isSame(_ key: FileKey, _ other: FileKey, _ subject: RuleSubject) -> Bool {
    let document = subject.configuration.document
    return document[key.valueRange].elementsEqual(document[other.valueRange])
  }

  private static func finding(
    _ lost: FileKey, _ counted: FileKey, _ subject: RuleSubject
  ) -> Diagnostic {
    finding(
      at: lost.valueRange,
      "this value of \"\(escaped(lost.name))\" does not count, another line has the key too",
      notes: [Diagnostic.Note(at: counted.valueRange, "this one counts")],
      fixIts: [
        subject.configuration.document.removeLine(
          lost.line, isSafe: true, "remove the line that does not count")
      ])
  }
}
