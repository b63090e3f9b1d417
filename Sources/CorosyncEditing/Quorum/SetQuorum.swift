public import CorosyncModel
public import CorosyncSyntax

/// Sets options of quorum, and the votes of nodes.
public struct SetQuorum: EditOperation {
  /// One option and its value.
  public struct Assignment: Sendable, Hashable {
    public let option: QuorumOption
    public let value: QuorumOptionValue

    public init(_ option: QuorumOption, _ value: QuorumOptionValue) {
      self.option = option
      self.value = value
    }
  }

  /// Written in this order; of an option that is there twice the last one counts.
  public let options: [Assignment]

  /// The votes of nodes by their position in the file.
  public let votes: [Int: UInt32]

  public init(_ options: [Assignment], votes: [Int: UInt32] = [:]) {
    self.options = options
    self.votes = votes
  }

  public var description: String {
    let parts =
      options.map { "\($0.option.rawValue) \($0.value.text ?? "by default")" }
      + votes.sorted { $0.key < $1.key }.map { "votes of node \($0.key + 1) \($0.value)" }
    return "set quorum: \(parts.joined(separator: ", "))"
  }

  /// The edits, each of the line that counts.
  ///
  /// Throws ``EditError`` where votequorum is off, where there is no such node, and where corosync
  /// would not start with the combination of options, or would silently switch one of them off,
  /// unless it is so already.
  public func edits(in index: DocumentIndex) throws(EditError) -> [SourceEdit] {
    guard index.document.isWellFormed else {
      throw .notWellFormed(problems: index.document.problems.count)
    }
    let old = Configuration(index.document)
    guard old.quorum.provider?.value == "corosync_votequorum" else {
      throw .refused(
        "votequorum is off: quorum.provider is \(old.quorum.provider?.value ?? "not set")",
        instead: "set quorum.provider to corosync_votequorum first, which takes a restart of all "
          + "nodes")
    }
    let edits = try optionEdits(in: index) + voteEdits(in: old)
    try refuseNewConflicts(from: old, by: edits)
    return edits
  }

  private func optionEdits(in index: DocumentIndex) throws(EditError) -> [SourceEdit] {
    var edits: [SourceEdit] = []
    var last: [QuorumOption: QuorumOptionValue] = [:]
    for assignment in options { last[assignment.option] = assignment.value }
    for option in QuorumOption.allCases {
      guard let value = last[option] else { continue }
      if let text = value.text {
        edits += try SetKey(option.path, to: text).edits(in: index)
      } else if !index.pairs(option.path).isEmpty {
        edits += try UnsetKey(option.path).edits(in: index)
      }
    }
    return edits
  }

  private func voteEdits(in configuration: Configuration) throws(EditError) -> [SourceEdit] {
    var edits: [SourceEdit] = []
    for (position, votes) in votes.sorted(by: { $0.key < $1.key }) {
      guard let node = configuration.nodes.first(where: { $0.position == position }) else {
        throw .refused(
          "the file has no node number \(position + 1)",
          instead: "it has \(configuration.nodes.count) nodes")
      }
      let section = ConfigurationPath([.init("nodelist"), .init("node", .position(node.position))])
      guard let path = section?.appending("quorum_votes") else { continue }
      edits += try SetKey(path, to: "\(votes)").edits(in: configuration.index)
    }
    return edits
  }

  private func refuseNewConflicts(
    from old: Configuration, by edits: [SourceEdit]
  ) throws(EditError) {
    guard let bytes = try? edits.apply(to: old.document.bytes) else {
      preconditionFailure("the edits of different keys overlap")
    }
    let new = Configuration(Document(bytes, release: old.document.release))
    let before = QuorumConflicts(old).all
    if let conflict = QuorumConflicts(new).all.first(where: { !before.contains($0) }) {
      throw .refused(conflict.reason, instead: conflict.instead)
    }
  }
}
