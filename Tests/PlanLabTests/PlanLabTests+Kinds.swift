import CorosyncConf
import TestSupport
import Testing

extension PlanLabTests {
  /// Changes that the daemons take; one lab for all.
  @Suite(.lab("--shared", "--links", "2")) struct AcceptedTests {
    @Test(arguments: ChangeKind.live + ChangeKind.waiting + ChangeKind.idle)
    func thePlanSaysWhatTheDaemonsDo(_ kind: ChangeKind) throws {
      try expectThePlansWord(kind, in: LabCluster.ofSuite).undo(kind)
    }
  }

  /// Changes that leave daemons behind which are not as they were; each in a lab of its own.
  @Suite struct SpoilingTests {
    @Test(arguments: ChangeKind.refused + ChangeKind.harmful)
    func thePlanSaysWhatTheDaemonsDo(_ kind: ChangeKind) throws {
      let lab = try LabCluster(["--shared", "--links", "2"])
      defer { lab.takeDown() }
      _ = try expectThePlansWord(kind, in: lab)
    }
  }

  /// Files that the daemons can't read: a good one makes up for them.
  @Suite(.lab("--shared", "--links", "2")) struct UnreadableTests {
    @Test(arguments: ChangeKind.unreadable)
    func thePlanSaysWhatTheDaemonsDo(_ kind: ChangeKind) throws {
      try expectThePlansWord(kind, in: LabCluster.ofSuite).undo(kind)
    }
  }

  @Test func thereAreManyKinds() {
    let kinds =
      ChangeKind.live + ChangeKind.waiting + ChangeKind.idle + ChangeKind.refused
      + ChangeKind.harmful + ChangeKind.unreadable + ChangeKind.udpu + ChangeKind.udp
    #expect(Set(kinds.map(\.name)).count == kinds.count)
    #expect(kinds.count >= 40)
  }
}

/// Expects the plan of a change and the daemons to say the same; returns the change, to be taken
/// back.
func expectThePlansWord(_ kind: ChangeKind, in lab: LabCluster) throws -> Observation {
  let observation = try Observation(kind, in: lab)
  #expect(observation.plan.word == kind.word, "the plan")
  let seen = try observation.word(for: kind)
  #expect(seen == kind.word, "the lab")
  return observation
}

extension Observation {
  /// The plan of the change, from the files alone.
  var plan: Plan {
    Plan(from: before.configuration, to: after.configuration)
  }
}

extension Plan {
  /// The word for the change as a whole; nil where it makes no difference.
  var word: ChangeEffect? { isRefused ? .refused : items.first?.effect }
}
