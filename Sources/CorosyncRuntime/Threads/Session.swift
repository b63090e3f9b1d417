#if Runtime
/// The connections of one thread, opened when first needed.
///
/// A connection is out of its place while it is used and comes back only after a success: after
/// any error the next operation starts with a new one. One whose daemon has gone is replaced
/// before it is used.
struct Session: ~Copyable {
  private var configuration: CmapHandle?
  private var statistics: CmapHandle?
  private var cfg: CfgHandle?
  private var votequorum: VotequorumHandle?
  /// The connection that a watch has its trackers on; never replaced.
  private var watching: CmapHandle?

  init() {}

  mutating func withCmap<Value>(
    _ map: CmapMap, _ policy: CallPolicy,
    _ body: (inout CmapHandle) throws(RuntimeError) -> Value
  ) throws(RuntimeError) -> Value {
    var handle = try takeCmap(map, policy)
    let value = try body(&handle)
    switch map {
    case .configuration: configuration = consume handle
    case .statistics: statistics = consume handle
    }
    return value
  }

  private mutating func takeCmap(
    _ map: CmapMap, _ policy: CallPolicy
  ) throws(RuntimeError) -> CmapHandle {
    let cached = map == .configuration ? configuration.take() : statistics.take()
    if let cached, cached.isUsable { return cached }
    return try CmapHandle(map, policy)
  }

  mutating func withCfg<Value>(
    _ policy: CallPolicy, _ body: (borrowing CfgHandle) throws(RuntimeError) -> Value
  ) throws(RuntimeError) -> Value {
    let handle = try takeCfg(policy)
    let value = try body(handle)
    cfg = consume handle
    return value
  }

  private mutating func takeCfg(_ policy: CallPolicy) throws(RuntimeError) -> CfgHandle {
    if let cached = cfg.take(), cached.isUsable { return cached }
    return try CfgHandle(policy)
  }

  mutating func withVotequorum<Value>(
    _ policy: CallPolicy, _ body: (borrowing VotequorumHandle) throws(RuntimeError) -> Value
  ) throws(RuntimeError) -> Value {
    let handle = try takeVotequorum(policy)
    let value = try body(handle)
    votequorum = consume handle
    return value
  }

  private mutating func takeVotequorum(
    _ policy: CallPolicy
  ) throws(RuntimeError) -> VotequorumHandle {
    if let cached = votequorum.take(), cached.isUsable { return cached }
    return try VotequorumHandle(policy)
  }

  /// Opens the connection for a watch and hands it to `body` to add trackers.
  mutating func startWatching(
    _ map: CmapMap, _ policy: CallPolicy,
    _ body: (inout CmapHandle) throws(RuntimeError) -> Void
  ) throws(RuntimeError) {
    var handle = try CmapHandle(map, policy)
    try body(&handle)
    watching = consume handle
  }

  /// Hands the connection of the watch to `body`; throws if it was lost.
  mutating func withWatch<Value>(
    _ body: (inout CmapHandle) throws(RuntimeError) -> Value
  ) throws(RuntimeError) -> Value {
    guard var handle = watching.take() else {
      throw .callFailed(CallSite(.cmapDispatch), .library)
    }
    let value = try body(&handle)
    watching = consume handle
    return value
  }
}
#endif
