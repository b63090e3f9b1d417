public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds keys that stand twice where one counts.
public enum DuplicateKeyRule: Rule {
  public static let ids: [RuleID] = ["duplicate-key"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let repair = RuleRepair.keepsMap
  public static let explanation = RuleExplanation(
    finds: "A key that stands twice in a section with different values, or in two sections of one "
      + "name that the daemon takes together.",
    why:
      "One value counts: the last one, in a section logger_subsys the first one. Other tools take "
      + "the other one: crmsh the first.",
    example: Example.totem("token: 3000", "token: 5000"),
    fix: "Remove the line that does not count, or the other one where that is wrong.",
    source: "coroparse.c main_config_parser_cb, logger_subsys_items")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let keys = subject.keys.filter { $0.path != "uidgid" }
    let subsystems = subsystems(keys, subject)
    let places = keys.map { Place($0, subsystem: subsystems[$0.section]) }
    let counted = Dictionary(zip(places, keys)) { first, last in
      first.section == last.section && isReadBackwards(first) ? first : last
    }
    let pairs = zip(places, keys).compactMap { place, key in
      counted[place].map { (lost: key, counted: $0) }
    }.filter { $0.lost.line != $0.counted.line && !isSame($0.lost, $0.counted, subject) }
    if pairs.isEmpty { return [] }
    let refused = refusedLines(subject)
    return pairs.map { finding($0, isGood: !refused.contains($0.counted.line), subject) }
  }

  /// The lines that the daemon does not start with.
  private static func refusedLines(_ subject: RuleSubject) -> Set<Int> {
    let document = subject.configuration.document
    return Set(
      RuleSet.daemonOnly.check(subject).compactMap { document.lineIndex(at: $0.range.lowerBound) })
  }

  /// What the lines have in common of which one counts.
  private struct Place: Hashable {
    /// The section; nil for sections that the daemon takes together.
    let section: Int?

    /// What the section is about where sections of one kind are about several things.
    let subsystem: ArraySlice<UInt8>?

    let path: String
    let name: String

    init(_ key: FileKey, subsystem: ArraySlice<UInt8>?) {
      let isMerged = subsystem != nil || Catalogue.section(key.path)?.repetition == .merged
      section = isMerged ? nil : key.section
      self.subsystem = subsystem
      path = key.path
      name = key.name
    }
  }

  /// The subsystem that each section `logger_subsys` is about.
  private static func subsystems(
    _ keys: [FileKey], _ subject: RuleSubject
  ) -> [Int: ArraySlice<UInt8>] {
    let names = keys.filter { $0.path == "logging.logger_subsys" && $0.name == "subsys" }
    let document = subject.configuration.document
    return Dictionary(names.map { ($0.section, document[$0.valueRange]) }) { $1 }
  }

  private static func isReadBackwards(_ key: FileKey) -> Bool {
    ["logging.logger_subsys", "logging.logging_daemon"].contains(key.path)
      && key.name != "subsys" && key.name != "name"
  }

  private static func isSame(_ key: FileKey, _ other: FileKey, _ subject: RuleSubject) -> Bool {
    let document = subject.configuration.document
    return document[key.valueRange].elementsEqual(document[other.valueRange])
  }

  /// The line that does not count can go, but for one that may be right where the other is not.
  private static func finding(
    _ pair: (lost: FileKey, counted: FileKey), isGood: Bool, _ subject: RuleSubject
  ) -> Diagnostic {
    let fixIt = subject.configuration.document.removeLine(
      pair.lost.line, isSafe: true, changesMap: false, "remove the line that does not count")
    return finding(
      at: pair.lost.valueRange,
      "this value of \"\(escaped(pair.lost.name))\" does not count, another line has the key too",
      notes: [Diagnostic.Note(at: pair.counted.valueRange, "this one counts")],
      fixIts: isGood ? [fixIt] : [])
  }
}
