import TestSupport
import Testing

/// `corosync-edit cmap`.
@Suite struct CmapCommandTests {
  private let file = """
    totem {
    version: 2
    config_version: 3
    key: s\\e\tcret
    }
    nodelist {
    node {
    name: uno
    nodeid: 1
    ring0_addr: 10.0.0.1
    }
    }

    """

  private let keys = """
    nodelist.node.0.name (str) = uno
    nodelist.node.0.nodeid (u32) = 1
    nodelist.node.0.ring0_addr (str) = 10.0.0.1
    totem.config_version (u64) = 3
    totem.key (str) = s\\e\tcret
    totem.version (u32) = 2

    """

  @Test func theKeysOfAFileAreSortedAndAsTheyAre() throws {
    let folder = try CommandFolder()
    let run = try edit(["cmap", folder.write("corosync.conf", file)])
    #expect(run.output == keys && run.errors.isEmpty && run.status == 0)
  }

  @Test func theStandardInputIsRead() throws {
    let run = try edit(["cmap", "-"], input: file)
    #expect(run.output == keys && run.errors.isEmpty && run.status == 0)
  }

  @Test func jsonHasTypesAndNumbers() throws {
    let run = try edit(
      ["cmap", "-", "--format", "json"], input: "totem {\nversion: 2\ntoken: 5000\n}\n")
    #expect(
      run.output == """
        [
          {
            "key" : "totem.token",
            "type" : "u32",
            "value" : 5000
          },
          {
            "key" : "totem.version",
            "type" : "u32",
            "value" : 2
          }
        ]

        """)
  }

  @Test func theRegularFilesOfUidgidDAreRead() throws {
    let folder = try CommandFolder()
    try folder.makeFolder("uidgid.d")
    try folder.write("uidgid.d/a~", "uidgid {\nuid: 1234\n}\n")
    try folder.write("uidgid.d/b", "uidgid {\ngid: 77\n}\n")
    let run = try edit(["cmap", folder.write("corosync.conf", file)])
    let own = "uidgid.config.gid.77 (u8) = 1\nuidgid.config.uid.1234 (u8) = 1\n"
    #expect(run.output == keys + own && run.status == 0)
  }

  @Test func aBrokenFileOfUidgidDIsShownByItsPlace() throws {
    let folder = try CommandFolder()
    try folder.makeFolder("uidgid.d")
    try folder.write("uidgid.d/a", "uidgid {\nuser: x\n}\n")
    let run = try edit(["cmap", folder.write("corosync.conf", file)])
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("\(folder.path)/uidgid.d/a:2:1: error: "))
  }

  @Test func whatCorosyncRefusesIsShownWithTheRest() throws {
    let run = try edit(["cmap", "-"], input: "totem {\nversion: 2\ntoken: x\n}\n")
    #expect(run.status == 1 && run.output == "totem.version (u32) = 2\n")
    #expect(
      run.errors.contains("<stdin>:3:8: error: ") && run.errors.contains("[value-out-of-range]"))
  }

  @Test func theReleaseDecides() throws {
    let text = "totem {\nversion: 2\nip_dscp: ef\n}\n"
    let old = try edit(["cmap", "-", "--corosync", "3.1.7"], input: text)
    let new = try edit(["cmap", "-", "--corosync", "3.1.10"], input: text)
    #expect(old.output.hasPrefix("totem.ip_dscp (str) = ef\n"))
    #expect(new.output.hasPrefix("totem.ip_dscp (u8) = 46\n"))
  }

  @Test func aFileThatIsNotThereEndsWithStatus2() throws {
    let run = try edit(["cmap", "/nonexistent/corosync.conf"])
    #expect(run.status == 2 && run.output.isEmpty && run.errors.contains("/nonexistent"))
  }
}
