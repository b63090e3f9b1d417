public import CorosyncCmap

/// One call into corosync and what it was about.
public struct CallSite: Hashable, Sendable, CustomStringConvertible {
  /// What a call was about.
  public enum Subject: Hashable, Sendable {
    /// A key of a map.
    case key(CmapKey)
    /// All keys that start with a text; nil for all keys.
    case prefix(String?)
    /// A node, by its id.
    case node(UInt32)
  }

  /// The function that was called.
  public let call: DaemonCall
  /// What the call was about; nil where it has no subject, such as a reload.
  public let subject: Subject?

  /// Makes a call site.
  public init(_ call: DaemonCall, _ subject: Subject? = nil) {
    self.call = call
    self.subject = subject
  }

  /// The function's name and the subject: `cmap_get of 'totem.token'`.
  public var description: String {
    switch subject {
    case nil: call.rawValue
    case .key(let key): "\(call.rawValue) of '\(key)'"
    case .prefix(nil): "\(call.rawValue) of all keys"
    case .prefix(let prefix?): "\(call.rawValue) of '\(CmapValue.text(prefix))*'"
    case .node(let id): "\(call.rawValue) of node \(id)"
    }
  }
}
