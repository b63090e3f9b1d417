import CorosyncEditing
import CorosyncModel

/// Where the addresses of a link come from, for a change of the file as it is when it is changed.
struct AddressSource: Sendable {
  /// Whether host names are written as they are given.
  let keepsNames: Bool

  private let source: LinkAddresses
  private let machine: LocalMachine?

  /// Looks up host names.
  init(_ options: AddressOptions, _ workspace: Workspace) throws {
    source = try options.source()
    keepsNames = options.keepNames
    machine = try LocalMachine(workspace)
  }

  /// What can't be looked up of other nodes.
  var notes: [String] {
    guard let network = source.network else { return [] }
    return [
      "note: other nodes can't be asked whether they have the addresses made for them in "
        + "\(network); where one has another, give it with --addr NODE=ADDRESS"
    ]
  }

  func addresses(in configuration: Configuration) throws(EditError) -> [NodeID: String] {
    let found = try source.addresses(in: configuration)
    if let network = source.network, let machine {
      var given: Set<NodeID> = []
      for node in source.given.keys { given.insert(try configuration.nodeID(of: node)) }
      try machine.check(found, in: network, given: given)
    }
    return found
  }
}
