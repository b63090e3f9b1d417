import Glibc
import TestSupport
import Testing

@testable import CorosyncRuntime

@Suite("Finding the daemon's process")
struct DaemonProcessTests {
  /// A folder in the manner of proc(5), removed with the value.
  private struct Table {
    private let folder: CommandFolder

    init() throws {
      folder = try CommandFolder()
      try namespace(of: "self", "net:[1]")
    }

    func makeFolder(_ name: String) throws { try folder.makeFolder(name) }

    func link(_ name: String, _ target: String) throws {
      try #require(symlink(target, folder[name]) == 0)
    }

    func namespace(of process: String, _ name: String) throws {
      try makeFolder(process)
      try makeFolder("\(process)/ns")
      try link("\(process)/ns/net", name)
    }

    func add(
      _ id: Int, comm: String = "corosync", exe: String? = "/usr/sbin/corosync",
      network: String? = "net:[1]", arguments: [String] = ["corosync", "-f"]
    ) throws {
      try makeFolder("\(id)")
      try folder.write("\(id)/comm", comm + "\n")
      try folder.write("\(id)/cmdline", arguments.map { $0 + "\0" }.joined())
      if let exe { try link("\(id)/exe", exe) }
      try link("\(id)/cwd", "/var/lib/corosync")
      if let network { try namespace(of: "\(id)", network) }
    }

    var daemon: DaemonProcess? { DaemonProcess.running(in: ProcessTable(directory: folder.path)) }
  }

  @Test("the daemon of this network namespace is taken, not another's")
  func namespace() throws {
    let table = try Table()
    try table.add(7, network: "net:[2]")
    try table.add(9, network: nil)
    #expect(table.daemon == nil)
    try table.add(800, arguments: ["/usr/sbin/corosync", "-f", "-c", "/srv/corosync.conf"])
    #expect(
      table.daemon == DaemonProcess(processID: 800, configurationFile: "/srv/corosync.conf"))
  }

  @Test("a daemon whose program was replaced by an upgrade is still one")
  func replaced() throws {
    let table = try Table()
    try table.add(12, exe: "/usr/sbin/corosync (deleted)")
    #expect(table.daemon == DaemonProcess(processID: 12, configurationFile: nil))
  }

  @Test("a daemon whose program may not be looked at is still one")
  func hidden() throws {
    let table = try Table()
    try table.add(12, exe: nil)
    #expect(table.daemon?.processID == 12)
  }

  @Test("other programs, tests of a file and processes that vanish are passed over")
  func others() throws {
    let table = try Table()
    try table.add(3, comm: "corosync-cmapct")
    try table.add(4, exe: "/tmp/other")
    try table.add(5, arguments: ["corosync", "-t"])
    try table.add(6, arguments: [])
    try table.makeFolder("8")
    try table.makeFolder("99999999999999999999")
    #expect(table.daemon == nil)
  }

  @Test("a relative file stands where a reload reads it")
  func relative() throws {
    let table = try Table()
    try table.add(12, arguments: ["corosync", "-cnew.conf"])
    #expect(table.daemon?.configurationFile == "/var/lib/corosync/new.conf")
  }

  @Test("without a process table there is no daemon")
  func nothing() {
    #expect(DaemonProcess.running(in: ProcessTable(directory: "/nonexistent")) == nil)
  }
}
