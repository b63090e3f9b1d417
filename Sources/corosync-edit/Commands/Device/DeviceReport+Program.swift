import CorosyncDiagnostics
import CorosyncRuntime

extension DeviceReport {
  /// What corosync-qdevice of this node tells of itself.
  struct Program: Encodable {
    /// `connected`, `connecting`, `failed` or `disconnected`.
    let connection: String?
    let host: String?
    let port: UInt16?
    let algorithm: String?
    let tieBreaker: String?
    let tls: String?

    /// Nil without a connection, as are the next two.
    let encrypted: Bool?
    let connectedSince: String?
    let lastReply: String?
    let timeout: UInt32?
    let syncTimeout: UInt32?

    /// When it last reported to corosync, and whether it cast its votes then.
    let lastPoll: String?
    let castsVote: Bool
    let heuristics: String?
    let heuristicsResult: String?

    /// What it runs with and the file has otherwise.
    let differences: [Difference]
  }

  struct Difference: Encodable {
    let key: String
    let running: String
    let file: String
  }
}

extension DeviceReport.Program {
  init(_ status: DeviceStatus, file: DeviceReport.Device?) {
    connection = status.connection?.rawValue
    host = status.host
    port = status.port
    algorithm = status.algorithm
    tieBreaker = status.tieBreaker
    tls = status.tls
    encrypted = status.isEncrypted
    connectedSince = status.connectedSince
    lastReply = status.lastReply
    timeout = status.timeout
    syncTimeout = status.syncTimeout
    lastPoll = status.lastPoll
    castsVote = status.castsVote
    heuristics = status.heuristics
    heuristicsResult = status.heuristicsResult
    differences = file.map { Self.differences(of: status, from: $0) } ?? []
  }

  private static func differences(
    of status: DeviceStatus, from file: DeviceReport.Device
  ) -> [DeviceReport.Difference] {
    let pairs: [(key: String, running: String?, file: String?)] = [
      ("host", status.host, file.host), ("port", status.port.map { "\($0)" }, file.port),
      ("algorithm", status.algorithm, file.algorithm),
      ("tie_breaker", status.tieBreaker, file.tieBreaker),
      ("tls", status.tls, plain(file.tls)),
      ("timeout", status.timeout.map { "\($0)" }, "\(file.timeout)"),
      ("sync_timeout", status.syncTimeout.map { "\($0)" }, "\(file.syncTimeout)"),
      // Without a command corosync-qdevice switches heuristics off.
      ("heuristics", status.heuristics, file.commands.isEmpty ? "off" : plain(file.heuristics)),
    ]
    return pairs.compactMap { pair in
      guard let running = pair.running, let file = pair.file, running != file else { return nil }
      return DeviceReport.Difference(key: pair.key, running: running, file: file)
    }
  }

  /// The one of several words for the same that corosync-qdevice(8) has.
  private static func plain(_ word: String) -> String {
    switch word.lowercased() {
    case "yes", "1": "on"
    case "no", "0": "off"
    case let other: other
    }
  }
}

extension DeviceReport.Program {
  /// The report as text.
  var lines: [String] {
    [
      "qnetd:      \(server), algorithm \(escaped(algorithm ?? "unknown"))",
      "last poll:  \(poll)",
    ] + (heuristicsResult.map { ["checks:     \(escaped($0))"] } ?? [])
      + differences.map {
        "differs:    \($0.key) \(escaped($0.running)), in the file \(escaped($0.file))"
      }
  }

  private var poll: String {
    lastPoll.map { "\(escaped($0)), \(castsVote ? "with" : "without") its votes" } ?? "never"
  }

  private var server: String {
    let address = "\(escaped(host ?? "an unknown host")):\(port.map { "\($0)" } ?? "?")"
    guard connection == DeviceStatus.Connection.connected.rawValue else {
      return "NOT connected to \(address) (\(connection ?? "unknown"))"
    }
    return "connected to \(address)" + (connectedSince.map { " since \(escaped($0))" } ?? "")
      + (encrypted.map { $0 ? ", encrypted" : ", not encrypted" } ?? "")
  }
}
