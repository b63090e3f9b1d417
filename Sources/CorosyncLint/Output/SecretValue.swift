import CorosyncModel
import CorosyncSyntax

/// The values of keys that are not to be shown to everyone who reads a report.
public enum SecretValue {
  /// What stands for such a value.
  static let replacement = "(secret)"

  private static let names = Set(Catalogue.keys.lazy.filter(\.isSecret).map(\.name))

  /// A line of a configuration with the value of a secret key replaced.
  ///
  /// The key's name alone counts, so that nothing is shown where the file around it is broken.
  public static func hidden(in line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let start = start(in: line) else { return line }
    return line[..<start] + Array(" \(replacement)".utf8)
  }

  /// The words of a command with the values given to secret keys replaced, be they written
  /// `totem.key VALUE` or `totem.key=VALUE`.
  public static func hidden(in words: some Sequence<String>) -> [String] {
    var isValue = false
    return words.map { word in
      defer { isValue = isSecret(word[...]) }
      if isValue { return replacement }
      guard let sign = word.firstIndex(of: "="), isSecret(word[..<sign]) else { return word }
      return "\(word[...sign])\(replacement)"
    }
  }

  /// Whether a path such as `totem.key` names a secret.
  private static func isSecret(_ path: Substring) -> Bool {
    guard let dot = path.lastIndex(of: ".") else { return false }
    return names.contains(String(path[path.index(after: dot)...]))
  }

  /// Where the value of a secret key starts: behind the colon; nil in any other line.
  static func start(in line: ArraySlice<UInt8>) -> Int? {
    guard let colon = line.firstIndex(of: .colon) else { return nil }
    let name = line[..<colon].filter { $0 != .space && $0 != .tab }
    return names.contains(String(decoding: name, as: UTF8.self)) ? colon + 1 : nil
  }
}
