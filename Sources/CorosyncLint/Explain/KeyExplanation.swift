public import CorosyncModel
public import CorosyncSyntax

/// What is known of a key in one release, for people and programs.
public struct KeyExplanation: Sendable, Encodable {
  /// The path of the key, such as `totem.token`.
  public let key: String
  public let summary: String
  public let note: String?
  public let type: String
  /// The values that the key is meant to hold, in words; nil for any.
  public let values: String?
  public let unit: String?
  /// What holds without the key, in words.
  public let absent: String
  public let since: [String]
  public let transports: [String]
  /// What a reload does with a changed value, in words.
  public let reload: String
  public let retirement: String?
  public let manPages: [String]
  public let source: String

  public init(_ key: CatalogueKey, in release: Release) {
    self.key = key.section.isEmpty ? key.name : "\(key.section).\(key.name)"
    summary = key.summary
    note = key.note
    type = "\(key.type(in: release))"
    values = key.meantValues(in: release).words(or: nil)
    unit = key.unit?.rawValue
    absent = key.defaultValue(in: release).words
    since = key.since.map(\.description)
    transports = Transport.allCases.filter(key.transports.contains).map(\.rawValue)
    reload = key.effect(in: release).words + (key.effectNote.map { "; \($0)" } ?? "")
    retirement = key.retirement.map { retirement in
      let when = retirement.since.map { " since \($0)" } ?? ""
      let replacement = retirement.replacement.map { "; use \($0)" } ?? ""
      return "\(retirement.kind.rawValue)\(when): \(retirement.explanation)\(replacement)"
    }
    manPages = key.manPages.map(\.rawValue)
    source = key.source
  }

  /// The facts as lines of text.
  public var lines: [String] {
    let facts: [(String, String?)] = [
      ("type", type), ("values", values), ("unit", unit), ("default", absent),
      ("since", since.isEmpty ? nil : since.joined(separator: ", ")),
      ("transports", transports.isEmpty ? nil : transports.joined(separator: ", ")),
      ("reload", reload), ("retired", retirement), ("note", note),
      ("see", manPages.isEmpty ? nil : manPages.joined(separator: ", ")), ("source", source),
    ]
    return ["\(key): \(summary)"]
      + facts.compactMap { name, value in
        guard let value, !value.isEmpty else { return nil }
        return "  \(name):" + String(repeating: " ", count: 12 - name.count) + value
      }
  }
}

extension ValueSet {
  /// The set in words; nil for any value.
  fileprivate func words(or nothing: String?) -> String? {
    switch self {
    case .anything: nothing
    case .number(let min, let max): "\(min) to \(max)"
    case .anyBaseNumber(let min, let max):
      "\(min) to \(max), decimal, octal (010) or hexadecimal (0x8)"
    case .fraction: "a number, also with a fraction"
    case .words(let words, let ignoringCase):
      words.joined(separator: ", ") + (ignoringCase ? " (in any case)" : "")
    case .nodeIDs: "node ids separated by blanks"
    case .address: "an address, or a name that resolves to one"
    case .multicastAddress: "a multicast address"
    case .networkAddress: "the address of a network"
    case .hardwareAddress: "a hardware address such as 02:00:00:00:00:01"
    case .path: "a path"
    case .user: "the name or number of a user"
    case .group: "the name or number of a group"
    case .command: "a command with its arguments"
    case .text(let min, let max): "a text of \(min) to \(max) bytes"
    case .oneOf(let sets): sets.compactMap { $0.plainWords }.joined(separator: "; or ")
    }
  }

  /// The words of a set within another: sets of sets are not nested twice.
  private var plainWords: String? {
    if case .oneOf = self { return words.joined(separator: ", ") }
    return words(or: "any text")
  }
}

extension CatalogueKey.DefaultValue {
  fileprivate var words: String {
    switch self {
    case .none: "none"
    case .required: "none; the daemon does not work without the key"
    case .literal(let value): value
    case .computed(let words): words
    }
  }
}

extension CatalogueKey.ReloadEffect {
  fileprivate var words: String {
    switch self {
    case .live: "takes effect at once"
    case .restartWithNotice: "takes effect at the next start; a line in the log says so"
    case .restartSilently: "takes effect at the next start; the map shows the new value before"
    case .refusedOnExistingLink:
      "takes effect for new links; for a link that stays, the reload is refused"
    case .refused: "the reload is refused"
    case .qdeviceRestart: "takes effect when corosync-qdevice is restarted"
    case .dangerous: "is accepted, and harms the running cluster"
    case .none: "nothing reads the key"
    }
  }
}
