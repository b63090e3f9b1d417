public import CorosyncModel
public import CorosyncSyntax

/// What a rule looks at.
public struct RuleSubject: Sendable {
  public let configuration: Configuration

  /// The configuration that this one is to replace; nil where nothing is replaced.
  public let base: Configuration?

  public let options: RuleOptions

  /// What the file has, line by line.
  let keys: [FileKey]

  /// The path of each section, by its index in the document.
  let sectionPaths: [String]

  /// What the daemon makes of the nodes' addresses and the sections `interface`.
  let links: DaemonLinks

  public init(
    _ configuration: Configuration, base: Configuration? = nil, options: RuleOptions = RuleOptions()
  ) {
    self.init(configuration, base: base, options: options, isReload: false)
  }

  /// The subject as a running daemon has it, for rules of the stage `reload`: it takes notice of
  /// the node list whatever the first node is.
  package init(reloading configuration: Configuration, options: RuleOptions) {
    self.init(configuration, base: nil, options: options, isReload: true)
  }

  private init(
    _ configuration: Configuration, base: Configuration?, options: RuleOptions, isReload: Bool
  ) {
    self.configuration = configuration
    self.base = base
    self.options = options
    sectionPaths = configuration.document.sectionPaths
    keys = configuration.index.keys(sectionPaths)
    links = DaemonLinks(configuration, options: options, isReload: isReload)
  }

  /// The release that the configuration is for.
  public var release: Release { configuration.document.release }

  /// The transport; nil for a word that is none.
  var transport: Transport? {
    configuration.totem.transport ?? (release < Release(3, 1, 0) ? .knet : nil)
  }
}
