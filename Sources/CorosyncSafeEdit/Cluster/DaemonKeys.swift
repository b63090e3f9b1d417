import CorosyncCmap
import CorosyncModel

/// Tells the keys of a daemon's map that it made itself from those that it read in its file.
struct DaemonKeys {
  private let transport: CmapValue?

  /// - Parameter map: The map that the keys are of.
  init(_ map: [CmapKey: CmapValue]) { transport = map["totem.transport"] }

  /// Whether the key is the daemon's, or that of another program, whatever the file says.
  func isMade(_ key: CmapKey) -> Bool {
    isOfInterface(key, ["bindnetaddr"])
      || [.daemon, .map].contains(Catalogue.key(for: key)?.origin)
  }

  /// Whether the daemon fills the key in where the file does not have it.
  func isFilledIn(_ key: CmapKey) -> Bool {
    switch transport {
    case .text("udp")?: isOfInterface(key, ["mcastaddr", "mcastport"]) || isNodeID(key)
    case .text("udpu")?: isNodeID(key)
    default: false
    }
  }

  private func isOfInterface(_ key: CmapKey, _ names: [String]) -> Bool {
    key.hasPrefix("totem.interface.") && names.contains { key.description.hasSuffix(".\($0)") }
  }

  private func isNodeID(_ key: CmapKey) -> Bool {
    key.hasPrefix("nodelist.node.") && key.description.hasSuffix(".nodeid")
  }
}
