import TestSupport
import Testing

@Suite struct NodeTests {
  private static let third = """

    \tnode {
    \t\tname: tres
    \t\tnodeid: 3
    \t\tring0_addr: 10.0.0.3
    \t}

    """

  private static let three = Bench.content.replacing(
    "10.0.0.2\n\t}\n", with: "10.0.0.2\n\t}\n" + third)

  private static func raised(_ text: String) -> String {
    text.replacing("config_version: 7", with: "config_version: 8")
  }

  @Test func addsANodeAndSaysWhatIsLeft() throws {
    let bench = try Bench()
    let result = try bench.run("node", "add", "tres", "--addr", "10.0.0.3", "-y")
    #expect(result.status == 0, "\(result)")
    #expect(try bench.text() == Self.raised(Self.three))
    #expect(result.errors.contains("left to do on tres:\n"), "\(result)")
    #expect(result.errors.contains("copy \(bench.live) and /etc/corosync/authkey"), "\(result)")
    #expect(result.errors.contains("open UDP 5405"), "\(result)")
  }

  @Test func theFirewallIsToldWhatCarriesEachLink() throws {
    func content(links: Int, sctp: Int) -> String {
      let addresses = (0..<links).map { "ring\($0)_addr: 10.\($0).0." }
      return Bench.content(
        "token: 3000", "interface {\nlinknumber: \(sctp)\nknet_transport: sctp\n}"
      )
      .replacing("ring0_addr: 10.0.0.1", with: addresses.map { $0 + "1" }.joined(separator: "\n"))
      .replacing("ring0_addr: 10.0.0.2", with: addresses.map { $0 + "2" }.joined(separator: "\n"))
    }
    let one = try Bench(content(links: 1, sctp: 0))
      .run("node", "add", "tres", "--addr", "10.0.0.3", "--dry-run")
    #expect(one.errors.contains("  open SCTP 5405 between all nodes"), "\(one)")
    let three = try Bench(content(links: 3, sctp: 1)).run(
      "node", "add", "tres", "--addr", "10.0.0.3", "--addr", "1=10.1.0.3", "--addr", "2=10.2.0.3",
      "--dry-run")
    #expect(
      three.errors.contains("  open UDP 5405, 5407 and SCTP 5406 between all nodes"), "\(three)")
  }

  @Test func removesANodeByNameOrNumber() throws {
    for node in ["tres", "3"] {
      let bench = try Bench(Self.three)
      let result = try bench.run("node", "remove", node, "-y")
      #expect(result.status == 0, "\(result)")
      #expect(try bench.text() == Self.raised(Bench.content))
      #expect(result.errors.contains("left to do, for tres:"), "\(result)")
      #expect(result.errors.contains("[two-node-missing]"), "\(result)")
    }
  }

  @Test func pacemakerIsToldTheNumberOfANodeWithoutAName() throws {
    let bench = try Bench(
      Self.three.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.contains("name: uno") && !$0.contains("name: dos") && !$0.contains("tres") }
        .joined(separator: "\n"))
    let result = try bench.run("node", "remove", "3", "-y")
    #expect(result.status == 0, "\(result)")
    #expect(result.errors.contains("with Pacemaker: crm_node --remove 3 --force"), "\(result)")
  }

  @Test func renamesANode() throws {
    let bench = try Bench()
    let result = try bench.run("node", "rename", "dos", "due", "-y")
    #expect(result.status == 0, "\(result)")
    #expect(try bench.text() == Self.raised(Bench.content("name: dos", "name: due")))
    #expect(result.errors.contains("have the host name be due"), "\(result)")
  }

  @Test func theNameThatANodeHasLeavesNothingToDo() throws {
    for node in ["dos", "2"] {
      let bench = try Bench()
      let result = try bench.run("node", "rename", node, "dos", "-y")
      #expect(result.status == 0 && result.output.contains("nothing to do"), "\(result)")
      #expect(
        !result.errors.contains("left to do") && !result.errors.contains("crm_node"),
        "advice to remove the old name would hit the node: \(result)")
    }
  }

  @Test func noKeyIsCopiedWhereNothingIsEncrypted() throws {
    let plain = Bench.content("    crypto_cipher: aes256\n    crypto_hash: sha256\n", "")
    let bench = try Bench(plain)
    let result = try bench.run("node", "add", "tres", "--addr", "10.0.0.3", "-y")
    #expect(result.errors.contains("  copy \(bench.live) from this node\n"), "\(result)")
    #expect(!result.errors.contains("authkey"), "\(result)")
  }

  @Test func aDryRunSaysWhatWouldBeLeft() throws {
    let bench = try Bench()
    let before = try bench.identity()
    let result = try bench.run("node", "add", "tres", "--addr", "10.0.0.3", "--dry-run")
    #expect(result.status == 0, "\(result)")
    #expect(result.errors.contains("to do after the change on tres:"), "\(result)")
    #expect(try bench.identity() == before)
  }

  @Test func anotherFileLeavesNothingToDo() throws {
    let bench = try Bench()
    let result = try bench.run("node", "add", "tres", "--addr", "0=10.0.0.3", "-o", "-")
    #expect(result.status == 0, "\(result)")
    #expect(result.output == Self.raised(Self.three))
    #expect(!result.errors.contains("to do"), "\(result)")
  }

  @Test(
    arguments: [
      (["add", "tres"], 64, "--addr"),
      (["add", "tres", "--addr", "x=10.0.0.3"], 64, "LINK=ADDRESS"),
      (["add", "tres", "--addr", "10.0.0.3", "--addr", "0=10.0.0.4"], 64, "two addresses"),
      (["add", "tres", "--addr", "10.0.0.3,10.1.0.3"], 64, "--addr takes one address"),
      (["add", "dos", "--addr", "10.0.0.3"], 1, "another node has the name dos"),
      (["add", "tres", "--addr", "10.0.0.2"], 1, "is the address of node dos"),
      (["add", "tres", "--addr", "10.0.0.3", "--addr", "1=10.1.0.3"], 1, "have no link 1"),
      (["add", "tres", "--addr", "10.0.0.3", "--nodeid", "2"], 1, "node dos has the nodeid 2"),
      (["add", "tres", "--addr", "10.0.0.3", "--nodeid", "0"], 1, "0 is no nodeid"),
      (["add", "tres", "--addr", "10.0.0.3", "--nodeid", "-1"], 64, "--nodeid"),
      (["remove", "quien"], 1, "no node has the name or nodeid \"quien\"; the nodes are uno, dos"),
      (["rename", "dos", "uno"], 1, "another node has the name uno"),
      (["rename", "dos", "a b"], 1, "can't be the name of a machine"),
    ] as [([String], Int32, String)])
  func tellsWhatIsWrong(_ arguments: [String], _ status: Int32, _ reason: String) throws {
    let bench = try Bench()
    let before = try bench.identity()
    let result = try CommandProcess.run(try bench.words(["node"] + arguments + ["-y"]))
    #expect(result.status == status, "\(result)")
    #expect(result.errors.contains(reason), "\(result)")
    #expect(try bench.identity() == before)
  }

  @Test func theOnlyNodeThatDecidesTiesStays() throws {
    let content = Self.three.replacing(
      "    provider: corosync_votequorum\n",
      with: "    provider: corosync_votequorum\n    wait_for_all: 1\n    auto_tie_breaker: 1\n"
        + "    auto_tie_breaker_node: 3\n")
    let bench = try Bench(content)
    let result = try bench.run("node", "remove", "tres", "-y")
    #expect(result.status == 1, "\(result)")
    #expect(result.errors.contains("node tres is the only one that decides ties"), "\(result)")
    #expect(try bench.text() == content)
  }

  @Test func listsNodes() throws {
    let bench = try Bench(
      Self.three.replacing("nodeid: 3", with: "nodeid: 3\n\t\tquorum_votes: 2"))
    let result = try bench.run("node", "list")
    #expect(result.status == 0, "\(result)")
    #expect(
      result.lines.dropLast() == [
        "nodeid  name  votes  addresses", "     1  uno       1  0=10.0.0.1",
        "     2  dos       1  0=10.0.0.2", "     3  tres      2  0=10.0.0.3",
      ])
    #expect(result.lines.last?.hasPrefix("states: unknown: ") == true)
  }

  /// Eight links and long names still fit the width of a terminal.
  @Test func listsManyLinksWithin80Columns() throws {
    var content = Bench.content.replacing("name: dos", with: "name: dos.example.org")
    for number in 1...2 {
      let more = (1...7).map { "\t\tring\($0)_addr: 192.168.10\($0).10\(number)\n" }.joined()
      content = content.replacing("10.0.0.\(number)\n", with: "10.0.0.\(number)\n\(more)")
    }
    let bench = try Bench(content)
    let nodes = try bench.run("node", "list").lines.dropLast()
    #expect(nodes.allSatisfy { $0.count <= 80 }, "\(nodes)")
    #expect(nodes.joined().contains("7=192.168.107.102"))
    let links = try bench.run("link", "list").lines.dropLast()
    #expect(links.count == 1 + 8 * 3 && links.allSatisfy { $0.count <= 80 }, "\(links)")
  }
}
