import Synchronization
import SystemPackage
import Testing

@testable import CorosyncStore

@Suite struct LockTests {
  @Test func aSecondProgramWaitsAndSaysWhoHasIt() throws {
    let bench = Bench()
    let lock = try bench.store(pid: 4711).lock()
    let error = #expect(throws: StoreError.self) {
      try bench.store(pid: 2).lock(waiting: .milliseconds(2500))
    }
    #expect(
      error?.description
        == #""/var/lib/corosync-edit/lock" is still locked after 2.5 s by process 4711, "corosync-edit""#
    )
    #expect(bench.clock.uptime() == .milliseconds(2500))
    lock.release()
    #expect(try bench.store(pid: 2).lock(waiting: .zero).isHeld)
  }

  @Test func whatALongerRecordLeftIsNotRead() throws {
    let bench = Bench()
    try bench.store(pid: 1_234_567).lock().release()
    let lock = try bench.store(pid: 2).lock()
    let error = #expect(throws: StoreError.self) { try bench.store().lock(waiting: .zero) }
    #expect(error?.description.hasSuffix(#"by process 2, "corosync-edit""#) == true)
    lock.release()
  }

  @Test func aDamagedRecordIsLeftOut() throws {
    let bench = Bench()
    let lock = try bench.store().lock()
    bench.files.state.withLock { state in
      guard let inode = try? state.disk.inode(of: "/var/lib/corosync-edit/lock") else { return }
      state.disk.nodes[inode]?.content = .file([0xFF, 0x0A])
    }
    let error = #expect(throws: StoreError.self) { try bench.store().lock(waiting: .zero) }
    #expect(error?.description.hasSuffix("after 0 s") == true)
    lock.release()
  }

  @Test func anOperationThatReadsInsideTheLockLosesNoUpdate() throws {
    let bench = Bench()
    for _ in 0..<20 {
      let store = try bench.store()
      let lock = try store.lock()
      let snapshot = try store.read()
      _ = try store.write(snapshot.bytes + [0x23], over: snapshot, as: Bench.change, under: lock)
      lock.release()
    }
    #expect(
      bench.files.bytes(at: Bench.live) == Bench.old + [UInt8](repeating: 0x23, count: 20))
  }

  @Test func theLockIsTakenAsSoonAsItIsFree() throws {
    let held = Mutex<WriteLock?>(nil)
    let clock = ManualClock { elapsed in
      if elapsed >= .seconds(1) { _ = held.withLock { $0.take() } }
    }
    let bench = Bench(clock: clock)
    try held.withLock { $0 = try bench.store().lock() }
    _ = try bench.store().lock()
    #expect(clock.uptime() == .seconds(1))
  }
}
