import CorosyncDiagnostics
import CorosyncEditing
import CorosyncModel
import CorosyncPlan
import CorosyncSyntax
import CorosyncValidation
import Testing

/// The steps of changes that a reload does not take as a whole.
struct MigrationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let old: PlanFile
    let new: PlanFile
    let titles: [String]
    var testDescription: String { name }
  }

  /// Three nodes with these addresses, as `10.0.0` for the first link.
  static func file(_ networks: [Int: String], _ totem: String = "") -> PlanFile {
    PlanFile().with { file in
      file.totem += "\n" + totem
      file.nodes = ["uno", "dos", "tres"].enumerated().map { index, name in
        let addresses = networks.sorted { $0.key < $1.key }
          .map { "\nring\($0.key)_addr: \($0.value).\(index + 1)" }
        return "name: \(name)\nnodeid: \(index + 1)" + addresses.joined()
      }
    }
  }

  private static func interface(_ lines: String) -> String { "interface {\n\(lines)\n}" }

  static let cases = [
    Case(
      name: "the only link goes to another network", old: file([0: "10.0.0"]),
      new: file([0: "10.0.1"]),
      titles: [
        "add link 1 for the time of the change", "remove link 0", "add link 0 as it is to be",
        "remove link 1",
      ]),
    Case(
      name: "one of two links", old: file([0: "10.0.0", 1: "10.0.5"]),
      new: file([0: "10.0.1", 1: "10.0.5"]),
      titles: ["remove link 0", "add link 0 as it is to be"]),
    Case(
      name: "two links are swapped", old: file([0: "10.0.0", 1: "10.0.1"]),
      new: file([0: "10.0.1", 1: "10.0.0"]),
      titles: [
        "add link 2 for the time of the change", "remove links 0 and 1",
        "add links 0 and 1 as they are to be", "remove link 2",
      ]),
    Case(
      name: "one link moves, and the other goes", old: file([0: "10.0.0", 1: "10.0.5"]),
      new: file([0: "10.0.1"]),
      titles: ["remove link 0", "add link 0 as it is to be", "remove link 1"]),
    Case(
      name: "one link moves, and another comes", old: file([0: "10.0.0"]),
      new: file([0: "10.0.1", 1: "10.0.5"]),
      titles: ["add link 1", "remove link 0", "add link 0 as it is to be"]),
    Case(
      name: "another link number", old: file([0: "10.0.0"]), new: file([3: "10.0.1"]),
      titles: ["add link 3", "remove link 0"]),
    Case(
      name: "another port", old: file([0: "10.0.0"]),
      new: file([0: "10.0.0"], interface("linknumber: 0\nmcastport: 5500")),
      titles: [
        "add link 1 for the time of the change", "remove link 0", "add link 0 as it is to be",
        "remove link 1",
      ]),
    Case(
      name: "another transport of the link", old: file([0: "10.0.0", 1: "10.0.1"]),
      new: file(
        [0: "10.0.0", 1: "10.0.1"], interface("linknumber: 1\nknet_transport: sctp")),
      titles: ["remove link 1", "add link 1 as it is to be"]),
    Case(
      name: "the port of the next link is taken",
      old: file([0: "10.0.0"], interface("linknumber: 0\nmcastport: 5406")),
      new: file([0: "10.0.1"], interface("linknumber: 0\nmcastport: 5406")),
      titles: [
        "add link 2 for the time of the change", "remove link 0", "add link 0 as it is to be",
        "remove link 2",
      ]),
    Case(
      name: "only the token", old: file([0: "10.0.0"]), new: file([0: "10.0.0"], "token: 5000"),
      titles: ["put the new content in place"]),
    Case(
      name: "a move together with another key", old: file([0: "10.0.0", 1: "10.0.5"]),
      new: file([0: "10.0.1", 1: "10.0.5"], "token: 5000"),
      titles: ["remove link 0", "add link 0 as it is to be"]),
    Case(
      name: "a move while one node goes and another comes", old: file([0: "10.0.0"]),
      new: file([0: "10.0.1"]).with { $0.nodes[2] = "name: seis\nnodeid: 6\nring0_addr: 10.0.1.6" },
      titles: [
        "remove node tres", "add link 1 for the time of the change", "remove link 0",
        "add link 0 as it is to be", "remove link 1, and add node seis",
      ]),
  ]

  @Test(arguments: cases, [1, 2]) func hasTheseSteps(_ example: Case, version: Int) throws {
    let raised = example.new.with {
      $0.totem = $0.totem.replacing("config_version: 1", with: "config_version: \(version)")
    }
    let (old, new) = (example.old.configuration, raised.configuration)
    let migration = try Migration(from: old, to: new)
    #expect(migration.steps.map(\.title) == example.titles)
    #expect(migration.steps.last?.bytes == new.document.bytes)
    for step in migration.steps.dropLast() {
      #expect(String(decoding: step.bytes, as: UTF8.self).contains("config_version: 1\n"))
    }
    try check(migration, from: old)
  }

  /// Each step is one that a reload takes, and leaves a file without errors.
  private func check(_ migration: Migration, from old: Configuration) throws {
    var before = old
    for step in migration.steps {
      let after = Configuration(Document(step.bytes, release: .debian12))
      #expect(
        HazardRuleSet.standard.hazards(of: HazardSubject(from: before, to: after)).isEmpty,
        "\(step.title)")
      let errors = RuleSet.standard.check(after).filter { $0.severity == .error }
      #expect(errors.isEmpty, "\(step.title): \(errors.map(\.message))")
      #expect(!Set(before.links).isDisjoint(with: after.links), "\(step.title)")
      before = after
    }
  }

  /// All links between two configurations, of every kind at once.
  @Test func everyWayBetweenThreeNetworksIsFound() throws {
    let networks = ["10.0.0", "10.0.1", "10.0.2"]
    var files: [PlanFile] = []
    for first in networks.indices {
      for second in networks.indices where second != first {
        files.append(Self.file([0: networks[first], 1: networks[second]]))
        files.append(Self.file([2: networks[first], 1: networks[second]]))
      }
      files += (0...2).map { Self.file([$0: networks[first]]) }
    }
    for old in files {
      for new in files where new.text != old.text {
        let migration = try Migration(from: old.configuration, to: new.configuration)
        #expect(migration.steps.last?.bytes == Array(new.text.utf8))
        #expect(migration.steps.count <= 5, "\(old.text) \(new.text)")
        try check(migration, from: old.configuration)
      }
    }
  }

  @Test func hostNamesStayAsTheyAre() throws {
    let old = Self.file([0: "10.0.0"]).with { file in
      file.nodes = file.nodes.map { $0.replacing("10.0.0.", with: "host-") }
    }
    let new = old.with { file in
      file.nodes = file.nodes.map { $0.replacing("host-", with: "storage-") }
    }
    let migration = try Migration(from: old.configuration, to: new.configuration)
    #expect(migration.steps.count == 4)
    let first = String(decoding: migration.steps[0].bytes, as: UTF8.self)
    #expect(first.contains("ring1_addr: storage-2"))
  }

  @Test func commentsAndLayoutOfTheNewContentCome() throws {
    let old = PlanFile().with { $0.rest = "# old" }
    let new = old.with {
      $0.nodes = $0.nodes.map { $0.replacing("10.0.0", with: "10.9.9") + "\n  # a comment" }
      $0.rest = "# new"
    }
    let migration = try Migration(from: old.configuration, to: new.configuration)
    #expect(migration.steps.count == 4)
    #expect(migration.steps.last?.bytes == Array(new.text.utf8))
    let first = String(decoding: migration.steps[0].bytes, as: UTF8.self)
    #expect(first.contains("# old") && !first.contains("# a comment"))
    #expect(first.contains("ring1_addr: 10.9.9.2"))
  }

  // MARK: Where there is no way

  private func error(from old: PlanFile, to new: PlanFile) -> MigrationError? {
    do {
      _ = try Migration(from: old.configuration, to: new.configuration)
      return nil
    } catch {
      return error
    }
  }

  @Test func allNumbersCanBeInUse() {
    let networks = Dictionary(uniqueKeysWithValues: (0...7).map { ($0, "10.0.\($0)") })
    #expect(
      error(
        from: Self.file(networks), to: Self.file(networks.mapValues { "10.1" + $0.dropFirst(4) }))
        == .noSpareLink)
  }

  @Test func otherTransportsHaveNoSteps() {
    let old = Self.file([0: "10.0.0"], "transport: udpu")
    #expect(error(from: old, to: Self.file([0: "10.0.1"], "transport: udpu")) == .notKnet)
  }

  @Test func nodesWithoutNamesCannotHaveASecondLink() {
    func unnamed(_ file: PlanFile) -> PlanFile {
      file.with { $0.nodes = $0.nodes.map { String($0.drop { $0 != "\n" }) } }
    }
    guard
      case .edit(.refused(let message, _)) = error(
        from: unnamed(Self.file([0: "10.0.0"])), to: unnamed(Self.file([0: "10.0.1"])))
    else {
      Issue.record("not refused")
      return
    }
    #expect(message.contains("name"), "\(message)")
  }

  /// Which the steps would lead to, and no node that starts would take.
  @Test func noStepsLeadToAFileThatCorosyncDoesNotStartWith() {
    let old = Self.file([0: "10.0.0"], "link_mode: passive")
    func plan(from old: PlanFile, _ change: (inout PlanFile) -> Void) -> Plan {
      Plan(from: old.configuration, to: old.with(change).configuration)
    }
    let twice = plan(from: old) {
      $0.nodes[1] = $0.nodes[1].replacing("nodeid: 2", with: "nodeid: 3")
    }
    #expect(twice.hazards.contains { $0.isRemovedBySteps })
    #expect(twice.migration == nil)
    let moved = { (file: inout PlanFile) in
      file.nodes = file.nodes.map { $0.replacing("10.0.0", with: "10.0.1") }
    }
    let broken = plan(from: old) {
      moved(&$0)
      $0.totem = $0.totem.replacing("passive", with: "both")
    }
    #expect(broken.refusals.isEmpty && !broken.startFaults.isEmpty)
    #expect(broken.migration == nil)
    let brokenBefore = plan(
      from: old.with { $0.totem = $0.totem.replacing("passive", with: "both") }, moved)
    #expect(!brokenBefore.startFaults.isEmpty)
    #expect((try? brokenBefore.migration?.get())?.steps.count == 4)
  }

  @Test func noNodeStays() {
    let new = Self.file([0: "10.0.0"], Self.interface("mcastport: 5500")).with { file in
      file.nodes = file.nodes.map { $0.replacing("nodeid: ", with: "nodeid: 1") }
    }
    #expect(error(from: Self.file([0: "10.0.0"]), to: new) == .noCommonNode)
  }

  @Test func anotherNodeIDIsNotHiddenAmongTheSteps() {
    let new = Self.file([0: "10.0.1"]).with {
      $0.nodes[2] = $0.nodes[2].replacing("nodeid: 3", with: "nodeid: 4")
    }
    let found = error(from: Self.file([0: "10.0.0"]), to: new)
    // The hazard is no matter of steps: it is found in the whole, and stops it there.
    let hazards = HazardRuleSet.standard.hazards(
      of: HazardSubject(from: Self.file([0: "10.0.0"]).configuration, to: new.configuration))
    #expect(hazards.contains { $0.id == "node-id-changed" && !$0.isRemovedBySteps })
    #expect(found == nil)
  }
}
