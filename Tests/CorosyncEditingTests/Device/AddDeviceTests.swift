import CorosyncEditing
import CorosyncModel
import TestSupport
import Testing

struct AddDeviceTests {
  @Test func theSectionIsInTheStyleOfTheFile() throws {
    let before = "quorum {\n\tprovider:  corosync_votequorum\n\ttwo_node: 1\n}\n"
    let file = DeviceFile.text().replacing(
      "quorum {\n  provider: corosync_votequorum\n}\n", with: before)
    var settings = DeviceSettings()
    settings.encryption = .off
    settings.timeout = Milliseconds(rawValue: 5000)
    settings.heuristics.commands = [DeviceHeuristics.Command("ping", "/bin/ping -c 1 10.0.0.254")]
    let operation = AddDevice(host: "q.example.org", algorithm: .ffsplit, settings)
    // The step of the file's first section is two blanks.
    let after = """
      quorum {
      \tprovider:  corosync_votequorum
      \tdevice {
      \t  model: net
      \t  votes: 1
      \t  timeout: 5000
      \t  net {
      \t    host: q.example.org
      \t    algorithm: ffsplit
      \t    tls: off
      \t  }
      \t  heuristics {
      \t    mode: sync
      \t    exec_ping: /bin/ping -c 1 10.0.0.254
      \t  }
      \t}
      }

      """
    #expect(try operation.applied(to: file) == file.replacing(before, with: after))
  }

  @Test(arguments: [2, 3, 4, 5])
  func splitHasOneVoteAndLastManNone(nodes: Int) throws {
    let file = DeviceFile.text(nodes: nodes)
    let split = try AddDevice(host: "q", algorithm: .ffsplit).applied(to: file)
    #expect(DeviceFile.quorum(of: split).contains("    votes: 1"))
    let last = try AddDevice(host: "q", algorithm: .lms).applied(to: file)
    #expect(!last.contains("votes: "))
  }

  @Test func unevenNodesNeedTheVotesOfTheLastManWritten() throws {
    let file = DeviceFile.text(nodes: 3, votes: [1: 3])
    let after = try AddDevice(host: "q", algorithm: .lms).applied(to: file)
    #expect(DeviceFile.quorum(of: after).contains("    votes: 4"))
    var settings = DeviceSettings()
    settings.votes = 7
    let asked = try AddDevice(host: "q", algorithm: .lms, settings).applied(to: file)
    #expect(DeviceFile.quorum(of: asked).contains("    votes: 7"))
  }

  @Test func twoNodeGoesAndItsOffValueStays() throws {
    let on = DeviceFile.text(quorum: ["two_node: 1"])
    #expect(!(try AddDevice(host: "q", algorithm: .ffsplit).applied(to: on)).contains("two_node"))
    let off = DeviceFile.text(quorum: ["two_node: 0"])
    #expect(
      try AddDevice(host: "q", algorithm: .ffsplit).applied(to: off).contains("two_node: 0"))
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    let file: String
    var host = "q.example.org"
    var algorithm = DeviceAlgorithm.ffsplit
    var settings = DeviceSettings()
    let error: DeviceError

    var testDescription: String { "\(error)" }

    init(
      _ error: DeviceError, _ file: String = DeviceFile.text(), host: String = "q.example.org",
      _ algorithm: DeviceAlgorithm = .ffsplit, _ change: (inout DeviceSettings) -> Void = { _ in }
    ) {
      self.error = error
      self.file = file
      self.host = host
      self.algorithm = algorithm
      change(&settings)
    }
  }

  static let refusals: [Refusal] = [
    Refusal(.alreadyThere(host: "q.example.org"), DeviceFile.withDevice()),
    Refusal(.withoutModel, DeviceFile.text(quorum: ["device {", "  votes: 1", "}"])),
    Refusal(
      .noVotequorum(provider: nil),
      DeviceFile.text().replacing("  provider: corosync_votequorum\n", with: "")),
    Refusal(
      .noVotequorum(provider: "corosync_ykd"),
      DeviceFile.text().replacing("corosync_votequorum", with: "corosync_ykd")),
    Refusal(.noNodeList, DeviceFile.text(nodes: 0)),
    Refusal(.noClusterName, DeviceFile.text(cluster: "")),
    Refusal(.emptyHost, host: ""),
    Refusal(.hostIsNode(host: "10.0.0.2", node: "n2"), host: "10.0.0.2"),
    Refusal(.hostIsNode(host: "n1", node: "n1"), host: "n1"),
    Refusal(.hostIsNode(host: "N1", node: "n1"), host: "N1"),
    Refusal(.hostIsNode(host: "n1.", node: "n1"), host: "n1."),
    Refusal(.hostIsNode(host: "q.example.org", node: "n2")) {
      $0.hostAddresses = [IPAddress("10.0.0.2")].compactMap(\.self)
    },
    Refusal(
      .unknownTieBreaker(NodeID(rawValue: 3), nodes: [1, 2].map { NodeID(rawValue: $0) })
    ) { $0.tieBreaker = .node(NodeID(rawValue: 3)) },
    Refusal(.nodeVotes(node: "n2", votes: 2), DeviceFile.text(votes: [2: 2])),
    Refusal(.splitVotes(2)) { $0.votes = 2 },
    Refusal(.noVotes, DeviceFile.text(nodes: 3), .lms) { $0.votes = 0 },
    Refusal(.noVotes, DeviceFile.text(nodes: 1), .lms),
    Refusal(.voteless, DeviceFile.text(votes: [1: 0, 2: 0]), .lms),
    Refusal(.noVotes, DeviceFile.text(votes: [1: 1, 2: 0]), .lms),
    Refusal(.expectedVotes(2), DeviceFile.text(quorum: ["expected_votes: 2"])),
    Refusal(
      .incompatible(option: "auto_tie_breaker"), DeviceFile.text(quorum: ["auto_tie_breaker: 1"])),
    Refusal(
      .incompatible(option: "last_man_standing"),
      DeviceFile.text(quorum: ["last_man_standing: 1"])),
    Refusal(
      .incompatible(option: "allow_downscale"), DeviceFile.text(quorum: ["allow_downscale: 1"])),
    Refusal(.outOfRange(setting: "port", value: "0", range: "1 to 65535")) { $0.port = 0 },
    Refusal(.outOfRange(setting: "timeout", value: "0", range: "1 and more")) {
      $0.timeout = Milliseconds(rawValue: 0)
    },
    Refusal(
      .outOfRange(setting: "connect_timeout", value: "999", range: "1000 to 120000 ms")
    ) { $0.connectTimeout = Milliseconds(rawValue: 999) },
    Refusal(
      .command(name: "a.b", reason: "its name must have letters and no dot")
    ) { $0.heuristics.commands = [DeviceHeuristics.Command("a.b", "/bin/true")] },
    Refusal(
      .command(
        name: "a",
        reason: "it does not start with the path of a program, such as /bin/ping")
    ) { $0.heuristics.commands = [DeviceHeuristics.Command("a", "ping x")] },
    Refusal(.command(name: "a", reason: "it is given twice")) {
      $0.heuristics.commands = ["/bin/true", "/bin/ls"].map { DeviceHeuristics.Command("a", $0) }
    },
    Refusal(.tooManyCommands(33)) {
      $0.heuristics.commands = (1...33).map { DeviceHeuristics.Command("c\($0)", "/bin/true") }
    },
  ]

  @Test(arguments: refusals)
  func whatCanNotWorkIsRefused(_ refusal: Refusal) throws {
    let operation = AddDevice(host: refusal.host, algorithm: refusal.algorithm, refusal.settings)
    #expect(throws: EditError.device(refusal.error)) { try operation.applied(to: refusal.file) }
  }

  @Test(arguments: ["a {", " q", "a\nb", "a b", "10.0.0.300", "q..example", "-q", "q%eth0", "."])
  func aHostThatIsNoneIsRefused(_ host: String) throws {
    #expect(throws: EditError.device(.hostName(host))) {
      try AddDevice(host: host, algorithm: .ffsplit).applied(to: DeviceFile.text())
    }
  }

  @Test(arguments: ["Q.Example.org", "q.example.org.", "q_1", "10.0.0.9", "fd00::9", "fe80::9%e0"])
  func otherHostsAreWrittenAsTheyAreGiven(_ host: String) throws {
    let after = try AddDevice(host: host, algorithm: .ffsplit).applied(to: DeviceFile.text())
    #expect(DeviceFile.quorum(of: after).contains("      host: \(host)"))
  }
}
