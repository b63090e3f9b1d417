import TestSupport
import Testing

extension PlanLabTests {
  /// The same with transport udpu.
  @Suite(.lab("--shared") { $0.transport("udpu") }) struct UdpuTests {
    @Test(arguments: ChangeKind.udpu)
    func thePlanSaysWhatTheDaemonsDo(_ kind: ChangeKind) throws {
      try expectThePlansWord(kind, in: LabCluster.ofSuite).undo(kind)
    }
  }

  /// The same with transport udp.
  @Suite(.lab("--shared") { $0.transport("udp") }) struct UdpTests {
    @Test(arguments: ChangeKind.udp)
    func thePlanSaysWhatTheDaemonsDo(_ kind: ChangeKind) throws {
      try expectThePlansWord(kind, in: LabCluster.ofSuite).undo(kind)
    }
  }

  /// The map shows `downcheck`; this is whether it is used.
  @Suite(.lab("--shared") { $0.transport("udpu").totem("downcheck: 60000") })
  struct DowncheckTests {
    @Test func aReloadedIntervalFindsALostInterface() throws {
      let lab = try LabCluster.ofSuite
      let live = try lab.configuration(of: "uno")
      let file = LabFile(text: try CommandFile.text(live)).replacing("60000", with: "300")
      try CommandFile.write(Array(file.version(2).text.utf8), to: live)
      #expect(try lab.run(["corosync-cfgtool", "-R"]).status == 0)
      // A node that is alone looks at its interface, from the moment that it is.
      for node in ["dos", "tres"] { try lab.stopDaemon(node) }
      #expect(try isLogged("Sync members[1]: 1", in: lab))
      #expect(try lab.run(["ip", "link", "set", "net0", "down"]).status == 0)
      #expect(try isLogged("The network interface is down", in: lab))
    }

    /// Whether the log of the first node comes to have a text.
    private func isLogged(_ text: String, in lab: LabCluster) throws -> Bool {
      for _ in 1...100 {
        if try DaemonPicture(of: lab).log.contains(where: { $0.contains(text) }) { return true }
        _ = try CommandProcess.run(["sleep", "0.1"])
      }
      return false
    }
  }
}
