import FoundationEssentials
import TestSupport

/// What `qdevice show --format json` prints.
struct ShownDevice: Decodable {
  struct Running: Decodable {
    let registered: Bool
    let alive: Bool
    let castsVote: Bool
  }

  struct Program: Decodable {
    let connection: String?
    let host: String?
    let port: UInt16?
    let algorithm: String?
    let tieBreaker: String?
    let tls: String?
    let encrypted: Bool?
    let connectedSince: String?
    let lastReply: String?
    let timeout: UInt32?
    let syncTimeout: UInt32?
    let lastPoll: String?
    let castsVote: Bool
    let heuristics: String?
    let heuristicsResult: String?
    let differences: [Difference]
  }

  struct Difference: Decodable, Equatable {
    let key: String
    let running: String
    let file: String
  }

  let running: Running?
  let qdevice: Program?
  let qdeviceReason: String?
}

extension DeviceLab {
  /// The device as the program shows it on a node.
  func shown(on node: String = "uno") throws -> ShownDevice {
    let result = try edit(["qdevice", "show", "--format", "json"], on: node)
    guard result.status == 0 else { throw CommandFailure("\(result)") }
    return try JSONDecoder().decode(ShownDevice.self, from: Data(result.outputBytes))
  }
}
