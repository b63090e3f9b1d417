import CorosyncModel
import CorosyncPlan
import CorosyncSyntax
import Testing

/// Votes that end a corosync-qdevice which runs with ffsplit.
struct DeviceEndedByVotesTests {
  struct Case: Sendable {
    var nodes = 4
    var model = "net"
    var device: [String] = ["votes: 1"]
    var algorithm: String? = "ffsplit"
    var nodeVotes: [Int: Int] = [:]
    var quorum: [String] = []

    var file: PlanFile {
      PlanFile().with {
        $0.nodes = (1...nodes).map { number in
          "name: n\(number)\nnodeid: \(number)\nring0_addr: 10.0.0.\(number)"
            + (nodeVotes[number].map { "\nquorum_votes: \($0)" } ?? "")
        }
        let net = (["host: q"] + (algorithm.map { ["algorithm: \($0)"] } ?? [])).lines
        $0.rest =
          (["quorum {", "provider: corosync_votequorum"] + quorum
          + (["device {", "model: \(model)"] + device + ["net {", net, "}", "}", "}"])).lines
      }
    }
  }

  private static let withoutDevice = Case().file.with {
    $0.rest = "quorum {\nprovider: corosync_votequorum\n}"
  }

  private static func found(_ old: PlanFile, _ new: PlanFile) -> [Hazard] {
    Plan(from: old.configuration, to: new.configuration).hazards
      .filter { $0.id == "device-ended" && $0.kind == .accepted }
  }

  private static func message(_ whose: String, _ votes: Int) -> String {
    "corosync-qdevice ends on every node at the reload, since it goes on with ffsplit until it is "
      + "started again and \(whose) gets \(votes) votes instead of 1; the device's votes are gone"
  }

  @Test(arguments: [
    (Case(), Case(device: [], algorithm: "lms"), ["the device": 3]),
    (Case(), Case(device: ["votes: 3"], algorithm: "lms"), ["the device": 3]),
    (Case(), Case(device: ["votes: 2"]), ["the device": 2]),
    (Case(), Case(device: ["votes: 0"]), ["the device": 0]),
    (Case(), Case(device: []), ["the device": 3]),
    (Case(algorithm: nil), Case(device: [], algorithm: nil), ["the device": 3]),
    // Without written votes a third node gives the device a second one.
    (Case(nodes: 2, device: []), Case(nodes: 3, device: []), ["the device": 2]),
    (Case(), Case(nodeVotes: [1: 2]), ["node 'n1'": 2]),
    (Case(), Case(algorithm: "lms", nodeVotes: [2: 0, 3: 5]), ["node 'n2'": 0, "node 'n3'": 5]),
    (Case(), Case(device: ["votes: 2"], nodeVotes: [1: 2]), ["the device": 2, "node 'n1'": 2]),
  ])
  func otherVotesThanOneAreFound(_ old: Case, _ new: Case, _ votes: [String: Int]) {
    #expect(
      Set(Self.found(old.file, new.file).map(\.message))
        == Set(votes.map { Self.message($0.key, $0.value) }))
  }

  @Test(arguments: [
    (Case(), Case(nodeVotes: [1: 1])),
    (Case(), Case(algorithm: "lms")),
    // lms of two nodes gives the device one vote, too.
    (Case(nodes: 2), Case(nodes: 2, device: [], algorithm: "lms")),
    (Case(nodes: 2), Case(nodes: 2, device: [])),
    (Case(), Case(nodes: 6)),
    // A running lms takes what there is.
    (Case(device: [], algorithm: "lms"), Case()),
    (Case(device: [], algorithm: "lms"), Case(device: ["votes: 2"], nodeVotes: [1: 3])),
    // With what was there before it did not start, or had ended.
    (Case(device: ["votes: 2"]), Case(device: ["votes: 3"])),
    (Case(device: []), Case()),
    (Case(nodeVotes: [1: 2]), Case(device: ["votes: 2"], nodeVotes: [1: 2])),
    // Of other models and algorithms nothing is known.
    (Case(model: "disk"), Case(model: "disk", device: ["votes: 2"])),
    (Case(algorithm: "test"), Case(device: ["votes: 2"], algorithm: "test")),
    // The daemon refuses to work the votes out, and keeps what it had.
    (Case(), Case(device: [], quorum: ["expected_votes: 5"])),
  ])
  func otherChangesAreNot(_ old: Case, _ new: Case) {
    #expect(Self.found(old.file, new.file).isEmpty)
  }

  @Test func theDeviceComesAndGoes() {
    #expect(Self.found(Case().file, Self.withoutDevice).isEmpty)
    #expect(Self.found(Self.withoutDevice, Case(device: [], algorithm: "lms").file).isEmpty)
    #expect(Self.found(Case().file, Case(model: "disk", device: []).file).isEmpty)
  }

  @Test func theAdviceFitsTheChange() throws {
    let algorithm = Self.found(Case().file, Case(device: [], algorithm: "lms").file)
    #expect(
      algorithm.map(\.advice) == [
        "remove the device with \"corosync-edit qdevice remove\", then add it with "
          + "\"corosync-edit qdevice add HOST --algorithm lms\""
      ])
    let votes = try #require(Self.found(Case().file, Case(device: ["votes: 2"]).file).first)
    #expect(votes.advice.hasPrefix("leave the device and every node 1 vote, or use the algorithm"))
  }

  @Test(arguments: [
    (Case(device: ["votes: 3"], algorithm: "lms"), "3"),
    (Case(device: [], algorithm: "lms"), "lms"), (Case(device: []), "net"),
    (Case(nodeVotes: [4: 7]), "7"),
  ])
  func thePlaceIsThatOfTheCause(_ new: Case, _ text: String) {
    let document = new.file.configuration.document
    let found = Self.found(Case().file, new.file)
    #expect(found.map { $0.range.map { document.text($0) } } == [text])
  }
}

extension [String] {
  fileprivate var lines: String { joined(separator: "\n") }
}
