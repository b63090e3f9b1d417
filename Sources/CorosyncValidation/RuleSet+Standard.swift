extension RuleSet {
  /// All rules.
  public static let standard = RuleSet(
    reading + links + addresses + totem + timers + nodes + quorum + device + keys + lexer + security
      + operation)

  /// What the daemon itself refuses, and nothing else.
  public static let daemonOnly = RuleSet(standard.rules.filter { $0.stage.isDaemonRefusal })

  /// What the daemon's parser refuses.
  private static let reading: [any Rule.Type] = [SyntaxRule.self, ValueRule.self]

  /// The transport and the links.
  private static let links: [any Rule.Type] = [
    TransportRule.self, LinkModeRule.self, InterfaceNumberRule.self, RingNumberRule.self,
    KnetTransportRule.self, LinkAddressMissingRule.self, InterfaceWithoutAddressRule.self,
    MixedLinksRule.self, LocalNodeWithoutLinkRule.self, TimeToLiveRule.self,
    LinkPriorityTransportRule.self, TooManyLinksRule.self, PongCountRule.self,
    LinksFromOneRule.self, PriorityWithoutPassiveRule.self,
    LegacyTransportRule.self, RepeatedInterfaceRule.self,
  ]

  /// Addresses of nodes and of sections `interface`.
  private static let addresses: [any Rule.Type] = [
    AddressInvalidRule.self, InterfaceAddressRule.self, MulticastAddressMissingRule.self,
    MulticastAddressRule.self, AddressFamiliesMixedRule.self, DuplicateAddressRule.self,
    AddressOnTwoLinksRule.self, SharedNetworkRule.self, UnusableAddressRule.self,
    OddAddressRule.self, BindAddressRule.self, MemberSectionRule.self, NozzleRule.self,
  ]

  /// Section `totem` and what the host does.
  private static let totem: [any Rule.Type] = [
    TotemVersionRule.self, CipherWithoutHashRule.self, CryptoTransportRule.self,
    KeyTooShortRule.self, LoggingValueRule.self, SubsystemRule.self, SubsystemUnreachableRule.self,
    StateDirectoryRule.self, SystemPriorityRule.self,
  ]

  /// Timers and sizes.
  private static let timers: [any Rule.Type] = [
    TimerTooLowRule.self, TokenWarningRule.self, ConsensusBelowJoinRule.self,
    ConsensusTooLowRule.self, TokenLowRule.self, TokenOverflowRule.self, PingTimersRule.self,
    PingTimeoutLowRule.self, PacketSizeRule.self, DaemonCrashRule.self, TimerTooHighRule.self,
  ]

  /// The node list.
  private static let nodes: [any Rule.Type] = [
    NodeListMissingRule.self, NodeListIgnoredRule.self, NodeUnfindableRule.self,
    LocalNodeMissingRule.self,
    NodeIDMissingRule.self, NodeIDNeedsIPv4Rule.self, DuplicateNodeIDRule.self,
    DuplicateNodeIDUnseenRule.self, NodeNameMissingRule.self, UnnamedNodesRule.self,
    DuplicateNameRule.self, NodeNameUnusableRule.self, TooManyNodesRule.self, ManyNodesRule.self,
    RepeatedNodeListRule.self,
  ]

  /// The section `quorum`.
  private static let quorum: [any Rule.Type] = [
    QuorumProviderUnknownRule.self, NoProviderRule.self, TieBreakerLastManRule.self,
    ExpectedVotesRule.self, TwoNodeCountRule.self, TwoNodeMissingRule.self,
    TwoNodeWithoutWaitRule.self, TwoNodeTieBreakerRule.self, TieBreakerOddRule.self,
    TieBreakerNodeRule.self, LastManStandingRule.self, VotesZeroRule.self, EvenNodesRule.self,
    VoteTrackingRule.self,
  ]

  /// The quorum device.
  private static let device: [any Rule.Type] = [
    IncompatibleWithDeviceRule.self, DeviceVotesMissingRule.self, DeviceVotesTooHighRule.self,
    DeviceModelRule.self, DeviceValueRule.self, DeviceIncompleteRule.self, DeviceHostRule.self,
    DeviceVotesAlgorithmRule.self, DeviceVotesWithLMSRule.self,
    SplitOddRule.self, DeviceTimersRule.self, HeuristicsRule.self,
  ]

  /// Keys and sections by their names.
  private static let keys: [any Rule.Type] = [
    UnknownKeyRule.self, MisplacedKeyRule.self, UnknownSectionRule.self, ReservedKeyRule.self,
    DottedKeyRule.self, RetiredKeyRule.self, RetiredSectionRule.self, NewerKeyRule.self,
    OtherTransportKeyRule.self, SettingUnusedRule.self, IgnoredValueRule.self,
    DuplicateKeyRule.self,
  ]

  /// What the daemon's reader takes for something else than was meant.
  private static let lexer: [any Rule.Type] = [
    ByteOrderMarkRule.self, InlineCommentRule.self, QuotedValueRule.self, KeyOpensSectionRule.self,
    ValueCutRule.self, ReadDifferentlyRule.self,
  ]

  /// Encryption and access.
  private static let security: [any Rule.Type] = [
    NoCryptoRule.self, KeyWithoutCryptoRule.self, HashOnlyRule.self, WeakHashRule.self,
    KeyInFileRule.self, UnlistedHostsRule.self, LoadTestStartRule.self, ResourceRecoveryRule.self,
  ]

  /// Versions of the file.
  private static let operation: [any Rule.Type] = [
    ConfigVersionRule.self, ConfigVersionSignedRule.self, ConfigVersionNotRaisedRule.self,
    ConfigVersionShadowedRule.self,
  ]
}
