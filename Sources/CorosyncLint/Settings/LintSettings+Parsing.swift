import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax
import CorosyncValidation

/// Why a settings file can't be used.
public struct LintSettingsError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The line, from 1.
  public let line: Int

  /// What is wrong with it, one clause.
  public let description: String
}

extension LintSettings {
  private static let keys = ["select", "ignore", "severity", "corosync", "for", "files"]

  /// Reads the content of a settings file; throws ``LintSettingsError`` for the first line that
  /// can't be understood.
  ///
  /// Lists are separated by blanks or commas; of several lines with one key all list items count,
  /// and a second line for any other key is an error.
  public init(parsing bytes: [UInt8]) throws(LintSettingsError) {
    self.init()
    let lines = bytes.split(separator: .lineFeed, omittingEmptySubsequences: false)
    var seen: Set<String> = []
    for (index, line) in lines.enumerated() {
      do throws(Fault) {
        try read(line, &seen)
      } catch {
        throw LintSettingsError(line: index + 1, description: error.text)
      }
    }
  }

  private struct Fault: Error {
    let text: String
  }

  private mutating func read(_ line: ArraySlice<UInt8>, _ seen: inout Set<String>) throws(Fault) {
    let content = Self.trimmed(line)
    guard let first = content.first, first != .numberSign else { return }
    guard let colon = content.firstIndex(of: .colon) else {
      throw Fault(text: "expected \"key: value\", but found \"\(escaped(content.prefix(40)))\"")
    }
    let key = String(decoding: Self.trimmed(content[..<colon]), as: UTF8.self)
    let value = String(decoding: Self.trimmed(content[(colon + 1)...]), as: UTF8.self)
    let isList = ["select", "ignore", "files"].contains(key)
    guard seen.insert(key).inserted || isList else {
      throw Fault(text: "\"\(escaped(key))\" is given twice")
    }
    if value.isEmpty, Self.keys.contains(key) { throw Fault(text: "\"\(key)\" has no value") }
    try set(key, value)
  }

  private mutating func set(_ key: String, _ value: String) throws(Fault) {
    switch key {
    case "select": selected = (selected ?? []).union(try Self.rules(value))
    case "ignore": ignored = (ignored ?? []).union(try Self.rules(value))
    case "files": files += Self.items(value).map { GlobPattern($0) }
    case "severity": severity = try Self.word(key, value, Diagnostic.Severity.self)
    case "for": profile = try Self.word(key, value, Profile.self)
    case "corosync":
      guard let release = Release(value) else {
        throw Fault(text: "\"\(escaped(value))\" is no release; write one such as \"3.1.7\"")
      }
      self.release = release
    default:
      throw Fault(
        text: "there is no key \"\(escaped(key))\"; the keys are \(Self.list(Self.keys))")
    }
  }

  private static func rules(_ value: String) throws(Fault) -> Set<RuleID> {
    var rules: Set<RuleID> = []
    for name in items(value) {
      let rule = RuleID(rawValue: name)
      guard LintRules.isKnown(rule) else {
        let nearest = LintRules.nearest(to: name).first
        throw Fault(
          text: "there is no rule \"\(escaped(name))\""
            + (nearest.map { "; did you mean \"\($0)\"?" } ?? ""))
      }
      rules.insert(rule)
    }
    return rules
  }

  private static func word<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String, _ value: String, _ type: Word.Type
  ) throws(Fault) -> Word {
    if let word = Word(rawValue: value) { return word }
    let words = list(Word.allCases.map(\.rawValue))
    throw Fault(text: "\"\(escaped(value))\" is no value of \"\(key)\", which takes \(words)")
  }

  private static func items(_ value: String) -> [String] {
    value.split { $0 == " " || $0 == "," || $0 == "\t" }.map(String.init)
  }

  private static func list(_ words: [String]) -> String {
    words.map { "\"\($0)\"" }.joined(separator: ", ")
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool {
      byte == .space || byte == .tab || byte == .carriageReturn
    }
    let rest = bytes.drop { isBlank($0) }
    return rest.lastIndex { !isBlank($0) }.map { rest[...$0] } ?? []
  }
}
