import CorosyncDiagnostics
import CorosyncEditing
import CorosyncModel
import CorosyncSyntax

/// What a conversion changed, and what is to be done with the result, for people and programs.
struct ConversionReport: Encodable {
  let file: String
  let changes: [Change]

  /// Whether every node needs the key.
  let needsKey: Bool

  /// What to do in which order; empty where nothing changed.
  let steps: [String]

  /// The text of the new file.
  let content: String

  struct Change: Encodable {
    /// In the file before; nil for what was not there.
    let line: Int?
    let change: String
    let reason: String
  }

  /// Whether the cluster runs with knet already, so that it need not be stopped for the transport.
  private let wasForKnet: Bool

  private enum CodingKeys: CodingKey {
    case file, changes, needsKey, steps, content
  }

  init(_ conversion: Conversion, _ new: Document, file: String, wasForKnet: Bool) {
    self.file = file
    changes = conversion.changes.map {
      Change(line: $0.line, change: $0.change, reason: $0.reason)
    }
    needsKey = conversion.needsKey
    content = String(decoding: new.bytes, as: UTF8.self)
    self.wasForKnet = wasForKnet
    steps =
      changes.isEmpty
      ? [] : wasForKnet ? Self.stepsWithKnet : Self.steps(conversion, Configuration(new))
  }

  private static let stepsWithKnet = [
    "see what the running cluster makes of it: corosync-edit diff OLD NEW",
    "put it in place: corosync-edit apply NEW",
  ]

  private static func steps(_ conversion: Conversion, _ configuration: Configuration) -> [String] {
    let ports = configuration.links.map { String(configuration.port(of: $0)) }
    let key =
      configuration.totem.crypto.keyFile?.value ?? KeyFile.usualPath
    let keys =
      conversion.needsKey && configuration.totem.crypto.key == nil
      ? [
        "have one key of 128 bytes or more in \(escaped(key)) on every node (corosync-keygen makes "
          + "one)"
      ] : []
    return [
      "have corosync 3 on every node, and UDP \(ports.count == 1 ? "port" : "ports") "
        + "\(ports.joined(separator: ", ")) open between all nodes"
    ] + keys + [
      "stop the resources and Pacemaker, or what else uses corosync, on all nodes",
      "stop corosync on all nodes: nodes with the old transport and the new one don't see each other",
      "put the new file in place on every node, and check it with \"corosync -t\"",
      "start corosync on all nodes, and look at \"corosync-edit status\" and \"verify\"",
      "start what uses corosync again",
    ]
  }

  /// What changed, and why.
  private var changeLines: [String] {
    if changes.isEmpty { return ["\(file): nothing to convert"] }
    return changes.map { change in
      (change.line.map { "line \($0): " } ?? "")
        + "\(change.change) (\(change.reason))"
    }
  }

  /// The changes, and the steps that are left when the file itself is written.
  var linesInPlace: [String] { wasForKnet ? changeLines : lines }

  var lines: [String] {
    if changes.isEmpty { return changeLines }
    let steps = steps.enumerated().map { "  \($0 + 1). \($1)" }
    let head =
      wasForKnet
      ? "the file was for knet already, and the cluster need not be stopped for that; what to do:"
      : "the cluster has to be stopped for this, in this order:"
    return changeLines + [head] + steps
  }
}
