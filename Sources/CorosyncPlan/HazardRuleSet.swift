/// The rules that a change of a running cluster's configuration is held to.
public struct HazardRuleSet: Sendable {
  public let rules: [any HazardRule.Type]

  public init(_ rules: [any HazardRule.Type]) { self.rules = rules }

  /// All rules.
  public static let standard = HazardRuleSet([
    LinkAddressChangedRule.self,
    LinkTransportChangedRule.self,
    RefusedWithRunningValueRule.self,
    KeyFileUnusableRule.self,
    UidgidFileInvalidRule.self,
    NodeIDChangedRule.self,
    NodeListRemovedRule.self,
    NodeUnrecognisableRule.self,
    NodeNameRepeatedRule.self,
    LocalNodeRemovedRule.self,
    MemberRemovedRule.self,
    TieBreakerRemovedRule.self,
    DeviceNodesChangedRule.self,
    DeviceEndedRule.self,
    QuorumLostRule.self,
    AllLinksReplacedRule.self,
    LastLinkRemovedRule.self,
    LastLinkOfNodeRemovedRule.self,
    WorkingLinkRemovedRule.self,
    LinkPortChangedRule.self,
    TransportChangedRule.self,
    EncryptionSwitchedRule.self,
    CryptoChangedRule.self,
    LoadTestRule.self,
  ])

  /// The same rules without those that have any of the ids.
  public func without(_ ids: Set<Hazard.ID>) -> HazardRuleSet {
    HazardRuleSet(rules.filter { ids.isDisjoint(with: $0.ids) })
  }

  /// What the rules find, rule by rule.
  public func hazards(of subject: HazardSubject) -> [Hazard] {
    rules.flatMap { $0.hazards(of: subject) }
  }
}
