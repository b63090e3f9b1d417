import Glibc
import TestSupport
import Testing

@Suite struct CreateTests {
  private let folder: CommandFolder

  init() throws { folder = try CommandFolder() }

  private func run(_ arguments: String...) throws -> CommandResult {
    try CommandProcess.run([try CommandProcess.path(ofProduct: "corosync-edit")] + arguments)
  }

  private static let two = ["--node", "uno=10.0.0.1,10.1.0.1", "--node", "dos=10.0.0.2,10.1.0.2"]

  private func create(_ arguments: String...) throws -> CommandResult {
    try CommandProcess.run(
      [try CommandProcess.path(ofProduct: "corosync-edit"), "create", "demo"] + Self.two
        + arguments)
  }

  @Test func printsAFileThatNoRuleFindsAnythingIn() throws {
    let result = try create("--link", "1,priority=20,port=5500")
    #expect(result.status == 0, "\(result)")
    let path = try folder.write("corosync.conf", result.outputBytes)
    let lint = try run("lint", path)
    #expect(lint.status == 0, "\(lint)")
    #expect(
      try run("get", "totem.interface[linknumber=1].mcastport", "--file", path).output == "5500\n")
    #expect(try run("get", "quorum.two_node", "--file", path).output == "1\n")
  }

  @Test(arguments: [1, 3, 4, 8])
  func noRuleFindsAnythingInOtherClusters(count: Int) throws {
    let nodes = (1...count).flatMap { ["--node", "n\($0)=10.0.0.\($0)"] }
    let program = try CommandProcess.path(ofProduct: "corosync-edit")
    let result = try CommandProcess.run([program, "create", "demo"] + nodes)
    let lint = try CommandProcess.run([program, "lint", "-"], input: result.outputBytes)
    #expect(result.status == 0 && lint.status == 0, "\(lint)")
  }

  @Test func writesFileAndKeyOnceAndNeverOverThem() throws {
    let (file, key) = (folder["corosync.conf"], folder["authkey"])
    let first = try create("--output", file, "--key", key)
    #expect(first.status == 0 && first.errors.contains("written to \(key)\n"), "\(first)")
    let bytes = try CommandFile.read(key)
    #expect(bytes.count == 256 && Set(bytes).count > 100)
    var status = stat()
    #expect(stat(key, &status) == 0 && status.st_mode & 0o7777 == 0o400)
    let text = try CommandFile.text(file)
    let again = try create("--output", file, "--key", folder["other"])
    #expect(again.status == 2)
    #expect(again.errors.contains("cannot write \"\(file)\""))
    #expect(!again.errors.contains("written to"), "\(again)")
    #expect(try folder.names() == ["authkey", "corosync.conf"])
    #expect(try create("--key", key).status == 2)
    #expect(try CommandFile.read(key) == bytes && CommandFile.text(file) == text)
    #expect(try create("--key", folder["second"]).status == 0)
    #expect(try CommandFile.read(folder["second"]) != bytes)
  }

  @Test func tellsProgramsWhatItMade() throws {
    struct Created: Decodable {
      let clusterName: String
      let content: String
      let nodes: [Node]

      struct Node: Decodable {
        let name: String
        let nodeid: UInt32
        let addresses: [String]
      }
    }
    let made = try decode(Created.self, try create("--format", "json"))
    #expect(made.clusterName == "demo" && made.nodes.map(\.nodeid) == [1, 2])
    #expect(made.nodes[1].addresses == ["10.0.0.2", "10.1.0.2"])
    #expect(try made.content == create().output)
  }

  @Test func refusesWhatIsWrongAndWritesNothing() throws {
    let file = folder["corosync.conf"]
    let same = try run(
      "create", "demo", "--node", "a=10.0.0.1", "--node", "b=10.0.0.1", "-o", file)
    #expect(same.status == 1)
    #expect(same.errors.contains("nodes \"a\" and \"b\" have one address, \"10.0.0.1\""))
    let loopback = ["create", "demo", "--node", "a=127.0.0.1", "--node", "b=10.0.0.2"]
    let program = try CommandProcess.path(ofProduct: "corosync-edit")
    let refused = try CommandProcess.run([program] + loopback + ["-o", file, "--key", folder["k"]])
    #expect(refused.status == 1 && refused.errors.contains("[address-unusable]"))
    #expect(try folder.names() == [])
    let forced = try CommandProcess.run(
      [program] + loopback + ["-o", file, "--force", "address-unusable"])
    #expect(forced.status == 0)
  }

  @Test(arguments: [
    ["create", "demo"], ["create", "demo", "--node", "uno"],
    ["create", "demo", "--node", "a=10.0.0.1", "--link", "9"],
    ["create", "demo", "--node", "a=10.0.0.1", "--force", "no-such-rule"],
    ["create", "demo", "--node", "a=10.0.0.1", "--key", "-"],
  ])
  func wrongUsageIsSaid(arguments: [String]) throws {
    let program = try CommandProcess.path(ofProduct: "corosync-edit")
    #expect(try CommandProcess.run([program] + arguments).status == 64)
  }
}
