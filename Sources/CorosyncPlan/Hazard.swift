public import CorosyncModel

/// Something that makes a change dangerous, or impossible, for a cluster that runs.
public struct Hazard: Sendable, Hashable {
  /// The name of a kind of hazard, in kebab case: `link-address-changed`.
  ///
  /// It is what a person gives to `--force`.
  public struct ID: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral,
    CustomStringConvertible
  {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral name: String) { rawValue = name }
    public var description: String { rawValue }
  }

  public enum Kind: String, Sendable, Hashable {
    /// The daemons refuse the reload, after they have deleted keys from their maps.
    case refusedByReload = "refused-by-reload"
    /// The daemons take it without a check, and it harms the running cluster.
    case accepted
  }

  public let id: ID
  public let kind: Kind

  /// What happens, one clause.
  public let message: String

  /// What to do instead, one clause.
  public let advice: String

  /// The bytes of the new file that are the cause; nil where the cause is that something is gone.
  public let range: Range<Int>?

  public init(
    _ id: ID, _ kind: Kind, _ message: String, advice: String, at range: Range<Int>? = nil
  ) {
    self.id = id
    self.kind = kind
    self.message = message
    self.advice = advice
    self.range = range
  }
}

/// One idea of what can be dangerous about replacing one configuration by another.
public protocol HazardRule: Sendable {
  static var ids: [Hazard.ID] { get }

  /// The hazards of the change, in any order.
  static func hazards(from old: Configuration, to new: Configuration) -> [Hazard]
}

/// The rules that a change of a running cluster's configuration is held to.
public struct HazardRuleSet: Sendable {
  public let rules: [any HazardRule.Type]

  public init(_ rules: [any HazardRule.Type]) { self.rules = rules }

  /// All rules.
  public static let standard = HazardRuleSet([
    LinkAddressChangedRule.self,
    LinkTransportChangedRule.self,
    NodeIDChangedRule.self,
    NodeListRemovedRule.self,
    AllLinksReplacedRule.self,
    LinkPortChangedRule.self,
    TransportChangedRule.self,
    CryptoChangedRule.self,
    LoadTestRule.self,
  ])

  /// The same rules without those that have any of the ids.
  public func without(_ ids: Set<Hazard.ID>) -> HazardRuleSet {
    HazardRuleSet(rules.filter { ids.isDisjoint(with: $0.ids) })
  }

  public func hazards(from old: Configuration, to new: Configuration) -> [Hazard] {
    rules.flatMap { $0.hazards(from: old, to: new) }
  }
}
