public import CorosyncModel
public import CorosyncSyntax

/// Changes settings of a link; those that are not given stay.
public struct SetLink: EditOperation {
  public let link: LinkNumber
  public let settings: LinkSettings

  public init(_ link: LinkNumber, settings: LinkSettings) {
    self.link = link
    self.settings = settings
  }

  public var description: String { "set link \(link): \(settings.text)" }

  /// The edits, each of the line that counts where sections for the link are taken together.
  ///
  /// Throws ``EditError`` where there is no such link, or corosync has no use for a setting.
  public func edits(in index: DocumentIndex) throws(EditError) -> [SourceEdit] {
    guard index.document.isWellFormed else {
      throw .notWellFormed(problems: index.document.problems.count)
    }
    let configuration = Configuration(index.document)
    let links = LinkTable(configuration)
    let present = Set(configuration.links + configuration.interfaces.keys).sorted()
    guard present.contains(link) else {
      throw .refused(
        "the file has no link \(link), and corosync refuses settings of a link without addresses",
        instead: present.isEmpty
          ? "list the nodes with their addresses first"
          : "it has \(present.phrase)")
    }
    try settings.check(with: configuration.totem.transport)
    try settings.checkPings()
    try settings.checkTimers(over: links.settings(of: link))
    return settings.isEmpty ? [] : try links.edits(giving: settings, to: link)
  }
}
