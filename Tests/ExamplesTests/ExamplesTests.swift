import Glibc
import TestSupport
import Testing

/// The examples do what they say, on the example file.
struct ExamplesTests {
  private static let file = Repository.path("Examples/corosync.conf")

  private func run(_ program: String, _ arguments: String...) throws -> CommandResult {
    try CommandProcess.run([try CommandProcess.path(ofProduct: program)] + arguments)
  }

  @Test func `read-token prints the token in effect`() throws {
    let run = try run("read-token", Self.file)
    #expect(run.output == "3650 ms, of which 650 ms for the nodes above two\n")
    #expect(run.status == 0)
  }

  @Test func `list-nodes prints every node and link`() throws {
    let run = try run("list-nodes", Self.file)
    #expect(
      run.output == """
        uno: nodeid 1, votes 1
          link 0: 10.10.0.1 port 5405
          link 1: 10.10.1.1 port 5406
        dos: nodeid 2, votes 1
          link 0: 10.10.0.2 port 5405
          link 1: 10.10.1.2 port 5406
        tres: nodeid 3, votes 1
          link 0: 10.10.0.3 port 5405
          link 1: 10.10.1.3 port 5406

        """)
  }

  @Test func `move-link prints what changes and the steps`() throws {
    let run = try run("move-link", Self.file, "0", "10.20.20.0/24")
    #expect(run.status == 0, "\(run)")
    #expect(
      run.lines == [
        "nodelist.node[nodeid=1].ring0_addr: \"10.10.0.1\" -> \"10.20.20.1\" (refused)",
        "nodelist.node[nodeid=2].ring0_addr: \"10.10.0.2\" -> \"10.20.20.2\" (refused)",
        "nodelist.node[nodeid=3].ring0_addr: \"10.10.0.3\" -> \"10.20.20.3\" (refused)",
        "step 1: remove link 0", "step 2: add link 0 as it is to be",
      ])
  }

  @Test func `move-link refuses what is no network`() throws {
    let run = try run("move-link", Self.file, "0", "10.20.20.0")
    #expect(run.status == 64)
    #expect(run.errors.contains("\"10.20.20.0\" is no network"), "\(run)")
  }

  @Test func `set-value changes the line of the value and of the version alone`() throws {
    let run = try run("set-value", Self.file, "totem.token", "4000")
    let before = try CommandFile.text(Self.file).split(
      separator: "\n", omittingEmptySubsequences: false)
    let after = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    try #require(after.count == before.count)
    let changed = zip(before, after).filter { $0 != $1 }.map(\.1)
    #expect(changed == ["\tconfig_version: 2", "\ttoken: 4000"])
  }

  @Test func `set-value refuses what is no path`() throws {
    let run = try run("set-value", Self.file, "totem..token", "4000")
    #expect(run.output == "")
    #expect(run.errors.contains("\"totem..token\" is not a path: a name is missing"))
    #expect(run.status == 1)
  }

  @Test(arguments: ["3.1.0", "3.1.7", "3.1.10"])
  func `check-file finds nothing in the example file`(_ release: String) throws {
    let run = try run("check-file", Self.file, "--corosync", release)
    #expect(run.output == "")
    #expect(run.status == 0)
  }

  @Test func `check-file prints findings with their places, and fails`() throws {
    let folder = try CommandFolder()
    let bad = try CommandFile.text(Self.file).split(separator: "nodeid: 2")
    let file = try folder.write("bad.conf", bad.joined(separator: "nodeid: 1"))
    let run = try run("check-file", file, Self.file)
    let lines = run.output.split(separator: "\n")
    try #require(lines.count == 2)
    #expect(lines[0].hasPrefix("\(file):52:11: error: node id 1 is already used by node 'uno'"))
    #expect(lines[0].hasSuffix("[duplicate-node-id]"))
    #expect(lines[1] == "\(file):45:11: note: first used here")
    #expect(run.status == 1)
  }

  @Test(arguments: ["read-token", "check-file", "list-nodes"])
  func `a file that is not there is named`(_ program: String) throws {
    let run = try run(program, "/nonexistent/corosync.conf")
    #expect(run.errors.contains("cannot read \"/nonexistent/corosync.conf\""))
    #expect(run.status == 64)
  }

  @Test(.enabled(if: access("/usr/sbin/corosync", X_OK) == 0, "corosync is not installed"))
  func `corosync takes the example file`() throws {
    let folder = try CommandFolder()
    let key = try folder.write("authkey", String(repeating: "k", count: 1024))
    let withKey = try run("set-value", Self.file, "totem.keyfile", key)
    let keyed = try folder.write("keyed.conf", withKey.outputBytes)
    // The daemon looks for the machine that it runs on in the node list.
    let name = try CommandFile.text("/proc/sys/kernel/hostname").prefix { $0 != "\n" }
    let renamed = try run("set-value", keyed, "nodelist.node[name=uno].name", String(name))
    let file = try folder.write("corosync.conf", renamed.outputBytes)
    let verdict = try CommandProcess.run(["/usr/sbin/corosync", "-t", "-c", file])
    #expect(verdict.status == 0, "\(verdict)")
  }

  @Test(arguments: ["Examples/ci/gitlab-ci.yml", "Examples/ci/github-workflow.yml"])
  func `the CI files build products that the package has`(_ path: String) throws {
    let manifest = try Repository.text("Package.swift")
    let products = try Repository.text(path).matches(of: /--product ([a-z-]+)/)
      .map(\.1)
    #expect(!products.isEmpty)
    for product in products { #expect(manifest.contains("name: \"\(product)\""), "\(product)") }
  }
}
