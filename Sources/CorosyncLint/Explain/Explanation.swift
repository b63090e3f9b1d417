import CorosyncDiagnostics
import CorosyncModel
public import CorosyncSyntax

/// What a person can ask about: a rule, keys, or a message of the daemon.
public enum Explanation: Sendable {
  case rule(RuleDescription)
  /// The keys of this name, or those of a section; at least one.
  case keys([KeyExplanation])
  /// The messages that a line of a log may be, the best first; at least one.
  case messages([DaemonMessage])

  /// Finds out what a text is; nil where it is nothing that is known.
  public init?(_ text: String, release: Release = .newest) {
    let text = text.trimmingBlanks
    if let rule = RuleDescription(RuleID(rawValue: text)) {
      self = .rule(rule)
      return
    }
    let keys = Self.keys(text)
    if !keys.isEmpty {
      self = .keys(keys.map { KeyExplanation($0, in: release) })
      return
    }
    let messages = DaemonMessage.find(text)
    if !messages.isEmpty {
      self = .messages(Array(messages.prefix(3)))
      return
    }
    // A line as the file has it: the key before the colon, the section before the brace.
    let name = text.prefix { $0 != ":" && $0 != "{" }
    guard name.utf8.count < text.utf8.count, let inner = Explanation(String(name), release: release)
    else { return nil }
    self = inner
  }

  /// Names that a text was probably meant to be, best first; may be empty.
  public static func nearest(to text: String) -> [String] {
    let names = Catalogue.keys.lazy.flatMap { key -> [String] in
      [key.name, key.section.isEmpty ? key.name : "\(key.section).\(key.name)"]
    }
    var seen: Set<String> = []
    return (LintRules.nearest(to: text) + Catalogue.nearest(to: text, in: names))
      .filter { !$0.hasSuffix("*") && seen.insert($0).inserted }
  }

  /// The keys of a path, those of a section, or those of a name in any section.
  private static func keys(_ text: String) -> [CatalogueKey] {
    guard let path = try? ConfigurationPath(parsing: text) else { return [] }
    let section = path.parent?.names ?? ""
    if let key = Catalogue.key(path.last.name, inSection: section), !key.isWildcard { return [key] }
    if let section = Catalogue.section(path.names), !section.keys.isEmpty { return section.keys }
    guard path.parent == nil else { return [] }
    return Catalogue.sections.compactMap { section in
      Catalogue.key(path.last.name, inSection: section.name).flatMap { $0.isWildcard ? nil : $0 }
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    let start = drop { $0 == " " || $0 == "\t" || $0 == "\n" }
    return start.lastIndex { $0 != " " && $0 != "\t" && $0 != "\n" }.map { String(start[...$0]) }
      ?? ""
  }
}

extension DaemonMessage: Encodable {
  private enum CodingKeys: String, CodingKey {
    case message, meaning, advice, rules
  }

  /// Writes the message with its pattern as `message` and the names of the rules.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(pattern, forKey: .message)
    try container.encode(meaning, forKey: .meaning)
    try container.encode(advice, forKey: .advice)
    try container.encode(rules.map(\.rawValue), forKey: .rules)
  }

  /// The facts as lines of text.
  public var lines: [String] {
    ["\"\(pattern)\"", "  means:  \(meaning)", "  do:     \(advice)"]
      + (rules.isEmpty
        ? [] : ["  rules:  \(rules.map(\.rawValue).joined(separator: ", "))"])
  }
}
