public import CorosyncModel

/// Why a change can't be made.
public enum EditError: Error, Sendable, Hashable, CustomStringConvertible {
  /// No section of the file has this path.
  case noSuchSection(ConfigurationPath)
  /// No key of the file has this path.
  case noSuchKey(ConfigurationPath)
  /// Several sections have this path, and the daemon keeps them apart; `choices` tells them.
  case ambiguous(ConfigurationPath, choices: [ConfigurationPath])
  /// The last part of the path has a selector, so it names a section and not a key.
  case notAKey(ConfigurationPath)
  /// A name can't be written so that the daemon reads it back.
  case unwritableName(String, reason: String)
  /// A value can't be written so that the daemon reads it back.
  case unwritableValue(String, reason: String)
  /// A section is only made together with all that belongs to it.
  case notMade(ConfigurationPath, instead: String)
  /// The highest version possible can't be raised.
  case versionAtMaximum(UInt64)

  public var description: String {
    switch self {
    case .noSuchSection(let path): "there is no section \"\(path)\""
    case .noSuchKey(let path): "there is no key \"\(path)\""
    case .ambiguous(let path, let choices):
      "\"\(path)\" is more than one section; choose one: "
        + choices.map { "\"\($0)\"" }.joined(separator: ", ")
    case .notAKey(let path): "\"\(path)\" names a section, not a key"
    case .unwritableName(let name, let reason): "\"\(name)\" can't be a name: \(reason)"
    case .unwritableValue(let value, let reason): "\"\(value)\" can't be a value: \(reason)"
    case .notMade(let path, let instead): "there is no section \"\(path)\"; \(instead)"
    case .versionAtMaximum(let version):
      "config_version \(version) is the highest number possible and can't be raised; "
        + "set a small one in the files of all nodes and restart corosync on all of them"
    }
  }
}
