import ArgumentParser
import CorosyncEditing
import CorosyncModel
import CorosyncSafeEdit
import CorosyncSyntax

struct LinkMoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Give a link other addresses, without losing a node.",
    discussion: """
      A reload refuses that in one step. So the link is removed and added again, while another one \
      carries the cluster: one that stays, or else one that is added for the time of the change. \
      Each step is loaded and proved on every node before the next. Where the program stops in the \
      middle the same command goes on, and "corosync-edit recover --back" returns to the beginning.

        corosync-edit link move 0 --network 10.20.20.0/24
        corosync-edit link move 0 --addr uno=10.20.20.1 --addr dos=10.20.20.2
        corosync-edit link move 0 --swap 1
      """)

  @Argument(help: "The number of the link.")
  var link: LinkNumber

  @Option(help: ArgumentHelp("Exchange addresses with this link.", valueName: "link"))
  var swap: LinkNumber?

  @OptionGroup var addresses: AddressOptions
  @OptionGroup var files: FileOptions
  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    switch (swap, addresses.isEmpty) {
    case (nil, true):
      throw ValidationError("say where to: --network, --addr NODE=ADDRESS or --swap LINK")
    case (.some, false):
      throw ValidationError("--swap excludes other addresses")
    case (link, _): throw ValidationError("a link can't be exchanged with itself")
    default: break
    }
  }

  func run() throws {
    let workspace = try Workspace(files)
    var runner = ChangeRunner(workspace, change, output)
    let operation: any EditOperation
    if let swap {
      operation = LinkSwap(link: link, other: swap)
    } else {
      let source = try AddressSource(addresses, workspace)
      operation = LinkMove(link: link, addresses: source)
      runner.beforehand = source.notes
    }
    try runner.run(.operations([operation]), inSteps: true)
  }
}

/// Gives a link addresses that are found in the file as it is when it is changed.
private struct LinkMove: EditOperation {
  let link: LinkNumber
  let addresses: AddressSource

  var description: String { "move link \(link)" }

  func edits(in index: DocumentIndex) throws(EditError) -> [SourceEdit] {
    try ReaddressLink(
      link, addresses: addresses.addresses(in: Configuration(index.document)),
      allowsHostNames: addresses.keepsNames
    ).edits(in: index)
  }
}

/// Exchanges the addresses of two links; their settings stay with the numbers.
private struct LinkSwap: EditOperation {
  let link: LinkNumber
  let other: LinkNumber

  var description: String { "exchange the addresses of links \(link) and \(other)" }

  func edits(in index: DocumentIndex) throws(EditError) -> [SourceEdit] {
    let configuration = Configuration(index.document)
    return try readdressing(link, like: other, configuration).edits(in: index)
      + readdressing(other, like: link, configuration).edits(in: index)
  }

  private func readdressing(
    _ link: LinkNumber, like other: LinkNumber, _ configuration: Configuration
  ) -> ReaddressLink {
    var addresses: [NodeID: String] = [:]
    for node in configuration.nodes {
      if let id = node.id?.value { addresses[id] = node.addresses[other]?.value }
    }
    // Each of the two is wrong for itself, and both together are right.
    return ReaddressLink(
      link, addresses: addresses, allowsSharedAddresses: true, allowsHostNames: true)
  }
}
