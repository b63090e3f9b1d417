import ArgumentParser
import CorosyncEditing
import CorosyncModel
import CorosyncSafeEdit
import CorosyncSyntax

struct LinkAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a link.",
    discussion: """
      Every node gets an address on it: one given for it, or one in the network, with the host part \
      that it has on another link. The address of this node is compared with what the machine has; \
      other nodes can't be asked.

        corosync-edit link add 1 --network 10.20.20.0/24
        corosync-edit link add 1 --network fd00:20::/64 --host-part-of 2
        corosync-edit link add 1 --addr uno=10.20.20.1 --addr dos=10.20.20.2 --priority 20
      """)

  @Argument(help: "The number of the link, 0 to 7.")
  var link: LinkNumber

  @OptionGroup var addresses: AddressOptions
  @OptionGroup var settings: LinkSettingsOptions
  @OptionGroup var files: FileOptions
  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if addresses.isEmpty {
      throw ValidationError("give addresses, with --addr NODE=ADDRESS or with --network")
    }
    if (settings.pingInterval == nil) != (settings.pingTimeout == nil) {
      throw ValidationError(
        "--ping-interval and --ping-timeout belong together: the other one would follow the token")
    }
  }

  func run() throws {
    let workspace = try Workspace(files)
    let source = try AddressSource(addresses, workspace)
    let addition = LinkAddition(link: link, addresses: source, settings: settings.settings)
    var runner = ChangeRunner(workspace, change, output)
    runner.beforehand = source.notes
    try runner.run(.operations([addition]))
  }
}

/// Adds a link whose addresses are found in the file as it is when it is changed.
private struct LinkAddition: EditOperation {
  let link: LinkNumber
  let addresses: AddressSource
  let settings: LinkSettings

  var description: String { "add link \(link)" }

  func edits(in index: DocumentIndex) throws(EditError) -> [SourceEdit] {
    try settings.checkPings()
    let found = try addresses.addresses(in: Configuration(index.document))
    return try AddLink(
      link, addresses: found, settings: settings, allowsHostNames: addresses.keepsNames
    ).edits(in: index)
  }
}
