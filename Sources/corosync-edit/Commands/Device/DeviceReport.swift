import CorosyncDiagnostics
import CorosyncModel
import CorosyncRuntime
import CorosyncStore
import CorosyncSyntax

/// The quorum device of the file, of the running daemon and of corosync-qdevice, for people and
/// programs.
struct DeviceReport: Encodable {
  let file: String

  /// Nil where the file has no device.
  let device: Device?

  /// Nil where the file is not a running daemon's own, or the daemon counts no votes.
  let running: Running?

  /// Why there is nothing that runs.
  let reason: String?

  /// Nil where the file is not a running daemon's own, or corosync-qdevice does not answer.
  let qdevice: Program?

  /// Why corosync-qdevice tells nothing; nil where it was not asked.
  let qdeviceReason: String?

  /// The settings that count, defaults included.
  struct Device: Encodable {
    let model: String
    let host: String?
    let port: String
    let algorithm: String
    let tieBreaker: String
    let tls: String

    /// As written, else what the daemon works out; nil where it refuses to.
    let votes: UInt32?
    let timeout: UInt32
    let syncTimeout: UInt32
    let heuristics: String

    /// The commands by their names.
    let commands: [String: String]
  }

  struct Running: Encodable {
    /// Whether corosync-qdevice runs on this node and has registered.
    let registered: Bool

    /// Whether it reports in time.
    let alive: Bool

    /// Whether its votes count for this node.
    let castsVote: Bool
    let name: String?
    let votes: UInt32
    let quorate: Bool
    let totalVotes: UInt32
    let expectedVotes: UInt32
    let needed: UInt32
  }

  init(_ workspace: Workspace) throws {
    file = workspace.path
    let configuration = try workspace.configuration()
    device = configuration.quorum.device.map { Device($0, in: configuration) }
    running = try Running.find(workspace)
    reason =
      running == nil ? workspace.reasonForNoCluster ?? "corosync counts no votes" : nil
    switch workspace.cluster == nil ? nil : DeviceTool.ask() {
    case .status(let status):
      (qdevice, qdeviceReason) = (Program(status, file: device), nil)
    case .unknown(let reason): (qdevice, qdeviceReason) = (nil, reason)
    case nil: (qdevice, qdeviceReason) = (nil, nil)
    }
  }
}

extension DeviceReport.Device {
  init(_ device: QuorumDevice, in configuration: Configuration) {
    let net = device.net
    model = device.model.value
    host = net.host?.value
    port = net.port?.value ?? "5403"
    algorithm = net.algorithm?.value ?? "ffsplit"
    tieBreaker = net.tieBreaker?.value ?? "lowest"
    tls = net.tls?.value ?? "on"
    votes = device.votes?.value ?? Self.countedVotes(in: configuration)
    timeout = device.timeout?.value.rawValue ?? 10_000
    syncTimeout = device.syncTimeout?.value.rawValue ?? 30_000
    heuristics = device.heuristics.mode?.value ?? "off"
    commands = device.heuristics.commands.mapValues(\.value)
  }

  /// The votes that the daemon gives a device that says nothing of them.
  private static func countedVotes(in configuration: Configuration) -> UInt32? {
    let votes = configuration.votesOfNodes
    guard configuration.quorum.expectedVotes == nil, votes > 0, configuration.hasOneVotePerNode
    else { return nil }
    return votes - 1
  }
}

extension DeviceReport.Running {
  /// What the daemon of the file tells; nil where there is none or it counts no votes.
  fileprivate static func find(_ workspace: Workspace) throws -> Self? {
    #if Runtime
    guard workspace.cluster != nil else { return nil }
    do {
      return Self(try CorosyncDaemon().quorum(within: Workspace.askLimit))
    } catch RuntimeError.noQuorumProvider {
      return nil
    } catch {
      throw Failure(.daemon, error.description)
    }
    #else
    return nil
    #endif
  }

  private init(_ status: QuorumStatus) {
    registered = status.flags.contains(.deviceRegistered)
    alive = status.flags.contains(.deviceAlive)
    castsVote = status.flags.contains(.deviceCastsVote)
    name = status.deviceName
    votes = status.deviceVotes
    quorate = status.isQuorate
    totalVotes = status.totalVotes
    expectedVotes = status.expectedVotes
    needed = status.quorum
  }
}
