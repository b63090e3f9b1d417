import Synchronization
import SystemPackage
import Testing

@testable import CorosyncStore

@Suite struct PmxcfsTests {
  static let live: FilePath = "/etc/pve/corosync.conf"
  static let lockDirectory: FilePath = "/etc/pve/priv/lock/file-corosync_conf"
  static let members: FilePath = "/etc/pve/.members"

  static func bench(clock: ManualClock = ManualClock()) -> Bench {
    let bench = Bench(backend: Pmxcfs(), live: live, clock: clock)
    bench.files.put(members, Array(#"{"cluster": {"quorate": 1}}"#.utf8))
    return bench
  }

  /// Has the file system give up a lock when it is asked, as if its holder had died long ago.
  static func letLocksExpire(_ files: MemoryFileSystem) {
    files.setHook { call, _, disk in
      guard call.name == "utime", let place = try? disk.place(of: call.path) else { return }
      disk.setName(place.name, in: place.directory, to: nil)
    }
  }

  @Test func replacesTheFileAndKeepsTheOldOneBesideIt() throws {
    let bench = Self.bench()
    bench.files.put("/etc/pve/corosync.conf.bak", [1])
    try bench.write()
    #expect(bench.files.bytes(at: Self.live) == Bench.new)
    #expect(bench.files.bytes(at: "/etc/pve/corosync.conf.bak") == Bench.old)
    #expect(
      bench.files.list("/etc/pve") == [".members", "corosync.conf", "corosync.conf.bak", "priv"])
  }

  @Test func ownerModeAndAttributesAreLeftToTheFileSystem() throws {
    let bench = Self.bench()
    try bench.write()
    let names = Set(bench.files.calls.map(\.name))
    #expect(names.isDisjoint(with: ["fchown", "fchmod", "fgetxattr", "fsetxattr", "fremovexattr"]))
  }

  @Test func holdsTheLockOfProxmoxWhileItWrites() throws {
    let bench = Self.bench()
    let lock = try bench.store().lock()
    #expect(bench.files.list("/etc/pve/priv/lock") == ["file-corosync_conf"])
    #expect(lock.release() == nil)
    #expect(bench.files.list("/etc/pve/priv/lock") == [])
    lock.release()
  }

  @Test func theLockGoesWithItsLastReference() throws {
    let bench = Self.bench()
    do { _ = try bench.store().lock() }
    #expect(bench.files.list("/etc/pve/priv/lock") == [])
  }

  @Test func asksForTheReleaseOfAStaleLock() throws {
    let bench = Self.bench()
    bench.files.putDirectory(Self.lockDirectory)
    Self.letLocksExpire(bench.files)
    _ = try bench.store().lock()
    #expect(bench.clock.uptime() == .milliseconds(500))
  }

  @Test func waitsForAnotherHolder() throws {
    let files = Mutex<MemoryFileSystem?>(nil)
    let clock = ManualClock { elapsed in
      guard elapsed >= .seconds(4) else { return }
      try? files.withLock { $0 }?.removeDirectory(Self.lockDirectory)
    }
    let bench = Self.bench(clock: clock)
    files.withLock { $0 = bench.files }
    bench.files.putDirectory(Self.lockDirectory)
    _ = try bench.store().lock()
    #expect(clock.uptime() == .seconds(4))
    #expect(bench.files.calls.contains { $0.name == "utime" })
  }

  @Test func givesUpAfterTenSeconds() throws {
    let bench = Self.bench()
    bench.files.putDirectory(Self.lockDirectory)
    let error = #expect(throws: StoreError.self) { try bench.store().lock() }
    #expect(
      error?.description
        == "another program in the cluster still holds"
        + #" "/etc/pve/priv/lock/file-corosync_conf" after 10 s; one that died loses it after 120 s"#
    )
    #expect(bench.clock.uptime() == .seconds(10))
    // The lock of this machine is free again, and the other one untouched.
    #expect(bench.files.list("/etc/pve/priv/lock") == ["file-corosync_conf"])
    Self.letLocksExpire(bench.files)
    _ = try bench.store().lock(waiting: .seconds(1))
  }

  @Test(arguments: [("0", true, true), ("1", false, false), (nil, true, false)])
  func withoutQuorumTheErrorSaysSo(quorate: String?, isRefused: Bool, isSeen: Bool) throws {
    let bench = Self.bench()
    let text = quorate.map { #"{"cluster": {"quorate": \#($0)}}"# } ?? ""
    bench.files.put(Self.members, Array(text.utf8))
    bench.files.set(
      .rule { call, _ in
        call.name == "mkdir" && call.path.starts(with: "/etc/pve") ? .permissionDenied : nil
      })
    let error = #expect(throws: StoreError.self) { try bench.store().lock() }
    #expect(bench.clock.uptime() == .zero)
    guard isRefused else {
      #expect(error?.description.contains("quorate") == false)
      return
    }
    let word = isSeen ? "not quorate" : "probably not quorate"
    #expect(
      error?.description.contains(
        "(EACCES); the cluster is \(word) and the file system therefore read-only,"
          + #" see "quorate" in "/etc/pve/.members""#) == true)
  }

  @Test func quorumLostBeforeTheWriteLeavesTheOldContent() throws {
    let bench = Self.bench()
    bench.files.put(Self.members, Array(#"{"cluster": {"quorate": 0}}"#.utf8))
    bench.files.set(
      .rule { call, _ in
        call.name == "open" && call.path.string.contains("/etc/pve/.") && call.path != Self.members
          ? .notPermitted : nil
      })
    let error = #expect(throws: StoreError.self) { try bench.write() }
    guard case .write(let failure)? = error else {
      Issue.record("no write failure")
      return
    }
    #expect(failure.refusal == .notQuorate(members: Self.members, isSeen: true))
    #expect(failure.standing == .old)
    #expect(bench.files.bytes(at: Self.live) == Bench.old)
  }

  @Test(arguments: ["mkdir", "open", "write", "rename", "fsync", "rmdir"])
  func busyCallsAreRepeated(name: String) throws {
    let clock = ManualClock()
    let bench = Self.bench(clock: clock)
    bench.files.set(
      .rule { call, _ in
        call.name == name && call.path.starts(with: "/etc/pve")
          && call.path.lastComponent != "corosync.conf" && clock.uptime() < .seconds(4)
          ? .resourceBusy : nil
      })
    try bench.write()
    #expect(clock.uptime() == .seconds(4))
    #expect(bench.files.bytes(at: Self.live) == Bench.new)
  }

  @Test func busyForTooLongIsAnError() throws {
    let bench = Self.bench()
    bench.files.set(
      .rule { call, _ in
        call.name == "rename" && call.path.starts(with: "/etc/pve") ? .resourceBusy : nil
      })
    let error = #expect(throws: StoreError.self) { try bench.write() }
    #expect(error?.description.contains("was still synchronizing after 15 s") == true)
    #expect(bench.files.bytes(at: Self.live) == Bench.old)
    #expect(try bench.store().leftovers().isEmpty)
  }

  @Test func aBusyLockIsNotTakenForSomebodyElses() throws {
    let bench = Self.bench()
    bench.files.set(
      .rule { call, _ in
        call.name == "mkdir" && call.path.starts(with: "/etc/pve") ? .resourceBusy : nil
      })
    let error = #expect(throws: StoreError.self) { try bench.store().lock() }
    #expect(error?.description.contains("was still synchronizing after 10 s") == true)
  }

  @Test func moreThanAMebibyteIsRefused() throws {
    let bench = Self.bench()
    #expect {
      try bench.write([UInt8](repeating: 0x20, count: 1 << 20 + 1))
    } throws: {
      if case StoreError.tooLarge(Self.live, 1 << 20) = $0 { true } else { false }
    }
  }
}
