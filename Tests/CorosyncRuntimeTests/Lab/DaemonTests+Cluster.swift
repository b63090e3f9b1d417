import TestSupport
import Testing

extension DaemonTests {
  @Test("quorum, votes and the two-node flag are told")
  func quorum() throws {
    let line = try #require(try lab.probe("quorum").first)
    #expect(line.hasPrefix("quorate true node 1 votes 1 expected 2 highest 2 total 2 quorum "))
    #expect(line.hasSuffix(" device none 0"))
  }

  @Test("each link to a node is told, and an unknown node is an error")
  func links() throws {
    let lines = try lab.probe("links", "2")
    #expect(lines.prefix(2) == ["local 1", "node 2 reachable true"])
    #expect(lines.count == 3)
    #expect(lines.last?.hasPrefix("link 0 enabled true connected true mtu ") == true)
    let error = try lab.failure("links", "77")
    #expect(error.hasPrefix("corosync_cfg_node_status_get of node 77: "))
    #expect(error.hasSuffix("(CS_ERR_FAILED_OPERATION)"))
  }

  @Test("a watch tells of added, changed and deleted keys, in order, with both values")
  func track() throws {
    let watch = try lab.startProbe("track", "probe.watched", "3")
    try #require(watch.waitForLines(1))
    _ = try lab.cmapctl("-s", "probe.watched", "u32", "5")
    _ = try lab.cmapctl("-s", "probe.watched", "str", "six")
    _ = try lab.cmapctl("-d", "probe.watched")
    let result = try watch.wait(within: nil)
    try #require(result.status == 0, "\(result)")
    #expect(
      result.lines == [
        "tracking", "probe.watched - -> 5", "probe.watched 5 -> six", "probe.watched six -> -",
      ])
  }

  @Test("a wait ends with the change that fulfils its condition")
  func wait() throws {
    let wait = try lab.startProbe("wait", "probe.awaited", "7", "60")
    try #require(wait.waitForLines(1))
    _ = try lab.cmapctl("-s", "probe.awaited", "u32", "5")
    _ = try lab.cmapctl("-s", "probe.awaited", "u32", "7")
    let result = try wait.wait(within: nil)
    #expect(result.status == 0)
    #expect(result.lines == ["waiting", "true"])
  }

  @Test("a wait whose condition never holds ends with its limit")
  func waitInVain() throws {
    #expect(try lab.probe("wait", "probe.never", "7", "1") == ["waiting", "false"])
  }

  @Test("many threads open, use and close connections at once")
  func threads() throws {
    #expect(try lab.probe("hammer") == ["failures 0"])
  }

  @Test("a reload is accepted, or refused by the daemon's own verdict")
  func reload() throws {
    #expect(try lab.probe("reload") == ["accepted"])
    let path = try lab.configuration(of: "uno")
    let good = try CommandFile.text(path)
    defer {
      try? CommandFile.write(Array(good.utf8), to: path)
      _ = try? lab.probe("reload")
    }
    let moved = good.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.contains("ring0_addr") ? "    ring0_addr: 192.0.2.\($0.utf8.last ?? 1)" : $0 }
      .joined(separator: "\n")
    try #require(moved != good)
    try CommandFile.write(Array(moved.utf8), to: path)
    #expect(try lab.probe("reload") == ["refused"])
    #expect(try lab.probe("get", "config.reload_status") == ["config.reload_status (i32) = 7"])
    try CommandFile.write(Array("totem {\n".utf8), to: path)
    #expect(try lab.probe("reload") == ["refused"])
    try CommandFile.write(Array(good.utf8), to: path)
    #expect(try lab.probe("reload") == ["accepted"])
    #expect(try lab.probe("get", "config.reload_status") == ["config.reload_status (i32) = 1"])
  }
}
