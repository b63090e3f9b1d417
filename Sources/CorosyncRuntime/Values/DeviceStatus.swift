/// What the corosync-qdevice of this node tells of itself.
///
/// Words are those of corosync.conf, `ffsplit` where the tool has `Fifty-Fifty split`; one that is
/// not known here stays as it is. Times are local ones, as `2026-01-31T23:59:59`. Source: the
/// output of `corosync-qdevice-tool -sv`, qdevice-ipc-cmd.c and qdevice-net-ipc-cmd.c of
/// corosync-qdevice.
public struct DeviceStatus: Hashable, Sendable {
  /// How it stands with the connection to corosync-qnetd.
  public enum Connection: String, Hashable, Sendable, CaseIterable {
    case connected
    case connecting
    /// It could not connect, and tries again.
    case failed
    /// It is about to close the connection.
    case disconnected
  }

  /// `net`.
  public let model: String

  /// Nil where the tool has another word.
  public let connection: Connection?

  /// Address or name of the host of corosync-qnetd, as the file had it.
  public let host: String?
  public let port: UInt16?
  public let algorithm: String?

  /// `lowest`, `highest` or a nodeid.
  public let tieBreaker: String?
  public let tls: String?

  /// Whether the connection is encrypted; nil without one.
  public let isEncrypted: Bool?
  public let connectedSince: String?

  /// When corosync-qnetd last answered; nil without a connection.
  public let lastReply: String?

  /// In milliseconds.
  public let timeout: UInt32?

  /// In milliseconds.
  public let syncTimeout: UInt32?

  /// When it last reported to votequorum; nil where it has not yet.
  public let lastPoll: String?

  /// Whether it cast its votes when it last reported.
  public let castsVote: Bool

  /// `on`, `off` or `sync`.
  public let heuristics: String?

  /// What the commands came to, `pass`, `fail` or `undefined`; nil where heuristics are off.
  public let heuristicsResult: String?

  /// Reads what the tool prints; nil where that is something else.
  public init?(output: String) {
    let lines = DeviceStatusLines(output)
    guard let model = lines["Model"] else { return nil }
    self.model = model.lowercased()
    connection = lines["State"].flatMap { Self.connections[$0] }
    (host, port) = Self.server(lines["QNetd host"])
    algorithm = lines["Algorithm"].map { Self.algorithms[$0] ?? $0 }
    tieBreaker = lines["Tie-breaker"].map(Self.tieBreaker)
    tls = lines["TLS"].map { Self.encryptions[$0] ?? $0 }
    isEncrypted = lines["TLS active"].map { $0.hasPrefix("Yes") }
    connectedSince = lines["Connected since"]
    lastReply = lines["Echo reply received"]
    timeout = lines.milliseconds("HB interval")
    syncTimeout = lines.milliseconds("Sync HB interval")
    let poll = lines["Last poll call"]
    lastPoll = poll.flatMap { $0 == "Never" ? nil : Self.firstWord(of: $0) }
    castsVote = poll?.hasSuffix("(cast vote)") ?? false
    heuristics = lines["Heuristics"].map { Self.modes[$0] ?? $0 }
    heuristicsResult = lines["Heuristics result"].map { Self.firstWord(of: $0).lowercased() }
  }

  private static let connections: [String: Connection] = [
    "Connected": .connected, "Connecting": .connecting, "Connect failed": .failed,
    "Disconnected": .disconnected,
  ]

  private static let algorithms = [
    "Fifty-Fifty split": "ffsplit", "LMS": "lms", "2 Node LMS": "2nodelms", "Test": "test",
  ]

  private static let encryptions = [
    "Supported": "on", "Unsupported": "off", "Required": "required",
  ]

  private static let modes = ["Enabled": "on", "Disabled": "off", "Enabled only on sync": "sync"]

  private static func tieBreaker(_ text: String) -> String {
    switch text {
    case "Node with lowest node ID": "lowest"
    case "Node with highest node ID": "highest"
    default: text.split(separator: " ").last.map(String.init) ?? text
    }
  }

  /// Takes `HOST:PORT` apart, where the host may have colons itself.
  private static func server(_ text: String?) -> (host: String?, port: UInt16?) {
    guard let text, let colon = text.lastIndex(of: ":") else { return (text, nil) }
    return (String(text[..<colon]), UInt16(text[text.index(after: colon)...]))
  }

  private static func firstWord(of text: String) -> String {
    String(text.prefix { $0 != " " })
  }
}

/// The lines `Name: value` of the tool.
private struct DeviceStatusLines {
  private var values: [String: String] = [:]

  init(_ output: String) {
    for line in output.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let name = String(line[..<colon])
      let value = line[line.index(after: colon)...].drop { $0 == "\t" || $0 == " " }
      // What the device and its connection both have stands for the device first.
      if values[name] == nil { values[name] = String(value) }
    }
  }

  subscript(_ name: String) -> String? { values[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// A time as `2000ms`.
  func milliseconds(_ name: String) -> UInt32? {
    self[name].flatMap { $0.hasSuffix("ms") ? UInt32($0.dropLast(2)) : nil }
  }
}
