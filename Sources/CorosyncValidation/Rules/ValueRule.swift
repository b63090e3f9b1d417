public import CorosyncDiagnostics
public import CorosyncModel
import CorosyncSyntax

/// Finds the values, keys and sections that the daemon's parser refuses though the line is well
/// formed.
public enum ValueRule: Rule {
  public static let stage = RuleStage.parse
  public static let severity = Diagnostic.Severity.error
  public static let explanation = RuleExplanation(
    finds:
      "Values, keys and sections that the daemon's parser refuses though the line is well formed.",
    why:
      "The daemon stops at the first of them: it does not start, and a reload is refused. Some "
      + "make it abort instead (a config_version that is no number, up to 3.1.9), a running "
      + "one as well when it reloads: that takes down every node that has the file.",
    example: Example.totem("token: abc"),
    fix: "Write a value that the key takes; \"explain KEY\" lists them.",
    source: "coroparse.c main_config_parser_cb, uidgid_config_parser_cb")

  public static let ids: [RuleID] = [
    "value-out-of-range", "value-aborts-daemon", "unknown-word", "unstorable-name",
    "unknown-user", "unknown-group", "key-not-allowed", "section-not-allowed",
    "identifying-key-missing", "section-crashes-daemon",
  ]

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let problems = subject.configuration.projection.problems.filter { $0.source == .main }
    if problems.isEmpty { return [] }
    let sections = subject.configuration.document.sections
    let inner = Dictionary(
      sections.indices.compactMap { index in sections[index].parent.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
    return problems.map { problem in
      guard let section = intruder(problem, inner, subject) else { return finding(problem) }
      return Diagnostic(
        id(of: problem.kind), .error,
        at: sections[section].name,
        message(ofIntruder: subject.sectionPaths[section]))
    }
  }

  /// The section that makes the daemon crash at the closing brace of the one around it, or at a
  /// key; `inner` has the first section within each.
  private static func intruder(
    _ problem: ValueProblem, _ inner: [Int: Int], _ subject: RuleSubject
  ) -> Int? {
    let section = subject.configuration.document.lines[problem.line].section
    switch problem.kind {
    case .nestedLogger, .nestedInterface:
      if Catalogue.section(subject.sectionPaths[section]) == nil { return section }
      return inner[section]
    case .memberOutsideInterface: return section > 0 ? section : nil
    default: return nil
    }
  }

  private static func message(ofIntruder path: String) -> String {
    "the section \"\(escaped(path))\" makes this release of corosync crash; remove it"
  }

  /// The finding that tells of a refusal; its place is one of the file that the refusal is about.
  public static func finding(_ problem: ValueProblem) -> Diagnostic {
    Diagnostic(id(of: problem.kind), .error, at: problem.range, message(for: problem))
  }

  /// The rule's name for a kind of refusal.
  public static func id(of kind: ValueProblem.Kind) -> RuleID {
    switch kind {
    case .integerRange, .unsignedInteger, .dscp: "value-out-of-range"
    case .unsignedAborts: "value-aborts-daemon"
    case .badWord: "unknown-word"
    case .unstorableName: "unstorable-name"
    case .unknownUser, .reservedUserID, .longName: "unknown-user"
    case .unknownGroup, .reservedGroupID: "unknown-group"
    case .uidgidItem, .memberItem: "key-not-allowed"
    case .uidgidSubsection, .uidgidForeignSection, .memberSubsection: "section-not-allowed"
    case .loggerWithoutSubsystem, .daemonWithoutName: "identifying-key-missing"
    case .nestedLogger, .nestedInterface, .memberOutsideInterface: "section-crashes-daemon"
    }
  }

  private static func message(for problem: ValueProblem) -> String {
    let key = "\"\(escaped(problem.key))\""
    let value = "\"\(escaped(problem.value))\""
    return switch problem.kind {
    case .integerRange(let min, let max):
      "value \(value) of \(key) is not a whole number from \(min) to \(max)"
    case .unsignedInteger:
      "value \(value) of \(key) is not a whole number from 0 to \(UInt64.max)"
    case .unsignedAborts:
      "value \(value) of \(key) is not a whole number, and makes every running daemon that reloads "
        + "the file abort; write a number from 1 up"
    case .dscp:
      "value \(value) of \(key) is neither a number from 0 to 63 nor a name such as \"ef\""
    case .unstorableName:
      "name \(key) can't be stored: names have 3 to 255 bytes of letters, digits, and \"._-/:\""
    case .badWord(let allowed):
      "value \(value) of \(key) is none of \(allowed.map { "\"\($0)\"" }.joined(separator: ", "))"
    case .unknownUser where problem.value.isEmpty:
      "the name of the user is missing; write it, or remove the key"
    case .unknownGroup where problem.value.isEmpty:
      "the name of the group is missing; write it, or remove the key"
    case .unknownUser: "user \(value) does not exist on this machine"
    case .unknownGroup: "group \(value) does not exist on this machine"
    case .reservedUserID, .reservedGroupID: "the number \(value) is reserved; write another one"
    case .longName: "the name is so long that corosync aborts; write a name that exists"
    case .uidgidItem: "key \(key) is not allowed here; only \"uid\" and \"gid\" are"
    case .memberItem: "key \(key) is not allowed here; only \"memberaddr\" is"
    case .uidgidSubsection, .memberSubsection:
      // The section's path ends with its own name.
      "a section is not allowed in \"\(escaped(problem.key.dropLast(problem.range.count + 1)))\""
    case .uidgidForeignSection: "only sections \"uidgid\" are allowed in this folder, not \(key)"
    case .loggerWithoutSubsystem: "\"subsys\" is missing; add it with the subsystem's name"
    case .daemonWithoutName: "\"name\" is missing; add it with the daemon's name"
    case .nestedLogger, .nestedInterface, .memberOutsideInterface:
      message(ofIntruder: String(decoding: problem.key, as: UTF8.self))
    }
  }
}
