public import CorosyncCmap
public import CorosyncSyntax

/// The rules by which the daemon's parser stores the keys of a section.
///
/// The parser chooses them by a section's whole path, and a section that it doesn't know goes on
/// with those of the section around it. So `resources { foo { … } }` differs from a top-level
/// `resources.foo { … }`. Source: coroparse.c, `enum main_cp_cb_data_state`.
public enum SectionHandler: Sendable, Hashable, CaseIterable {
  /// Every key is a string: the top level and all sections without rules of their own.
  case plain
  case totem, interface, member
  case quorum, device
  case nodelist, node
  case loggerSubsystem, loggingDaemon
  case uidgid, system
  /// The watchdog's section, and the two kinds of sections in it.
  case resources, resourcesSystem, resourcesProcess

  /// The rules inside a section that is opened where these rules hold.
  ///
  /// - Parameter path: the whole path of the section, such as `totem.interface`.
  /// - Returns: these same rules where the parser doesn't know the path.
  public func entering(_ path: String) -> SectionHandler { Self.byPath[path] ?? self }

  /// The rules that a section of this path switches to; nil where it keeps those around it.
  static func ofSection(_ path: [UInt8]) -> SectionHandler? {
    byPath[String(decoding: path, as: UTF8.self)]
  }

  private static let byPath: [String: SectionHandler] = [
    "totem": .totem, "totem.interface": .interface, "totem.interface.member": .member,
    "quorum": .quorum, "quorum.device": .device,
    "nodelist": .nodelist, "nodelist.node": .node,
    "logging.logger_subsys": .loggerSubsystem, "logging.logging_daemon": .loggingDaemon,
    "uidgid": .uidgid, "system": .system,
    "resources": .resources,
    "resources.system": .resourcesSystem, "resources.system.memory_used": .resourcesSystem,
    "resources.process": .resourcesProcess, "resources.process.memory_used": .resourcesProcess,
  ]

  /// The type that a key's text is stored as under these rules.
  ///
  /// - Parameters:
  ///   - key: the key's name as written.
  ///   - path: the whole path of its section.
  ///   - release: the release whose parser reads the file.
  /// - Returns: a string type for keys that the parser doesn't know.
  public func storedType(ofKey key: String, inSection path: String, release: Release) -> CmapType {
    guard path == catalogueSection || reachesSubsections(in: release) else { return .string }
    return valueRules[KeyName(key)]?.type(in: release) ?? .string
  }

  /// Whether the rules know a key by its own name, also in sections within, rather than by its
  /// whole path.
  func reachesSubsections(in release: Release) -> Bool {
    switch self {
    case .resources, .resourcesSystem, .resourcesProcess, .uidgid: true
    case .node: !release.separatesSubsections
    default: false
    }
  }

  /// The keys that the parser does not take as any string; empty for most rules.
  var valueRules: [KeyName: ValueRule] { Self.valueRules[self] ?? [:] }

  private static let valueRules: [SectionHandler: [KeyName: ValueRule]] = {
    let keys = Dictionary(grouping: Catalogue.keys, by: \.section)
    var rules: [SectionHandler: [KeyName: ValueRule]] = [:]
    for handler in allCases {
      for key in handler.catalogueSection.flatMap({ keys[$0] }) ?? [] {
        if let rule = ValueRule(key) { rules[handler, default: [:]][KeyName(key.name)] = rule }
      }
    }
    return rules
  }()

  /// The section of the catalogue with the keys that these rules tell apart; nil where every key
  /// is a string.
  private var catalogueSection: String? {
    switch self {
    case .totem: "totem"
    case .interface: "totem.interface"
    case .quorum: "quorum"
    case .device: "quorum.device"
    case .node: "nodelist.node"
    case .uidgid: "uidgid"
    case .system: "system"
    case .resources: "resources"
    case .resourcesSystem: "resources.system.memory_used"
    case .resourcesProcess: "resources.process.memory_used"
    case .plain, .member, .nodelist, .loggerSubsystem, .loggingDaemon: nil
    }
  }
}

extension Catalogue {
  /// The type that the daemon's parser stores a key's text as; a string for keys that it doesn't
  /// know.
  ///
  /// The path is taken as sections within each other. For a dotted name such as `resources.foo` at
  /// the top level use ``SectionHandler``. Takes constant time for sections of the catalogue.
  ///
  /// Two kinds of keys are not stored as they are: `linknumber` is checked as a `u8` and then part
  /// of other keys' names, `uid` and `gid` are stored as the number 1.
  public static func storedType(
    ofKey key: String, inSection path: String, release: Release
  ) -> CmapType {
    handler(ofSection: path).storedType(ofKey: key, inSection: path, release: release)
  }

  private static func handler(ofSection path: String) -> SectionHandler {
    if let known = handlersBySection[path] { return known }
    var handler = SectionHandler.plain
    var end = path.startIndex
    while let dot = path[end...].firstIndex(of: ".") {
      handler = handler.entering(String(path[..<dot]))
      end = path.index(after: dot)
    }
    return handler.entering(path)
  }

  private static let handlersBySection: [String: SectionHandler] = {
    var handlers: [String: SectionHandler] = [:]
    for section in sections {
      let outer = section.parent.flatMap { handlers[$0] } ?? .plain
      handlers[section.name] = outer.entering(section.name)
    }
    return handlers
  }()
}
