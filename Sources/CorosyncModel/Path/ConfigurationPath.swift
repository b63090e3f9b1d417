/// The name of a place in a configuration, such as `totem.token` or
/// `nodelist.node[name=uno].ring0_addr`.
///
/// Sections and the key are joined by dots, the way cmap_keys(7) writes them. Where a section may
/// occur more than once a selector tells which one is meant:
///
/// - `[name=uno]`, `[linknumber=1]`, `[subsys=QUORUM]`: the one whose key has this value. A value
///   with a bracket, a dot or a quote stands in double quotes, and a quote in it is doubled.
/// - `[2]`: the third one in the order of the file.
///
/// The daemon's own spelling is understood too: `nodelist.node.0.nodeid` is the first node,
/// `totem.interface.1.mcastport` belongs to link 1, `logging.logger_subsys.QUORUM.debug` to a
/// subsystem. Where every line of a key counts, as in `uidgid`, `uidgid[uid=33].uid` is the line
/// with that value.
public struct ConfigurationPath: Sendable, Hashable, CustomStringConvertible {
  /// What one section of a path is chosen by.
  public enum Selector: Sendable, Hashable {
    /// The section's place among those of its name, from 0.
    case position(Int)
    /// The value of a key of the section.
    case value(key: String, value: String)
  }

  /// One part of a path.
  public struct Component: Sendable, Hashable {
    public let name: String
    public let selector: Selector?

    public init(_ name: String, _ selector: Selector? = nil) {
      self.name = name
      self.selector = selector
    }
  }

  /// The parts, at least one.
  ///
  /// All but the last name sections; the last names a key or a section.
  public let components: [Component]

  /// Makes a path of parts; nil where there is none.
  public init?(_ components: [Component]) {
    guard !components.isEmpty else { return nil }
    self.components = components
  }

  /// The last part.
  public var last: Component { components[components.count - 1] }

  /// The path of the section around the last part; nil where that is the top level.
  public var parent: ConfigurationPath? { ConfigurationPath(components.dropLast()) }

  /// The path of something in the section that this path names.
  public func appending(_ name: String, _ selector: Selector? = nil) -> ConfigurationPath {
    ConfigurationPath(adding: Component(name, selector), to: components)
  }

  private init(adding component: Component, to components: [Component]) {
    self.components = components + [component]
  }

  /// The names alone, joined by dots: `nodelist.node`.
  public var names: String { components.map(\.name).joined(separator: ".") }

  public var description: String { components.map(\.description).joined(separator: ".") }
}

extension ConfigurationPath {
  private init?(_ components: ArraySlice<Component>) {
    guard !components.isEmpty else { return nil }
    self.components = Array(components)
  }
}

extension ConfigurationPath.Component: CustomStringConvertible {
  public var description: String {
    switch selector {
    case nil: name
    case .position(let position): "\(name)[\(position)]"
    case .value(let key, let value):
      value.contains { "[]\".".contains($0) }
        ? "\(name)[\(key)=\"\(doublingQuotes(value))\"]" : "\(name)[\(key)=\(value)]"
    }
  }
}

private func doublingQuotes(_ value: String) -> String {
  value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
}

extension ConfigurationPath {
  /// `totem.config_version`.
  public static var configVersion: ConfigurationPath { totem.appending("config_version") }

  /// `totem.version`.
  public static var totemVersion: ConfigurationPath { totem.appending("version") }

  /// `quorum`.
  package static var quorum: ConfigurationPath {
    ConfigurationPath(adding: Component("quorum"), to: [])
  }

  private static var totem: ConfigurationPath {
    ConfigurationPath(adding: Component("totem"), to: [])
  }
}
