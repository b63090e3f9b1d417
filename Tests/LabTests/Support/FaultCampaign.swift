import TestSupport
import Testing

/// Lets one call after the other fail, and makes the next change after each.
struct FaultCampaign {
  let bench: EditBench
  private(set) var hits = 0
  private var changes = 0

  init(bench: EditBench) { self.bench = bench }

  /// Lets each call fail once; all of them have to be reached.
  mutating func run(_ calls: [TraceCall], _ error: String, in trace: ChangeTrace) throws {
    for call in calls {
      let isBefore = trace.isBeforeReplacement(call) || call == trace.calls[trace.replacement]
      let fault = Fault(call: call, error: error, isBefore: isBefore)
      let isHit = try strike(fault)
      #expect(isHit, "not reached: \(fault.place)")
      if isHit { hits += 1 }
    }
  }

  private mutating func strike(_ fault: Fault) throws -> Bool {
    for offset in [0, 0, -1, 1, -2, 2] {
      let change = try TokenChange(bench, number: changes)
      changes += 1
      let result = try fault.strike(change, offset: offset)
      if let result { fault.check(change, result) }
      try Aftermath(change: change, place: fault.place).check(bySetting: true)
      if result != nil { return true }
    }
    return false
  }
}
