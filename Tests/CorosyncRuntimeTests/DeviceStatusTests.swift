import CorosyncRuntime
import Testing

/// What is read from the output of `corosync-qdevice-tool -sv`, release 3.0.3.
@Suite("What corosync-qdevice tells")
struct DeviceStatusTests {
  private static let connected = """
    Qdevice information
    -------------------
    Model:\t\t\tNet
    Node ID:\t\t1
    HB interval:\t\t2000ms
    Sync HB interval:\t2500ms
    Configuration version:\t2
    Configured node list:
        0\tNode ID = 1
        1\tNode ID = 2
    Heuristics:\t\tDisabled
    Ring ID:\t\t1.9
    Membership node list:\t1, 2
    Quorate:\t\tYes
    Quorum node list:
        0\tNode ID = 2, State = member
        1\tNode ID = 1, State = member
    Expected votes:\t\t3
    Last poll call:\t\t2026-11-28T15:11:44 (cast vote)

    Qdevice-net information
    ----------------------
    Cluster name:\t\tdemo
    QNetd host:\t\t10.10.1.100:5403
    Connect timeout:\t1600ms
    HB interval:\t\t1600ms
    VQ vote timer interval:\t1000ms
    TLS:\t\t\tSupported
    Algorithm:\t\tFifty-Fifty split
    Tie-breaker:\t\tNode with lowest node ID
    KAP Tie-breaker:\tEnabled
    Poll timer running:\tYes (cast vote)
    State:\t\t\tConnected
    TLS active:\t\tYes (client certificate sent)
    Connected since:\t2026-11-28T15:11:41
    Echo reply received:\t2026-11-28T15:11:44

    """

  private func status(_ changes: (String, String)...) throws -> DeviceStatus {
    var text = Self.connected
    for (old, new) in changes {
      #expect(text.contains(old), "\(old)")
      text = text.replacing(old, with: new)
    }
    return try #require(DeviceStatus(output: text))
  }

  @Test("a connected one")
  func connected() throws {
    let status = try status()
    #expect(status.model == "net" && status.connection == .connected)
    #expect(status.host == "10.10.1.100" && status.port == 5403)
    #expect(status.algorithm == "ffsplit" && status.tieBreaker == "lowest")
    #expect(status.tls == "on" && status.isEncrypted == true)
    #expect(status.connectedSince == "2026-11-28T15:11:41")
    #expect(status.lastReply == "2026-11-28T15:11:44")
    // Not the 1600 ms of its connection.
    #expect(status.timeout == 2000 && status.syncTimeout == 2500)
    #expect(status.lastPoll == "2026-11-28T15:11:44" && status.castsVote)
    #expect(status.heuristics == "off" && status.heuristicsResult == nil)
  }

  @Test("one that has no connection, and has not reported yet")
  func disconnected() throws {
    let status = try status(
      ("Connected\n", "Connect failed\n"), ("\t2026-11-28T15:11:44 (cast vote)", "\tNever"),
      ("TLS active:\t\tYes (client certificate sent)\n", ""),
      ("Connected since:\t2026-11-28T15:11:41\n", ""),
      ("Echo reply received:\t2026-11-28T15:11:44\n", ""))
    #expect(status.connection == .failed && status.isEncrypted == nil)
    #expect(status.connectedSince == nil && status.lastReply == nil)
    #expect(status.lastPoll == nil && !status.castsVote)
  }

  @Test("its words are those of the file")
  func words() throws {
    let status = try status(
      ("Fifty-Fifty split", "LMS"), ("Node with lowest node ID", "Node with node ID 2"),
      ("Supported", "Required"), ("10.10.1.100:5403", "fd00:20::1:5404"),
      (" (cast vote)\n\nQdevice-net", "\n\nQdevice-net"),
      (
        "Heuristics:\t\tDisabled\n",
        "Heuristics:\t\tEnabled only on sync\n"
          + "Heuristics result:\tFail (regular: Undefined, membership: Fail, connect: Pass)\n"
      ), ("Yes (client certificate sent)", "No"))
    #expect(status.algorithm == "lms" && status.tieBreaker == "2" && status.tls == "required")
    #expect(status.host == "fd00:20::1" && status.port == 5404)
    #expect(status.heuristics == "sync" && status.heuristicsResult == "fail")
    #expect(status.lastPoll == "2026-11-28T15:11:44" && !status.castsVote)
    #expect(status.isEncrypted == false)
  }

  @Test("an unknown word stays, an unknown state is none")
  func unknown() throws {
    let status = try status(("Fifty-Fifty split", "Coin"), ("\tConnected\n", "\tDreaming\n"))
    #expect(status.algorithm == "Coin" && status.connection == nil)
  }

  @Test("something else is nothing", arguments: ["", "OK\n", "Error: 1\n", "Model:\n"])
  func nothing(_ output: String) {
    #expect(DeviceStatus(output: output) == nil)
  }
}
