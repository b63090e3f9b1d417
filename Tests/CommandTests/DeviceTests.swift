import TestSupport
import Testing

/// `corosync-edit qdevice` on files that no daemon uses.
@Suite struct DeviceTests {
  private static let provider = "    provider: corosync_votequorum\n"

  /// The file with a device of these lines behind `model` and `votes`.
  private static func content(_ lines: String...) -> String {
    let device = ["device {", "    model: net", "    votes: 1"] + lines.map { "    \($0)" } + ["}"]
    return Bench.content(provider, provider + device.map { "    \($0)\n" }.joined())
  }

  private static let net = ["net {", "    host: q", "    algorithm: ffsplit", "}"]
  private static let plain = content(net[0], net[1], net[2], net[3])

  private static func raised(_ text: String) -> String {
    text.replacing("config_version: 7", with: "config_version: 8")
  }

  private struct Shown: Decodable {
    struct Device: Decodable {
      let host: String?
      let heuristics: String
      let commands: [String: String]
    }

    struct Anything: Decodable {}

    let device: Device?
    let running: Anything?
    let reason: String?
    let qdevice: Anything?
    let qdeviceReason: String?
  }

  /// Nobody is asked: another daemon's device is not that of the file.
  @Test func showsTheFileAndAsksNobody() throws {
    let bench = try Bench(
      Self.content(
        "timeout: 5000", "net {", "    host: q", "    algorithm: ffsplit", "    tie_breaker: 2",
        "}", "heuristics {", "    mode: on", "    exec_b: /bin/true", "    exec_a: /bin/ls /", "}"))
    let result = try bench.run("qdevice", "show")
    #expect(result.status == 0, "\(result)")
    #expect(
      result.lines.dropLast() == [
        "file:       \(bench.live)", "device:     model net, host q, port 5403, tls on",
        "algorithm:  ffsplit, tie breaker 2", "votes:      1",
        "timers:     timeout 5000 ms, sync_timeout 30000 ms", "heuristics: on",
        "  a: /bin/ls /", "  b: /bin/true",
      ])
    #expect(result.lines.last?.hasPrefix("running:    unknown: ") == true, "\(result)")
    let shown = try decode(Shown.self, try bench.run("qdevice", "show", "--format", "json"))
    #expect(shown.device?.host == "q" && shown.device?.commands["a"] == "/bin/ls /")
    #expect(shown.running == nil && shown.reason != nil)
    #expect(shown.qdevice == nil && shown.qdeviceReason == nil)
  }

  @Test func saysThatThereIsNone() throws {
    let bench = try Bench()
    let result = try bench.run("qdevice", "show")
    #expect(result.status == 0, "\(result)")
    #expect(
      result.lines.dropLast() == ["file:       \(bench.live)", "device:     none"], "\(result)")
    let shown = try decode(Shown.self, try bench.run("qdevice", "show", "--format", "json"))
    #expect(shown.device == nil && shown.reason != nil)
  }

  @Test func addsAndRemovesOneAndSaysWhatIsLeft() throws {
    let bench = try Bench()
    let added = try bench.run("qdevice", "add", "q", "--algorithm", "ffsplit", "-y")
    #expect(added.status == 0, "\(added)")
    #expect(try bench.text() == Self.raised(Self.plain))
    #expect(
      added.errors.contains("corosync-qdevice-net-certutil -Q -n demo q uno dos"), "\(added)")
    #expect(added.errors.contains("left to do, on every node: systemctl enable"), "\(added)")
    let removed = try bench.run("qdevice", "remove", "-y")
    #expect(removed.status == 0, "\(removed)")
    #expect(try bench.text() == Bench.content("config_version: 7", "config_version: 9"))
    #expect(removed.errors.contains("systemctl disable --now corosync-qdevice"), "\(removed)")
  }

  @Test func heuristicsNeedNothingMore() throws {
    let bench = try Bench(Self.plain)
    let result = try bench.run(
      "qdevice", "set", "--exec", #"well=/usr/bin/test -e "/run/a b""#, "-y")
    #expect(result.status == 0, "\(result)")
    #expect(
      try bench.text().contains(
        "        heuristics {\n            mode: sync\n"
          + "            exec_well: /usr/bin/test -e \"/run/a b\"\n        }\n"))
    #expect(!result.errors.contains("systemctl"), "\(result)")
    let other = try bench.run("qdevice", "set", "--tie-breaker", "highest", "-y")
    #expect(other.errors.contains("systemctl stop corosync-qdevice"), "\(other)")
  }

  @Test(
    arguments: [
      (["add", "q"], 64, "--algorithm"),
      (["add", "--algorithm", "lms"], 64, "<host>"),
      (["add", "q", "--algorithm", "2nodelms"], 64, "2nodelms"),
      (["add", "10.0.0.2", "--algorithm", "ffsplit"], 1, "is node 'dos' of this cluster"),
      (["add", "q", "--algorithm", "ffsplit", "--exec", "/bin/true"], 64, "NAME=COMMAND"),
      (["add", "UNO", "--algorithm", "ffsplit"], 1, "is node 'uno' of this cluster"),
      (["add", "a b", "--algorithm", "ffsplit"], 1, "is neither an address nor a host name"),
      (["set", "--exec", "a=/bin/a", "--exec", "a=/bin/b"], 64, "two commands for the name \"a\""),
      (["add", "q", "--algorithm", "ffsplit", "--exec", "a=true"], 1, "the path of a program"),
      (["add", "q", "--algorithm", "ffsplit", "--exec", "a=/bin/sh -c 'x y'"], 1, "for a letter"),
      (["set", "--tie-breaker", "2"], 1, "there is no quorum device"),
      (["set"], 64, "say what to change"),
      (["remove"], 1, "there is no quorum device"),
    ] as [([String], Int32, String)])
  func tellsWhatIsWrong(_ arguments: [String], _ status: Int32, _ reason: String) throws {
    let bench = try Bench()
    let before = try bench.identity()
    let result = try CommandProcess.run(try bench.words(["qdevice"] + arguments + ["-y"]))
    #expect(result.status == status, "\(result)")
    #expect(result.errors.contains(reason), "\(result)")
    #expect(!result.errors.contains("first, on"), "nothing to do for a refused change: \(result)")
    #expect(try bench.identity() == before)
  }

  @Test(arguments: ["--dry-run", "--yes"])
  func whatIsToDoFirstIsSaidBeforeTheChange(_ option: String) throws {
    let bench = try Bench()
    let result = try bench.run("qdevice", "add", "q", "--algorithm", "ffsplit", option)
    #expect(result.status == 0, "\(result)")
    let lines = result.errors.split(separator: "\n")
    #expect(lines.first?.hasPrefix("first, on every node: ") == true, "\(result)")
    #expect(lines.count { $0.hasPrefix("first, on one node: ") } == 1, "\(result)")
  }
}
