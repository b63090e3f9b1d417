import CorosyncModel
import CorosyncPlan
import CorosyncSyntax
import CorosyncValidation
import Testing

/// The steps of changes of addresses that are names, or written differently.
struct MigrationNameTests {
  private static let steps = [
    "add link 1 for the time of the change", "remove link 0", "add link 0 as it is to be",
    "remove link 1",
  ]

  /// Host names as they are looked up here.
  private static let resolver = Resolver { name in
    ["dos": "10.0.0.2", "moved": "10.9.9.2", "six": "fd00::2"][name].flatMap { IPAddress($0) }
      .map { [$0] } ?? []
  }

  private static func file(_ address: String, _ totem: String = "") -> PlanFile {
    PlanFile().with {
      $0.totem += "\n" + totem
      $0.nodes[1] = "name: dos\nnodeid: 2\nring0_addr: \(address)"
    }
  }

  /// What the plan says of a change, whose steps must be those that the migration finds by itself.
  private func titles(
    _ old: PlanFile, _ new: PlanFile, running: String? = nil,
    resolver: Resolver? = MigrationNameTests.resolver
  ) throws -> [String] {
    let cluster = running.map { SeenCluster(joined: [1, 2], links: [2: [0]], addresses: [2: $0]) }
    let subject = HazardSubject(
      from: old.configuration, to: new.configuration, cluster: cluster?.state,
      options: RuleOptions(resolver: resolver))
    let plan = Plan(subject)
    let isMoved = plan.hazards.contains { $0.id == "link-address-changed" }
    let migration = try Migration(subject)
    #expect(migration.steps.last?.bytes == subject.new.document.bytes)
    #expect(try plan.migration?.get() == (isMoved ? migration : nil))
    let addresses = plan.steps.filter { $0.change.name.hasSuffix("ring0_addr") }
    #expect(addresses.allSatisfy { $0.effect == (isMoved ? .refused : .live) })
    return migration.steps.count > 1 ? migration.steps.map(\.title) : []
  }

  @Test(arguments: [
    ("10.0.0.2", "dos"), ("dos", "10.0.0.2"), ("dos", "dos"),
  ])
  func aNameInThePlaceOfItsAddressNeedsNoSteps(_ old: String, _ new: String) throws {
    #expect(try titles(Self.file(old), Self.file(new, "token: 5000")).isEmpty)
    #expect(
      try titles(Self.file(old), Self.file(new, "token: 5000"), running: "10.0.0.2").isEmpty)
  }

  @Test func aNameOfAnotherAddressNeedsThem() throws {
    #expect(try titles(Self.file("10.0.0.2"), Self.file("moved")) == Self.steps)
    #expect(try titles(Self.file("dos"), Self.file("moved")) == Self.steps)
  }

  @Test func aNameWhoseLookUpChangedNeedsThem() throws {
    let (old, new) = (Self.file("moved"), Self.file("moved", "token: 5000"))
    #expect(try titles(old, new, running: "10.0.0.2") == Self.steps)
    #expect(try titles(old, new, running: "10.9.9.2").isEmpty)
    #expect(try titles(old, new).isEmpty)
  }

  /// The name is looked up anew for each link that is made, and never for one that stays.
  @Test func theSpareLinkOfSuchANameHasTheName() throws {
    let (old, new) = (Self.file("moved"), Self.file("moved", "token: 5000"))
    let cluster = SeenCluster(joined: [1, 2], links: [2: [0]], addresses: [2: "10.0.0.2"])
    let migration = try Migration(
      HazardSubject(
        from: old.configuration, to: new.configuration, cluster: cluster.state,
        options: RuleOptions(resolver: Self.resolver)))
    let first = Configuration(Document(migration.steps[0].bytes, release: .debian12))
    #expect(
      first.nodes.map { $0.addresses.sorted { $0.key < $1.key }.map(\.value.value) } == [
        ["10.0.0.1", "10.0.0.1"], ["moved", "moved"],
      ])
  }

  @Test func theSameIPv6AddressIsTheSame() throws {
    func file(_ address: String) -> PlanFile {
      Self.file(address).with { $0.nodes[0] = "name: uno\nnodeid: 1\nring0_addr: fd00::1" }
    }
    let old = file("fd00::2")
    for other in ["FD00:0::2", "fd00:0:0:0:0:0:0:2", "fd00::0.0.0.2", "six"] {
      #expect(try titles(old, file(other)).isEmpty, "\(other)")
      #expect(try titles(old, file(other), running: "fd00::2").isEmpty, "\(other)")
    }
    #expect(try titles(old, file("fd00::12")) == Self.steps)
  }

  @Test func withoutLookUpsANameIsTheSameAsItselfOnly() throws {
    #expect(try titles(Self.file("dos"), Self.file("dos", "token: 5000"), resolver: nil).isEmpty)
    #expect(try titles(Self.file("10.0.0.2"), Self.file("dos"), resolver: nil) == Self.steps)
  }
}
