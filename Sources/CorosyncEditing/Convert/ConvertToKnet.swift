public import CorosyncModel
public import CorosyncSyntax

/// Makes a file of corosync 1.x and 2.x, or one for udp and udpu, one for knet.
///
/// Every node, address and comment stays. What knet needs and the file can't tell is not guessed:
/// the names of nodes with several links, and the nodes where there is no list of them.
public struct ConvertToKnet: EditOperation {
  /// The names of nodes by one of their addresses, as written in the file.
  public let names: [String: String]

  /// The nodes, for files that have no list of them; their addresses must be among those of the
  /// file's sections `member`, where it has any.
  public let nodes: [NewNode]

  public init(names: [String: String] = [:], nodes: [NewNode] = []) {
    self.names = names
    self.nodes = nodes
  }

  public var description: String { "convert the file to knet" }

  public func edits(in index: DocumentIndex) throws(EditError) -> [SourceEdit] {
    try conversion(of: index).edits
  }

  /// The edits with their reasons; takes time in proportion to the file.
  ///
  /// Throws ``EditError/notWellFormed(problems:)`` for a file that the daemon can't read, and
  /// ``EditError/notConvertible(_:)`` with all that is missing.
  public func conversion(of index: DocumentIndex) throws(EditError) -> Conversion {
    guard index.document.isWellFormed else {
      throw .notWellFormed(problems: index.document.problems.count)
    }
    var draft = ConversionDraft(index)
    draft.refuseValues()
    let interfaces = draft.convertInterfaces()
    let links = draft.convertNodes(interfaces, self)
    draft.convertTotem(links: links)
    let needsKey = draft.convertCrypto()
    draft.removeLegacySections()
    draft.convertQuorum()
    if !draft.missing.isEmpty { throw .notConvertible(draft.missing) }
    return Conversion(
      edits: draft.edits, changes: draft.changes.sorted { ($0.line ?? .max) < ($1.line ?? .max) },
      needsKey: needsKey)
  }
}
