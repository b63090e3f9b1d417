import CorosyncConf
import CorosyncRuntime
import CorosyncSafeEdit
import Synchronization
import TestSupport

/// A cluster of three nodes in memory, whose nodes read a real file when they are told to reload.
final class TwinCluster: ClusterRuntime {
  /// What becomes of one reload.
  enum Answer: Sendable {
    /// The local node takes the file, and so do the other members in `followers`.
    case accept
    /// The local node takes the file, and the others do not.
    case acceptAlone
    /// The local node takes the file, and so does this other one, but no third.
    case acceptWith(UInt32)
    /// No node takes the file.
    case refuse
    /// The nodes take the file, and nobody is told.
    case acceptUnheard
    /// Nobody is told of the reload, and nobody is told that.
    case loseUnheard
    /// The daemon could not be asked.
    case fail
  }

  struct Node: Sendable {
    let id: UInt32
    var isJoined = true
    var version: UInt64?
    var joinCount: UInt32 = 1
  }

  struct State: Sendable {
    var nodes: [Node] = []
    var map: [CmapKey: CmapValue] = [:]
    var links: [LinkNumber] = []
    var downLinks: Set<LinkNumber> = []
    var isQuorate = true
    var answers: [Answer] = []
    var reloads: [[UInt8]] = []
    var message: String?
    var isGone = false
    var rests: [Duration] = []
  }

  let facts: Mutex<State>
  private let live: String

  /// Is called each time that the state is asked for, with how often that was.
  private let onState: Mutex<@Sendable (Int) -> Void> = Mutex({ _ in })
  private let questions = Mutex(0)

  /// Is called after each reload.
  private let onReload: Mutex<@Sendable (TwinCluster) -> Void> = Mutex({ _ in })

  /// A cluster that runs the file as it is.
  init(live: String) throws {
    self.live = live
    var state = State()
    state.nodes = (1...3).map { Node(id: $0) }
    Self.load(try CommandFile.read(live), into: &state, on: [1, 2, 3])
    facts = Mutex(state)
  }

  /// The files that were read at the reloads, oldest first.
  var reloads: [[UInt8]] { facts.withLock { $0.reloads } }

  var versions: [UInt64?] { facts.withLock { $0.nodes.map(\.version) } }

  func change(_ body: (inout State) -> Void) { facts.withLock { body(&$0) } }

  /// Has all nodes run a version.
  func setVersion(_ version: UInt64) {
    change { state in
      for index in state.nodes.indices { state.nodes[index].version = version }
    }
  }

  /// What becomes of the next reloads; after them all are accepted.
  func answer(_ answers: Answer...) { change { $0.answers = answers } }

  /// Has the local node show what it pings link 0 by, for a token with its surcharge.
  func showPings(token: UInt32) {
    let prefix = "runtime.config.totem.interface.0.knet_ping_"
    change { state in
      for (name, time) in [("timeout", token / 2), ("interval", token / 4)] {
        guard let key = CmapKey(prefix + name) else { continue }
        state.map[key] = .uint32(time)
      }
    }
  }

  func whenAsked(_ body: @Sendable @escaping (Int) -> Void) { onState.withLock { $0 = body } }

  /// How often the state was asked for.
  var questionCount: Int { questions.withLock { $0 } }

  func whenReloaded(_ body: @Sendable @escaping (TwinCluster) -> Void) {
    onReload.withLock { $0 = body }
  }

  private static func load(_ bytes: [UInt8], into state: inout State, on nodes: Set<UInt32>) {
    let configuration = Configuration(Document(bytes))
    for index in state.nodes.indices where nodes.contains(state.nodes[index].id) {
      state.nodes[index].version = configuration.totem.configVersion?.value
    }
    guard nodes.contains(1) else { return }
    state.links = configuration.links
    state.map = Dictionary(
      uniqueKeysWithValues: configuration.projection.entries.map { ($0.key, $0.value) })
  }
}

// MARK: What the workflow asks

extension TwinCluster {
  func state(within limit: Duration) throws(RuntimeError) -> ClusterState {
    let number = questions.withLock { count in
      count += 1
      return count
    }
    onState.withLock { $0 }(number)
    let state = facts.withLock { $0 }
    if state.isGone { throw .callFailed(CallSite(.cmapInitialize), .library) }
    let others = state.nodes.filter { $0.id != 1 && $0.isJoined }
    return ClusterState(
      localNode: NodeID(rawValue: 1), loadedVersion: state.nodes.first?.version,
      members: state.nodes.map {
        ClusterState.Member(
          id: NodeID(rawValue: $0.id), isJoined: $0.isJoined, configVersion: $0.version,
          joinCount: $0.joinCount)
      },
      links: others.flatMap { node in
        state.links.map {
          ClusterState.Link(
            peer: NodeID(rawValue: node.id), number: $0,
            isConnected: !state.downLinks.contains($0))
        }
      },
      quorum: ClusterState.QuorumState(
        isQuorate: state.isQuorate, totalVotes: state.isQuorate ? 3 : 1, expectedVotes: 3,
        quorum: 2))
  }

  func configuration(within limit: Duration) throws(RuntimeError) -> [CmapKey: CmapValue] {
    facts.withLock { $0.map }
  }

  func reloadErrorMessage(within limit: Duration) throws(RuntimeError) -> String? {
    facts.withLock { $0.message }
  }

  func value(of key: CmapKey, within limit: Duration) throws(RuntimeError) -> CmapValue? {
    facts.withLock { $0.map[key] }
  }

  func reload(within limit: Duration) throws(RuntimeError) -> ReloadVerdict {
    let bytes = (try? CommandFile.read(live)) ?? []
    let answer = facts.withLock { state -> Answer in
      let answer = state.answers.isEmpty ? .accept : state.answers.removeFirst()
      if case .fail = answer { return answer }
      state.reloads.append(bytes)
      Self.load(bytes, into: &state, on: answer.takers)
      return answer
    }
    onReload.withLock { $0 }(self)
    switch answer {
    case .accept, .acceptAlone, .acceptWith: return .accepted
    case .refuse: return .refused
    case .acceptUnheard, .loseUnheard:
      throw .deadlinePassed(site: CallSite(.cfgReload), wasSent: true)
    case .fail: throw .callFailed(CallSite(.cfgInitialize), .tryAgain)
    }
  }

  func wait(
    within limit: Duration, until condition: (ClusterState) throws(RuntimeError) -> Bool
  ) throws(RuntimeError) -> Bool {
    // Nothing changes by itself here, so that looking twice is as good as waiting.
    for _ in 1...2 where try condition(try state(within: limit)) { return true }
    return false
  }

  func rest(for time: Duration) { change { $0.rests.append(time) } }
}

extension TwinCluster.Answer {
  /// The nodes that take the file.
  var takers: Set<UInt32> {
    switch self {
    case .accept, .acceptUnheard: [1, 2, 3]
    case .acceptAlone: [1]
    case .acceptWith(let other): [1, other]
    case .refuse, .loseUnheard, .fail: []
    }
  }
}
