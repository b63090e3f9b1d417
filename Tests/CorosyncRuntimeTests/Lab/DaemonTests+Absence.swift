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
    try lab.command("kill", "dos")
    client.sendLine()
    try #require(client.waitForLines(4))
    try lab.command("start", "dos")
    client.sendLine()
    try #require(client.waitForLines(6))
    client.endInput()
    #expect(client.wait() == 0)
    let lines = client.lines
    #expect(lines[0].hasPrefix("value "))
    #expect(lines[1] == "watch well")
    #expect(lines[2].hasPrefix("error cmap_initialize: corosync is not running on this node"))
    #expect(lines[3].hasPrefix("watch cmap_dispatch: the connection to corosync was lost"))
    #expect(lines[4] == lines[0])
    try lab.command("wait")
  }

  @Test("without a daemon every call says so")
  func none() throws {
    try lab.command("stop", "dos")
    for command in [["get", "totem.token"], ["quorum"], ["reload"], ["links"]] {
      let program = try lab.lab(["do", "dos", LabCluster.probe] + command)
      #expect(program.wait() == 3)
      #expect(program.errors.contains("_initialize: corosync is not running on this node"))
    }
    #expect(try lab.probe(on: "dos", "process") == ["none"])
    try lab.command("start", "dos")
    try lab.command("wait")
  }

  @Test("a user without permission is told so")
  func permission() throws {
    let program = try lab.lab(
      ["do", "uno", "setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"]
        + [LabCluster.probe, "get", "totem.token"])
    #expect(program.wait() == 3)
    #expect(program.errors.contains("cmap_initialize: this user may not talk to corosync"))
  }

  @Test("the daemon's process and its file are found")
  func process() throws {
    #expect(try lab.probe("process").first?.hasSuffix(" default") == true)
    try lab.command("stop", "dos")
    let daemon = try lab.lab(
      ["do", "dos", "corosync", "-f", "-c/etc/corosync/../corosync/corosync.conf"])
    var found: [String] = []
    for _ in 0..<100 where found.isEmpty || found == ["none"] {
      found = try lab.probe(on: "dos", "process")
    }
    let line = try #require(found.first)
    #expect(line.hasSuffix(" /etc/corosync/../corosync/corosync.conf"))
    let id = try #require(line.split(separator: " ").first.map(String.init))
    try lab.command("do", "dos", "kill", id)
    daemon.wait()
    try lab.command("start", "dos")
    try lab.command("wait")
  }

  @Test("a daemon without a quorum provider is told from one that does not run")
  func noProvider() throws {
    try lab.command("stop", "dos")
    let path = try lab.configurationFile(of: "dos")
    let good = try #require(TextFile.read(path))
    defer { _ = TextFile.write(good, to: path) }
    let bare = good.split(separator: "\n").filter { !$0.contains("provider:") }
    try #require(TextFile.write(bare.joined(separator: "\n") + "\n", to: path))
    try lab.command("start", "dos")
    #expect(try lab.failure(on: "dos", "quorum").hasPrefix("no quorum provider: "))
    try lab.command("stop", "dos")
    try #require(TextFile.write(good, to: path))
    try lab.command("start", "dos")
    try lab.command("wait")
  }
}
