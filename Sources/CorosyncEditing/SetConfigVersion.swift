public import CorosyncModel
public import CorosyncSyntax

/// Gives `totem.config_version` a number.
public struct SetConfigVersion: EditOperation {
  public let version: UInt64

  public init(_ version: UInt64) { self.version = version }

  /// The version that follows the highest of those that are in use.
  ///
  /// Throws ``EditError/versionAtMaximum(_:)`` where there is none.
  public static func after(_ versions: some Sequence<UInt64>) throws(EditError) -> SetConfigVersion
  {
    let highest = versions.max() ?? 0
    guard highest < UInt64.max else { throw .versionAtMaximum(highest) }
    return SetConfigVersion(highest + 1)
  }

  public var description: String { "set config_version to \(version)" }

  public func edits(in index: DocumentIndex) throws(EditError) -> [SourceEdit] {
    let path = ConfigurationPath.configVersion
    let set = SetKey(path, to: String(version))
    guard index.pair(path) == nil, let version = index.pair(.totemVersion) else {
      return try set.edits(in: index)
    }
    // A reader looks for it next to the other version.
    let style = SectionStyle(section: version.section, in: index)
    let line = style.line("config_version", String(self.version).utf8)
    let lineIndex = index.document.lineIndex(at: version.range.lowerBound)
    return [InsertionPoint(behind: lineIndex, in: index.document).insert(line)]
  }
}
