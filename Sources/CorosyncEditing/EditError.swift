public import CorosyncModel

/// Why a change can't be made.
public enum EditError: Error, Sendable, Hashable, CustomStringConvertible {
  /// No section of the file has this path.
  case noSuchSection(ConfigurationPath)
  /// No key of the file has this path.
  case noSuchKey(ConfigurationPath)
  /// Several sections have this path, and the daemon keeps them apart; `choices` tells them.
  case ambiguous(ConfigurationPath, choices: [ConfigurationPath])
  /// The key stands on several lines, each of which counts; `choices` tells them, and `addition` is
  /// the path that adds one.
  case severalLines(ConfigurationPath, choices: [ConfigurationPath], addition: ConfigurationPath)
  /// The last part of the path has a selector, so it names a section and not a key.
  case notAKey(ConfigurationPath)
  /// A name can't be written so that the daemon reads it back.
  case unwritableName(String, reason: String)
  /// A value can't be written so that the daemon reads it back.
  case unwritableValue(String, reason: String)
  /// A section is only made together with all that belongs to it.
  case notMade(ConfigurationPath, instead: String)
  /// The daemon can't read the file, so there is no saying what a layout of it would mean.
  case notWellFormed(problems: Int)
  /// The daemon would load other keys from the file laid out anew.
  case wouldChangeMeaning
  /// The file lacks what a conversion needs; each a clause.
  case notConvertible([String])
  /// The highest version possible can't be raised.
  case versionAtMaximum(UInt64)
  /// corosync, or the cluster with it, would come to harm: what speaks against the change, and what
  /// to do instead.
  case refused(String, instead: String)
  /// A quorum device can't be added, changed or removed.
  case device(DeviceError)

  public var description: String {
    switch self {
    case .noSuchSection(let path): "there is no section \"\(path)\""
    case .noSuchKey(let path): "there is no key \"\(path)\""
    case .ambiguous(let path, let choices):
      "\"\(path)\" is more than one section; choose one: "
        + choices.map { "\"\($0)\"" }.joined(separator: ", ")
    case .severalLines(let path, let choices, let addition):
      "every line of \"\(path)\" counts, and there are several; to replace one choose "
        + choices.map { "\"\($0)\"" }.joined(separator: ", ") + "; to add one, \"\(addition)\""
    case .notAKey(let path): "\"\(path)\" names a section, not a key"
    case .unwritableName(let name, let reason): "\"\(name)\" can't be a name: \(reason)"
    case .unwritableValue(let value, let reason): "\"\(value)\" can't be a value: \(reason)"
    case .notMade(let path, let instead): "there is no section \"\(path)\"; \(instead)"
    case .notWellFormed(let problems):
      "corosync can't read the file (\(problems) \(problems == 1 ? "line is" : "lines are") at "
        + "fault), so it is left as it is"
    case .wouldChangeMeaning:
      "corosync would read the file differently after it was laid out, so it is left as it is; "
        + "please report this with the file"
    case .notConvertible(let missing):
      "the file can't be converted: " + missing.joined(separator: "; ")
    case .versionAtMaximum(let version):
      "config_version \(version) is the highest number possible and can't be raised; "
        + "set a small one in the files of all nodes and restart corosync on all of them"
    case .refused(let reason, let instead): "\(reason); \(instead)"
    case .device(let error): error.description
    }
  }
}
