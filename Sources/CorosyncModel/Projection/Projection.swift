public import CorosyncSyntax

/// The keys and values that the daemon's parser makes of a configuration.
///
/// That is the configuration map right after `coroparse_configparse`, before the daemon adds
/// defaults and keys of its own. Where the daemon refuses the file the projection goes on without
/// the refused value, so that the rest can still be shown and checked. Takes time in proportion to
/// the file. Source: `main_config_parser_cb` and `uidgid_config_parser_cb` of `exec/coroparse.c`,
/// by the rules of ``CorosyncSyntax/Document/release``.
public struct Projection: Sendable {
  /// The keys in the order of their bytes, each once.
  public let entries: [Entry]

  /// What the daemon refuses while it stores values, in the order in which it comes to it; what its
  /// reader refuses stands in ``CorosyncSyntax/Document/problems``.
  public let problems: [ValueProblem]

  /// What became of each special section (node, interface, …), in the order of the file.
  public let instances: [SectionInstance]

  /// Where the daemon stops; nil where it takes the file.
  public let firstRefusal: Refusal?

  /// Projects a configuration.
  ///
  /// - Parameters:
  ///   - document: The configuration.
  ///   - uidgidFiles: The files of `uidgid.d` in the order in which the daemon finds them, parsed
  ///     for the same release.
  ///   - users: Where the names of users and groups in `uidgid` sections are looked up.
  ///   - knet: What libknet offers on the daemon's host.
  public init(
    _ document: Document, uidgidFiles: [UidgidFile] = [], users: UserLookup = .unchecked,
    knet: KnetLibrary = .debian12
  ) {
    var reader = ConfigurationReader(document, users: users, knet: knet)
    reader.run()
    var store = reader.store
    var refusal = Refusal.first(in: document, values: store.problems, source: .main)
    for (index, file) in uidgidFiles.enumerated() {
      let known = store.problems.count
      var reader = UidgidReader(file.document, file: index, users: users, store: store)
      reader.run()
      store = reader.store
      refusal =
        refusal
        ?? Refusal.first(
          in: file.document, values: store.problems[known...], source: .uidgidFile(index))
    }
    entries = store.sortedEntries()
    problems = store.problems
    instances = reader.instances
    firstRefusal = refusal
  }
}

/// A file of the folder `uidgid.d` beside the configuration.
public struct UidgidFile: Sendable {
  /// The file's name, for messages.
  public let name: String

  public let document: Document

  public init(name: String, document: Document) {
    self.name = name
    self.document = document
  }
}
