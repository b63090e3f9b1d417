import CorosyncDiagnostics
import CorosyncEditing
import CorosyncModel
import CorosyncStore
import CorosyncSyntax

/// What a change of the device leaves to a person: certificates, and the daemons of every node.
struct DeviceSteps {
  private let console: Console
  private let nodes: [String]
  private let cluster: String
  private let host: String?
  private let isProxmox: Bool

  /// Takes the names from the file as it is now; without any where it can't be read.
  init(_ workspace: Workspace, _ output: OutputOptions) {
    console = output.console
    let configuration = try? workspace.configuration()
    nodes = configuration?.nodes.map { escaped($0.label) } ?? []
    cluster = escaped(configuration?.totem.clusterName?.value ?? "CLUSTER")
    host = configuration?.quorum.device?.net.host.map { escaped($0.value) }
    isProxmox = workspace.store.backend.distributes
  }

  func print(_ lines: [String]) {
    console.notes(lines)
  }

  /// What has to be there before a device is added.
  func beforeAdding(_ host: String, usesCertificates: Bool) -> [String] {
    let packages =
      isProxmox
      ? "apt install corosync-qdevice" : "install the package corosync-qdevice"
    return ["first, on every node: \(packages)"]
      + (usesCertificates
        ? [
          "first, on one node: corosync-qdevice-net-certutil -Q -n \(cluster) \(escaped(host)) "
            + nodes.joined(separator: " ")
        ] : [])
  }

  func afterAdding(isDone: Bool) -> [String] {
    [
      "\(Self.start(isDone)): systemctl enable --now corosync-qdevice",
      "the device has no vote until then; \"corosync-edit qdevice show\" tells when it casts it",
    ]
  }

  func afterRemoving(twoNode: Bool, isDone: Bool) -> [String] {
    [
      "\(Self.start(isDone)): systemctl disable --now corosync-qdevice",
      twoNode ? "two_node comes into effect on a node when corosync-qdevice has ended there" : nil,
      "not needed any more: \(DeviceChecks.database) on every node"
        + (host.map { ", and the certificate of \(cluster) on \($0)" } ?? ""),
    ].compactMap(\.self)
  }

  /// What brings changed settings into effect; nothing where the reload has.
  func afterChanging(_ settings: DeviceSettings, isDone: Bool) -> [String] {
    if settings.algorithm != nil || settings.tieBreaker != nil {
      return [
        "\(Self.start(isDone)): systemctl stop corosync-qdevice",
        "and when it has ended everywhere: systemctl start corosync-qdevice",
        "corosync-qnetd refuses a node that differs from the others in algorithm or tie breaker; "
          + "meanwhile the device has no vote",
      ]
    }
    var others = settings
    others.votes = nil
    others.heuristics = DeviceHeuristics()
    if others.isEmpty { return [] }
    return [
      "\(Self.start(isDone)), one after the other: systemctl restart corosync-qdevice"
    ]
  }

  private static func start(_ isDone: Bool) -> String {
    "\(isDone ? "left to do" : "after the change"), on every node"
  }
}
