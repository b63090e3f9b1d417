import TestSupport
import Testing

extension DeviceTests {
  /// The simulated cluster decides as a real one with a real device.
  struct SimulationTests {
    static let two: [DeviceScenario] = [
      DeviceScenario(2, "ffsplit", .groups([[1], [2]]), .server(false)),
      DeviceScenario(2, "ffsplit", .groups([[2]]), .groups([[1], [2]])),
      DeviceScenario(2, "lms", .groups([[1], [2]]), .groups([[2]])),
    ]

    static let three: [DeviceScenario] = [
      DeviceScenario(3, "lms", .groups([[1], [2], [3]]), .groups([[3]]), .server(false)),
      DeviceScenario(
        3, "lms", tieBreaker: "highest", .groups([[1, 2], [3]]), .groups([[1], [3]])),
      DeviceScenario(3, "lms", .server(false), .groups([[1, 2]]), .server(true)),
    ]

    static let four: [DeviceScenario] = [
      DeviceScenario(
        4, "ffsplit", tieBreaker: "2", .groups([[1, 4], [2, 3]]), .groups([[1, 4]])),
      DeviceScenario(
        4, "ffsplit", tieBreaker: "highest", .groups([[1, 2], [3, 4]]), .server(false)),
      DeviceScenario(4, "ffsplit", .reach([3, 4]), .groups([[1, 2], [3, 4]])),
      DeviceScenario(
        4, "ffsplit", keepActive: false, .groups([[3, 4]]), .groups([[1, 2], [3, 4]])),
      DeviceScenario(4, "lms", tieBreaker: "3", .groups([[1, 2], [3, 4]])),
      DeviceScenario(4, "lms", .groups([[1], [2, 3, 4]]), .groups([[4]])),
    ]

    private func compare(_ scenario: DeviceScenario) throws {
      let lab = try currentLab()
      try lab.prepare(scenario)
      var drill = try DeviceDrill(lab)
      for (place, event) in scenario.events.enumerated() {
        let difference = try drill.difference(after: event)
        #expect(difference == nil, "event \(place + 1), \(event)")
      }
      try drill.heal()
    }

    @Suite(.deviceLab(nodes: 2, DeviceLab.fast)) struct TwoNodes {
      @Test(arguments: SimulationTests.two)
      func decideAlike(_ scenario: DeviceScenario) throws {
        try SimulationTests().compare(scenario)
      }
    }

    @Suite(.deviceLab(nodes: 3, DeviceLab.fast)) struct ThreeNodes {
      @Test(arguments: SimulationTests.three)
      func decideAlike(_ scenario: DeviceScenario) throws {
        try SimulationTests().compare(scenario)
      }
    }

    @Suite(.deviceLab(nodes: 4, DeviceLab.fast)) struct FourNodes {
      @Test(arguments: SimulationTests.four)
      func decideAlike(_ scenario: DeviceScenario) throws {
        try SimulationTests().compare(scenario)
      }
    }
  }
}

extension DeviceLab {
  /// Gives a whole cluster the device of a scenario, and waits until all its votes are cast.
  fileprivate func prepare(_ scenario: DeviceScenario) throws {
    endDevices()
    let options = [
      "--tie-breaker", scenario.tieBreaker, "--keep-active", scenario.keepActive ? "on" : "off",
    ]
    // No corosync-qdevice runs that other votes could end.
    let unasked = ["--yes", "--force", "device-ended"]
    let changed =
      try file().contains("device {")
      ? edit(["qdevice", "set", "--algorithm", scenario.algorithm] + unasked + options)
      : add(scenario.algorithm, options)
    guard changed.status == 0 else { throw CommandFailure("\(changed)") }
    try startDevices()
    let votes = scenario.algorithm == "lms" ? nodes.count - 1 : 1
    let all = nodes.count + votes
    if let other = try disagreement(with: Votes(all, of: all, needed: all / 2 + 1)) {
      throw CommandFailure("the device does not vote everywhere: \(other)")
    }
  }
}
