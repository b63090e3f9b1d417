import CorosyncPlan
import Testing

/// Values of the heuristics that end corosync-qdevice at a reload.
struct DeviceEndedTests {
  private static func file(_ lines: [String], model: String = "net") -> PlanFile {
    PlanFile().with {
      $0.rest =
        "quorum {\nprovider: corosync_votequorum\ndevice {\nmodel: \(model)\n"
        + "net {\nhost: q\n}\nheuristics {\n\(lines.joined(separator: "\n"))\n}\n}\n}"
    }
  }

  private static func messages(from old: PlanFile, to new: PlanFile) -> [String] {
    Plan(from: old.configuration, to: new.configuration).hazards
      .filter { $0.id == "device-ended" && $0.kind == .accepted }.map(\.message)
  }

  @Test(arguments: [
    ("mode", "always"), ("timeout", "999"), ("sync_timeout", "120001"), ("interval", "x"),
  ])
  func aValueThatIsRefusedIsFound(_ key: String, _ value: String) {
    let found = Self.messages(from: Self.file([]), to: Self.file(["\(key): \(value)"]))
    #expect(
      found == [
        "corosync-qdevice ends on every node at the reload, since it refuses \"\(value)\" for "
          + "quorum.device.heuristics.\(key); the device's votes are gone"
      ])
  }

  @Test(arguments: [
    // What it takes.
    (["mode: off"], ["mode: SYNC", "timeout: 1000", "interval: 3600000"], "net"),
    // With what was there before it did not start.
    (["mode: always"], ["mode: always", "exec_a: /bin/true"], "net"),
    (["mode: always"], [], "net"),
    ([], ["mode: always"], "disk"),
  ])
  func otherChangesAreNot(_ old: [String], _ new: [String], _ model: String) {
    #expect(
      Self.messages(from: Self.file(old, model: model), to: Self.file(new, model: model)).isEmpty)
  }
}
