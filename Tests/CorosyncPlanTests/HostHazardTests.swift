import CorosyncModel
import CorosyncPlan
import CorosyncValidation
import Testing

/// The hazards that only the machine tells of.
struct HostHazardTests {
  private static let file = PlanFile().with { $0.totem += "\nsecauth: on" }

  private func hazards(
    _ host: HostFacts, from old: PlanFile = file, to new: PlanFile = file
  ) -> [String] {
    let subject = HazardSubject(from: old.configuration, to: new.configuration, host: host)
    let plan = Plan(subject)
    #expect(plan.isRefused == !plan.hazards.isEmpty)
    return plan.hazards.map(\.id.rawValue)
  }

  @Test(arguments: [
    (HostFacts.KeyFile.Content.bytes(128), [String]()), (.bytes(4096), []),
    (.bytes(127), ["key-file-unusable"]), (.unreadable("No such file"), ["key-file-unusable"]),
  ])
  func aKeyFileMustBeThereAndLongEnough(
    _ content: HostFacts.KeyFile.Content, _ expected: [String]
  ) {
    let host = HostFacts(keyFile: HostFacts.KeyFile(path: "/k", content: content))
    #expect(hazards(host) == expected)
    #expect(hazards(host, from: PlanFile(), to: PlanFile()).isEmpty)
  }

  @Test func eachFaultOfUidgidFilesIsRefused() {
    let faults = ["line 1 of uidgid.d/a: x", "line 2 of uidgid.d/b: y"]
    #expect(
      hazards(HostFacts(uidgidFaults: faults)) == ["uidgid-file-invalid", "uidgid-file-invalid"])
  }

  /// Host names as they are looked up here.
  private static let options = RuleOptions(
    resolver: Resolver { name in
      [IPAddress(name == "dos" ? "10.0.0.2" : "10.0.0.77")].compactMap(\.self)
    })

  private func addressHazards(
    _ old: String, _ new: String, running: String? = nil
  ) -> [String] {
    let files = [old, new].map { address in
      PlanFile().with { $0.nodes[1] = "name: dos\nnodeid: 2\nring0_addr: \(address)" }
    }
    let cluster = SeenCluster(joined: [1, 2], addresses: running.map { [2: $0] } ?? [:])
    let subject = HazardSubject(
      from: files[0].configuration, to: files[1].configuration, cluster: cluster.state,
      options: Self.options)
    return Plan(subject).hazards.map(\.id.rawValue)
  }

  @Test func namesAreLookedUp() {
    #expect(addressHazards("10.0.0.2", "dos").isEmpty)
    #expect(addressHazards("dos", "10.0.0.2").isEmpty)
    #expect(addressHazards("10.0.0.2", "other") == ["link-address-changed"])
    #expect(addressHazards("dos", "other") == ["link-address-changed"])
  }

  @Test func aNameThatMovedIsHeldAgainstTheRunningLink() {
    #expect(addressHazards("dos", "dos").isEmpty)
    #expect(addressHazards("dos", "dos", running: "10.0.0.2").isEmpty)
    #expect(addressHazards("dos", "dos", running: "10.0.0.9") == ["link-address-changed"])
    #expect(addressHazards("10.0.0.9", "dos", running: "10.0.0.2").isEmpty)
  }
}
