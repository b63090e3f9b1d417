import ArgumentParser
import CorosyncEditing
import CorosyncModel
import CorosyncRuntime
import CorosyncSafeEdit

struct NodeAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a node.",
    discussion: """
      The node needs an address on every link of the cluster. Its nodeid is the next above the \
      highest, unless one is given: a lower one that is free may have been that of a node that is \
      gone. two_node is switched off where it was on, and expected_votes rises where the file has it.

        corosync-edit node add cuatro --addr 10.10.0.4
        corosync-edit node add cuatro --addr 0=10.10.0.4 --addr 1=10.20.20.4 --nodeid 9
      """)

  @Argument(help: "The host name of the new node, as \"uname -n\" prints it there.")
  var name: String

  @Option(
    name: .customLong("addr"),
    help: ArgumentHelp(
      "The node's address on a link, on link 0 without a number; may be given several times. Of a "
        + "host name the address is written.",
      valueName: "link=address"))
  var addresses: [String]

  @Option(help: ArgumentHelp("The node's number. Default: the next.", valueName: "number"))
  var nodeid: UInt32?

  @Option(help: ArgumentHelp("The node's votes. Default: 1.", valueName: "number"))
  var votes: UInt32?

  @Flag(help: "Write host names as they are given.")
  var keepNames = false

  @OptionGroup var files: FileOptions
  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if addresses.isEmpty { throw ValidationError("give the node's address with --addr") }
    _ = try pairs()
  }

  func run() throws {
    let workspace = try Workspace(files)
    var addresses: [LinkNumber: String] = [:]
    for (link, address) in try pairs() {
      addresses[link] = keepNames ? address : try AddressLookup.address(of: address)
    }
    let addition = AddNode(
      name: name, id: nodeid.map { NodeID(rawValue: $0) }, addresses: addresses, votes: votes,
      formerIDs: try former(in: workspace), allowsHostNames: keepNames)
    try ChangeRunner(workspace, change, output).run(.operations([addition]))
    NodeSteps(workspace, change, output).printAfterAdding(addition)
  }

  /// The ids that the running cluster has seen.
  private func former(in workspace: Workspace) throws -> Set<NodeID> {
    Set(try workspace.clusterState()?.members.map(\.id) ?? [])
  }

  private func pairs() throws -> [(LinkNumber, String)] {
    var links: Set<LinkNumber> = []
    return try addresses.map { text in
      let sign = text.firstIndex(of: "=")
      guard let link = sign.map({ LinkNumber(argument: String(text[..<$0])) }) ?? .lowest else {
        throw ValidationError("--addr takes LINK=ADDRESS, not \"\(text)\"")
      }
      guard links.insert(link).inserted else {
        throw ValidationError("--addr gives two addresses for link \(link)")
      }
      let address = sign.map { String(text[text.index(after: $0)...]) } ?? text
      guard !address.contains(",") else {
        throw ValidationError(
          "--addr takes one address, not \"\(address)\"; give it again for each link, as in --addr "
            + "1=ADDRESS")
      }
      return (link, address)
    }
  }
}
