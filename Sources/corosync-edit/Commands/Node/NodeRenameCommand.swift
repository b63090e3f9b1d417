import ArgumentParser
import CorosyncEditing
import CorosyncModel
import CorosyncSafeEdit
import CorosyncSyntax

struct NodeRenameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Give a node another name.",
    discussion: """
      A daemon finds its own node in the list by its machine's host name or by its address on link \
      0. Where the node is this machine and would not be found by either, the name is refused; of \
      other nodes that can't be told from here.
      """)

  @Argument(help: "The node's name or nodeid.")
  var node: String

  @Argument(help: "The new name: the machine's host name.")
  var name: String

  @OptionGroup var files: FileOptions
  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace(files)
    let machine = try LocalMachine(workspace)
    let name = name
    let renaming = NamedNode(node, verb: "rename") {
      CheckedRenaming(id: $0, name: name, machine: machine)
    }
    let steps = NodeSteps(workspace, change, output)
    let id = steps.id(of: node)
    let old = steps.label(of: node)
    try ChangeRunner(workspace, change, output).run(.operations([renaming]))
    // What is left to do removes the old name, which here is that of a node that stays.
    if old == name { return }
    steps.printAfterRenaming(old, to: name, machine: machine, isLocal: id == machine?.node)
  }
}

/// Renames a node that its daemon then still finds, as far as that can be told here.
private struct CheckedRenaming: EditOperation {
  let id: NodeID
  let name: String
  let machine: LocalMachine?

  var description: String { "rename node \(id) to \(name)" }

  func edits(in index: DocumentIndex) throws(EditError) -> [SourceEdit] {
    let address = Configuration(index.document).nodes.first { $0.id?.value == id }?
      .addresses[.lowest]?.value
    if let machine, machine.node == id, !machine.isFound(byName: name, address: address) {
      throw .refused(
        "the daemon of this node would not find it: the host name is \(machine.hostName), and "
          + "ring0_addr is \(address.map { "\($0), which this machine does not have" } ?? "missing")",
        instead: "change the machine's host name first")
    }
    return try RenameNode(id, to: name).edits(in: index)
  }
}
