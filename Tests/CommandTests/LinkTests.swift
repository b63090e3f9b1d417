import TestSupport
import Testing

@Suite struct LinkTests {
  private static let withLink1 = Bench.content
    .replacing("ring0_addr: 10.0.0.1\n", with: "ring0_addr: 10.0.0.1\n\t\tring1_addr: 10.20.20.1\n")
    .replacing("ring0_addr: 10.0.0.2\n", with: "ring0_addr: 10.0.0.2\n\t\tring1_addr: 10.20.20.2\n")

  private static func raised(_ text: String) -> String {
    text.replacing("config_version: 7", with: "config_version: 8")
  }

  @Test func addsALinkInANetwork() throws {
    let bench = try Bench()
    let result = try bench.run("link", "add", "1", "--network", "10.20.20.0/24", "-y")
    #expect(result.status == 0, "\(result)")
    #expect(try bench.text() == Self.raised(Self.withLink1))
    #expect(result.errors.contains("other nodes can't be asked"), "\(result)")
  }

  @Test func addsALinkOfAddressesAndSettings() throws {
    let bench = try Bench()
    let result = try bench.run(
      "link", "add", "1", "--addr", "uno=fd00::1", "--addr", "2=fd00::2", "--priority", "20",
      "--port", "5500", "--ping-interval", "300", "--ping-timeout", "900", "-y")
    #expect(result.status == 0, "\(result)")
    #expect(
      try bench.text()
        == Self.raised(Self.withLink1.replacing("10.20.20.", with: "fd00::"))
        .replacing(
          "crypto_hash: sha256\n",
          with: """
            crypto_hash: sha256

                interface {
                    linknumber: 1
                    mcastport: 5500
                    knet_link_priority: 20
                    knet_ping_interval: 300
                    knet_ping_timeout: 900
                }

            """))
    #expect(!result.errors.contains("other nodes"), "\(result)")
  }

  @Test func addingAndRemovingGivesTheFileBack() throws {
    let bench = try Bench()
    #expect(
      try bench.run(
        "link", "add", "1", "--network", "10.20.20.0/24", "--priority", "2", "-y"
      ).status == 0)
    #expect(try bench.run("link", "remove", "1", "-y").status == 0)
    #expect(
      try bench.text() == Bench.content.replacing("config_version: 7", with: "config_version: 9"))
  }

  @Test func changesASetting() throws {
    let bench = try Bench()
    #expect(try bench.run("link", "set", "0", "--priority", "3", "-y").status == 0)
    #expect(
      try bench.run("get", "totem.interface[linknumber=0].knet_link_priority").output == "3\n")
    #expect(try bench.run("link", "set", "0", "--priority", "4", "-y").status == 0)
    #expect(
      try bench.run("get", "totem.interface[linknumber=0].knet_link_priority").output == "4\n")
    let unchanged = try bench.run("link", "set", "0", "--priority", "4", "-y")
    #expect(unchanged.output.contains("nothing to do"), "\(unchanged)")
  }

  @Test(
    arguments: [
      (["add", "1"], 64, "give addresses"), (["add", "1", "--host-part-of", "0"], 64, "--network"),
      (["add", "1", "--network", "10.20.20.0/24", "--ping-timeout", "900"], 64, "belong together"),
      (["add", "x", "--network", "10.20.20.0/24"], 64, "<link>"),
      (
        ["add", "1", "--network", "10.20.20.5/24"], 64,
        "\"10.20.20.5/24\" is an address in 10.20.20.0/24; give the network itself"
      ), (["add", "1", "--network", "10.20.20.0"], 64, "is no network such as 10.20.20.0/24"),
      (["add", "1", "--addr", "uno"], 64, "takes NODE=ADDRESS, not \"uno\""),
      (["add", "1", "--addr", "uno=10.9.0.1", "--addr", "uno=10.9.0.2"], 64, "two addresses"),
      (["add", "1", "--addr", "uno=10.9.0.1"], 1, "node dos would have no address on link 1"),
      (["add", "9", "--network", "10.20.20.0/24"], 1, "corosync has links 0 to 7"),
      (["add", "0", "--network", "10.20.20.0/24"], 1, "link 0 is in use"),
      (["add", "1", "--network", "10.20.20.0/31"], 1, "prefix of 31 bits"),
      (["add", "1", "--addr", "uno=no.such.host.invalid"], 1, "no host of this name is known"),
      (["add", "1", "--addr", "uno=nobody", "--addr", "dos=10.9.0.2", "--keep-names"], 0, ""),
      (["remove", "0"], 1, "link 0 is the only one; add another link first"),
      (["remove", "3"], 1, "no node has an address on link 3"),
      (["set", "0"], 64, "give a setting"), (["set", "3", "--priority", "1"], 1, "no link 3"),
      (["set", "0", "--priority", "256"], 64, "--priority"),
      (["set", "0", "--port", "0"], 1, "0 is no port"),
      (["set", "0", "--ping-timeout", "900"], 1, "belong together"), (["move"], 64, ""),
      (
        ["add", "1", "--network", "10.9.0.0/24", "--ping-interval", "99", "--ping-timeout", "300"],
        1, "a knet_ping_interval of 99 ms is too short; give 200 or more"
      ),
      (["set", "0", "--ping-interval", "200", "--ping-timeout", "200"], 0, ""),
    ] as [([String], Int32, String)])
  func tellsWhatIsWrong(_ arguments: [String], _ status: Int32, _ reason: String) throws {
    let bench = try Bench()
    let before = try bench.identity()
    let result = try CommandProcess.run(
      try bench.words(["link"] + arguments + (arguments.first == "move" ? [] : ["--dry-run"])))
    #expect(result.status == status, "\(result)")
    #expect(result.errors.contains(reason), "\(result)")
    #expect(status == 0 || !result.errors.contains("note: other nodes"), "\(result)")
    #expect(try bench.identity() == before)
  }

  @Test func listsLinksInTheirOrder() throws {
    let bench = try Bench(
      Self.withLink1.replacing(
        "token: 3000",
        with: "interface {\n        linknumber: 1\n        knet_link_priority: 9\n    }"))
    let result = try bench.run("link", "list")
    #expect(result.status == 0, "\(result)")
    let lines = result.lines
    #expect(
      lines.dropLast() == [
        "link mode passive, one link at a time; order of failover: 1, 0",
        "link 0: priority 1, port 5405, udp", "  uno  10.0.0.1", "  dos  10.0.0.2",
        "link 1: priority 9, port 5406, udp", "  uno  10.20.20.1", "  dos  10.20.20.2",
      ])
    #expect(lines.last?.hasPrefix("states: unknown: ") == true)
    #expect(lines.allSatisfy { $0.count <= 80 } || lines.last?.count ?? 0 > 80)
  }

  @Test func listsLinksForPrograms() throws {
    struct Document: Decodable {
      struct Link: Decodable {
        let link: Int
        let priority: Int
        let port: Int
        let transport: String
        let nodes: [Node]
      }
      struct Node: Decodable, Equatable {
        let nodeid: Int
        let name: String
        let address: String
        let connected: Bool?
      }
      let mode: String
      let order: [Int]
      let links: [Link]
      let reason: String?
    }
    let bench = try Bench(Self.withLink1)
    let document = try decode(Document.self, bench.run("link", "list", "--format", "json"))
    #expect(document.mode == "passive" && document.order == [0, 1] && document.reason != nil)
    #expect(document.links.map(\.port) == [5405, 5406])
    #expect(
      document.links.last?.nodes == [
        .init(nodeid: 1, name: "uno", address: "10.20.20.1", connected: nil),
        .init(nodeid: 2, name: "dos", address: "10.20.20.2", connected: nil),
      ])
  }

  @Test func aDryRunAsksNobodyBetweenSteps() throws {
    let bench = try Bench()
    let words = ["link", "set", "0", "--priority", "3", "--one-step-at-a-time"]
    let dry = try CommandProcess.run(try bench.words(words + ["--dry-run"]))
    #expect(dry.status == 0, "\(dry)")
    let wet = try CommandProcess.run(try bench.words(words + ["--yes"]))
    #expect(wet.status == 64 && wet.errors.contains("needs a terminal"), "\(wet)")
  }

  @Test func reportsRefusalsToPrograms() throws {
    struct Failure: Decodable {
      let result: String
      let reasons: [String]
    }
    let bench = try Bench()
    let result = try bench.run("link", "remove", "0", "-y", "--format", "json")
    #expect(result.status == 1)
    let failure = try decode(Failure.self, result)
    #expect(failure.result == "failed")
    #expect(
      failure.reasons == ["link 0 is the only one; add another link first, or move this one"])
  }
}
