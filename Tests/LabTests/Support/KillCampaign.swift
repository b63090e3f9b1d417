/// Kills at one call after the other, and has each change settled before the next.
struct KillCampaign {
  let bench: EditBench
  private(set) var hits = 0

  /// The points that no run came to.
  private(set) var missed: [String] = []
  private var changes = 0

  /// How many changes are in each state directory before.
  private let former: Int

  init(bench: EditBench, former: Int = 0) {
    self.bench = bench
    self.former = former
  }

  /// Kills at a point; a run in which the threads took turns in another way is made again.
  mutating func strike(_ point: Interruption) throws {
    // A loaded machine looks at the cluster more often, with more calls, until it is as it should
    // be.
    let further = [-3, 3, -4, 4, -6, 6, 8, 0]
    for offset in point.helper == nil ? [0, 0, -1, 1, -2, 2, 0, -1, 1] + further : [0, 0, 0] {
      let change = try TokenChange(bench, number: changes, after: former)
      let isHit = try point.strike(change, offset: offset)
      try Aftermath(change: change, place: point.place).check(bySetting: changes % 2 == 1)
      changes += 1
      if isHit {
        hits += 1
        return
      }
    }
    missed.append(point.place)
  }
}
