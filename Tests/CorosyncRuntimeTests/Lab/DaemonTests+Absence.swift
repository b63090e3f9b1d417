import TestSupport
import Testing

extension DaemonTests {
  @Test("a daemon that stands still costs a caller its deadline and no more")
  func stall() throws {
    let lines = try lab.probe("stall", try lab.daemon(of: "uno"), "connected")
    try #require(lines.count == 8, "\(lines)")
    #expect(
      lines[0].hasSuffix(
        "unknown true: cmap_set of 'probe.stalled': no answer from corosync within the deadline,"
          + " the request may still be carried out"))
    #expect(
      lines[1].hasSuffix(
        "unknown false: cmap_initialize: no answer from corosync within the deadline"))
    for line in lines[..<4] {
      let milliseconds = try #require(line.split(separator: " ").first.flatMap { Int($0) })
      #expect((500..<5_000).contains(milliseconds))
    }
    #expect(lines[4] == "threads 3")
    #expect(lines[5] == "after: 3")
    #expect(lines[7] == "threads 2")
  }

  @Test("nothing that was given up before it was sent is carried out later")
  func stallBeforeConnecting() throws {
    let lines = try lab.probe("stall", try lab.daemon(of: "uno"), "fresh")
    #expect(lines.suffix(4) == ["threads 2", "after: 3", "later: 3", "threads 2"])
    #expect(lines.prefix(4).allSatisfy { $0.contains("unknown false: ") })
  }

  @Test("a daemon that dies is an error for its clients, and the next one serves them")
  func outlive() throws {
    let client = try lab.startProbe(on: "dos", "outlive")
    try #require(client.waitForLines(2))
    try lab.killDaemon("dos")
    try client.send("")
    try #require(client.waitForLines(4))
    try lab.startDaemon("dos")
    try client.send("")
    try #require(client.waitForLines(6))
    client.endInput()
    let result = try client.wait(within: nil)
    #expect(result.status == 0)
    let lines = result.lines
    #expect(lines[0].hasPrefix("value "))
    #expect(lines[1] == "watch well")
    #expect(lines[2].hasPrefix("error cmap_initialize: corosync is not running on this node"))
    #expect(lines[3].hasPrefix("watch cmap_dispatch: the connection to corosync was lost"))
    #expect(lines[4] == lines[0])
    try lab.waitForMembership()
  }

  @Test("without a daemon every call says so")
  func none() throws {
    try lab.stopDaemon("dos")
    for command in [["get", "totem.token"], ["quorum"], ["reload"], ["links"]] {
      let result = try lab.run([LabCluster.probe] + command, on: "dos", within: nil)
      #expect(result.status == 3)
      #expect(result.errors.contains("_initialize: corosync is not running on this node"))
    }
    #expect(try lab.probe(on: "dos", "process") == ["none"])
    try lab.startDaemon("dos")
    try lab.waitForMembership()
  }

  @Test("a user without permission is told so")
  func permission() throws {
    let result = try lab.run(
      ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"]
        + [LabCluster.probe, "get", "totem.token"], within: nil)
    #expect(result.status == 3)
    #expect(result.errors.contains("cmap_initialize: this user may not talk to corosync"))
  }

  @Test("the daemon's process and its file are found")
  func process() throws {
    #expect(try lab.probe("process").first?.hasSuffix(" default") == true)
    try lab.stopDaemon("dos")
    let daemon = try lab.start(
      ["corosync", "-f", "-c/etc/corosync/../corosync/corosync.conf"], on: "dos")
    var found: [String] = []
    for _ in 0..<100 where found.isEmpty || found == ["none"] {
      found = try lab.probe(on: "dos", "process")
    }
    let line = try #require(found.first)
    #expect(line.hasSuffix(" /etc/corosync/../corosync/corosync.conf"))
    let id = try #require(line.split(separator: " ").first.map(String.init))
    let kill = try lab.run(["kill", id], on: "dos", within: nil)
    try #require(kill.status == 0, "\(kill)")
    _ = try daemon.wait(within: nil)
    try lab.startDaemon("dos")
    try lab.waitForMembership()
  }

  @Test("a daemon without a quorum provider is told from one that does not run")
  func noProvider() throws {
    try lab.stopDaemon("dos")
    let path = try lab.configuration(of: "dos")
    let good = try CommandFile.text(path)
    defer { try? CommandFile.write(Array(good.utf8), to: path) }
    let bare = good.split(separator: "\n").filter { !$0.contains("provider:") }
    try CommandFile.write(Array("\(bare.joined(separator: "\n"))\n".utf8), to: path)
    try lab.startDaemon("dos")
    #expect(try lab.failure(on: "dos", "quorum").hasPrefix("no quorum provider: "))
    try lab.stopDaemon("dos")
    try CommandFile.write(Array(good.utf8), to: path)
    try lab.startDaemon("dos")
    try lab.waitForMembership()
  }
}
