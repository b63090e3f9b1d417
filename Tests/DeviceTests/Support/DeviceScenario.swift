import CorosyncModel
import TestSupport
import Testing

/// What happens to a cluster with a device, event by event.
struct DeviceScenario: Sendable, CustomTestStringConvertible {
  enum Event: Sendable, CustomStringConvertible {
    /// The nodes that run fall into these groups; one that is in none is killed, and one that did
    /// not run starts.
    case groups([Set<Int>])
    /// The nodes that reach the host of the device.
    case reach(Set<Int>)
    /// The program on that host is killed, or started again.
    case server(Bool)

    var description: String {
      switch self {
      case .groups(let groups):
        groups.map { $0.sorted().map(String.init).joined() }.joined(separator: "|")
      case .reach(let nodes): "reach \(nodes.sorted().map(String.init).joined())"
      case .server(let runs): "server \(runs ? "on" : "off")"
      }
    }
  }

  let nodes: Int
  let algorithm: String
  let tieBreaker: String
  var keepActive = true
  let events: [Event]

  init(
    _ nodes: Int, _ algorithm: String, tieBreaker: String = "lowest", keepActive: Bool = true,
    _ events: Event...
  ) {
    self.nodes = nodes
    self.algorithm = algorithm
    self.tieBreaker = tieBreaker
    self.keepActive = keepActive
    self.events = events
  }

  var testDescription: String {
    "\(nodes) \(algorithm) \(tieBreaker)\(keepActive ? "" : " (not kept)"): "
      + events.map(\.description).joined(separator: ", ")
  }
}
