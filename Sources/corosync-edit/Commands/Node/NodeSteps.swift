import CorosyncDiagnostics
import CorosyncEditing
import CorosyncModel
import CorosyncStore
import CorosyncSyntax

/// What a change of the node list leaves to a person: the machine itself, and other programs.
struct NodeSteps {
  private let workspace: Workspace
  private let console: Console

  /// What comes before the steps; nil where there is nothing to do, since another file was written.
  private let occasion: String?

  init(_ workspace: Workspace, _ change: ChangeOptions, _ output: OutputOptions) {
    self.workspace = workspace
    console = output.console
    occasion =
      change.output != nil ? nil : change.dryRun ? "to do after the change" : "left to do"
  }

  private var isProxmox: Bool { workspace.store.backend.distributes }

  /// The file as it is now; without content where it can't be read.
  private var configuration: Configuration {
    (try? workspace.configuration()) ?? Configuration(Document([], release: workspace.release))
  }

  func id(of node: String) -> NodeID? { try? configuration.nodeID(of: node) }

  /// The name of a node that is told by its name or nodeid.
  func label(of node: String) -> String {
    let configuration = configuration
    let id = try? configuration.nodeID(of: node)
    return configuration.nodes.first { $0.id?.value == id }?.label ?? node
  }

  private func print(_ steps: [String], at place: String) {
    guard let occasion else { return }
    console.note("\(occasion)\(place):")
    for step in steps { console.note("  \(step)") }
  }

  // MARK: Adding

  func printAfterAdding(_ node: AddNode) {
    let configuration = configuration
    let added = configuration.nodes.first { $0.name?.value == node.name }
    let id = added?.id?.value ?? node.id ?? (try? node.nextID(in: configuration))
    let file = escaped(workspace.path)
    let crypto = configuration.totem.crypto
    let key =
      crypto.isOn && crypto.key == nil
      ? " and \(escaped(crypto.keyFile?.value ?? "/etc/corosync/authkey")) (mode 0400)" : ""
    let firewall =
      "open \(Self.ports(of: node.addresses.keys.sorted(), configuration)) between all nodes where a "
      + "firewall runs"
    if isProxmox {
      print(
        [
          firewall,
          "join it by its own tool, which copies file and key: pvecm add \(peer(configuration)) "
            + "--force\(id.map { " --nodeid \($0)" } ?? "")" + linkOptions(node),
        ], at: " on \(escaped(node.name))")
    } else {
      print(
        [
          "install corosync, and have the host name be \(escaped(node.name))", firewall,
          "copy \(file)\(key) from this node",
          "start it: systemctl enable --now corosync",
        ], at: " on \(escaped(node.name))")
    }
  }

  /// The ports of links by what carries them: `UDP 5405, 5406 and SCTP 5500`.
  private static func ports(of links: [LinkNumber], _ configuration: Configuration) -> String {
    ["UDP", "SCTP"].compactMap { protocolName in
      let ports = links.filter { configuration.usesSCTP(on: $0) == (protocolName == "SCTP") }
        .map { "\(configuration.port(of: $0))" }
      return ports.isEmpty ? nil : "\(protocolName) \(ports.joined(separator: ", "))"
    }
    .joined(separator: " and ")
  }

  private func peer(_ configuration: Configuration) -> String {
    configuration.nodes.first.map { escaped($0.addresses[.lowest]?.value ?? $0.label) } ?? "NODE"
  }

  private func linkOptions(_ node: AddNode) -> String {
    (node.votes.map { " --votes \($0)" } ?? "")
      + node.addresses.sorted { $0.key < $1.key }.map { " --link\($0.key) \(escaped($0.value))" }
      .joined()
  }

  // MARK: Removing

  func printAfterRemoving(_ label: String) {
    let label = escaped(label)
    let steps =
      isProxmox
      ? [
        "never let it come back into this network with its old configuration: install it anew, or "
          + "stop pve-cluster and corosync there and remove its files",
        "when its guests are moved: remove /etc/pve/nodes/\(label)",
      ]
      : [
        "see to it that corosync does not start there again: systemctl disable corosync, and remove "
          + "its \(escaped(workspace.path)) and key",
        "with Pacemaker: \(Self.removal(of: label)), on a node that stays",
      ]
    print(steps, at: ", for \(label)")
  }

  /// The command that has Pacemaker forget a node, which it knows by its name or its number.
  private static func removal(of label: String) -> String {
    "crm_node --remove \(label.trimmingPrefix("nodeid ")) --force"
  }

  // MARK: Renaming

  func printAfterRenaming(
    _ old: String, to name: String, machine: LocalMachine?, isLocal: Bool
  ) {
    let (old, name) = (escaped(old), escaped(name))
    let hostName: String
    if let machine, isLocal {
      hostName =
        machine.fits(name)
        ? "" : "have the host name be \(name): hostnamectl set-hostname \(name)"
    } else {
      hostName = "have the host name be \(name), which was not looked at from here"
    }
    let others =
      isProxmox
      ? "move what is in /etc/pve/nodes/\(old) to /etc/pve/nodes/\(name)"
      : "with Pacemaker: it knows the node as \(old) until it is started again there; then "
        + Self.removal(of: old)
    print([hostName, others].filter { !$0.isEmpty }, at: " for \(name)")
  }
}
