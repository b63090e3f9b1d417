/// Why a text is no path.
public struct ConfigurationPathError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The text.
  public let text: String
  /// What is wrong with it, one clause.
  public let reason: String

  public var description: String { "\"\(text)\" is not a path: \(reason)" }
}

extension ConfigurationPath {
  /// Reads a path as a person writes it.
  ///
  /// Throws ``ConfigurationPathError`` for an empty part, a bracket without its partner, or a
  /// selector that is neither a number nor `key=value`.
  public init(parsing text: String) throws(ConfigurationPathError) {
    var reader = PathReader(text)
    var parts: [Component] = []
    repeat { parts.append(try reader.component()) } while reader.skip(".")
    if let rest = reader.next { throw reader.error("unexpected \"\(rest)\"") }
    let folded = ConfigurationPath.foldPositions(parts)
    guard let path = ConfigurationPath(folded) else { throw reader.error("it is empty") }
    self = path
  }

  /// Turns the daemon's spelling `node.0`, `interface.1` and `logger_subsys.QUORUM` into selectors.
  private static func foldPositions(_ parts: [Component]) -> [Component] {
    var result: [Component] = []
    for part in parts {
      if let section = result.last, section.selector == nil, part.selector == nil,
        let selector = selector(section: result.map(\.name), part.name)
      {
        result[result.count - 1] = Component(section.name, selector)
      } else {
        result.append(part)
      }
    }
    return result
  }

  private static func selector(section: [String], _ name: String) -> Selector? {
    switch section {
    case ["nodelist", "node"]: number(name).map { .position($0) }
    case ["totem", "interface"]:
      number(name).map { .value(key: "linknumber", value: String($0)) }
    case ["logging", "logger_subsys"]
    where Catalogue.key(name, inSection: "logging.logger_subsys") == nil:
      .value(key: "subsys", value: name)
    case ["logging", "logging_daemon"]
    where Catalogue.key(name, inSection: "logging.logging_daemon") == nil:
      .value(key: "name", value: name)
    default: nil
    }
  }

  private static func number(_ name: String) -> Int? { Int(name).flatMap { $0 < 0 ? nil : $0 } }
}

/// Reads the parts of a path from its text.
private struct PathReader {
  private let text: String
  private var rest: Substring

  init(_ text: String) {
    self.text = text
    rest = text[...]
  }

  var next: Character? { rest.first }

  func error(_ reason: String) -> ConfigurationPathError {
    ConfigurationPathError(text: text, reason: reason)
  }

  mutating func skip(_ character: Character) -> Bool {
    guard rest.first == character else { return false }
    rest.removeFirst()
    return true
  }

  mutating func component() throws(ConfigurationPathError) -> ConfigurationPath.Component {
    let name = take { $0 != "." && $0 != "[" && $0 != "]" }
    if name.isEmpty { throw error("a name is missing") }
    guard skip("[") else { return ConfigurationPath.Component(name) }
    let selector = try selector()
    if !skip("]") { throw error("\"]\" is missing") }
    return ConfigurationPath.Component(name, selector)
  }

  private mutating func selector() throws(ConfigurationPathError) -> ConfigurationPath.Selector {
    let key = take { $0 != "=" && $0 != "]" }
    if skip("=") {
      if key.isEmpty { throw error("the key before \"=\" is missing") }
      return .value(key: key, value: try value())
    }
    guard let position = Int(key), position >= 0 else {
      throw error("a selector is a number or key=value, but \"\(key)\" was given")
    }
    return .position(position)
  }

  private mutating func value() throws(ConfigurationPathError) -> String {
    guard skip("\"") else { return take { $0 != "]" } }
    var value = ""
    while true {
      value += take { $0 != "\"" }
      if !skip("\"") { throw error("the closing quote is missing") }
      // A quote within the value is doubled.
      guard skip("\"") else { return value }
      value.append("\"")
    }
  }

  private mutating func take(while condition: (Character) -> Bool) -> String {
    let taken = rest.prefix(while: condition)
    rest = rest.dropFirst(taken.count)
    return String(taken)
  }
}
