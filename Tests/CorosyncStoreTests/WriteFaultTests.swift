import SystemPackage
import Testing

@testable import CorosyncStore

/// Each call of a change fails once, with each error.
@Suite struct WriteFaultTests {
  static let errors: [Errno] = [.noSpace, .ioError, .readOnlyFileSystem, .permissionDenied]

  /// The number of calls from the lock to its release.
  static func calls(_ bench: Bench) throws -> [MemoryFileSystem.Call] {
    bench.files.set(.none)
    try bench.write().entry.release()
    return bench.files.calls
  }

  @Test(arguments: errors)
  func theFileIsWhollyOldOrNewAndTheErrorSaysWhich(errno: Errno) throws {
    let calls = try Self.calls(Bench())
    #expect(calls.count > 40)
    for index in calls.indices {
      try check(Bench(), index, calls[index], errno)
    }
  }

  @Test(arguments: errors)
  func onPmxcfsToo(errno: Errno) throws {
    let calls = try Self.calls(PmxcfsTests.bench())
    for index in calls.indices {
      try check(PmxcfsTests.bench(), index, calls[index], errno)
    }
  }

  func check(
    _ bench: Bench, _ index: Int, _ call: MemoryFileSystem.Call, _ errno: Errno
  ) throws {
    let comment: Comment = "\(call) as number \(index)"
    bench.files.set(.fail(at: index, with: errno))
    do {
      let written = try bench.write()
      #expect(bench.files.bytes(at: bench.live) == Bench.new, comment)
      #expect(
        written.entry.entry.stage == (written.doubts.isEmpty ? .written : .prepared)
          || isNotDurable(written), comment)
      written.entry.release()
    } catch {
      #expect(bench.files.bytes(at: bench.live) == Bench.old, comment)
      #expect(error.description.contains(errno.explained), comment)
      if case .write(let failure) = error {
        #expect(failure.standing == .old, comment)
        #expect(failure.leftovers.isEmpty, comment)
      }
      #expect(try bench.listing().openEntries.isEmpty, comment)
    }
    // A lock whose removal failed goes when it is stale.
    try? bench.files.removeDirectory("/etc/pve/priv/lock/file-corosync_conf")
    #expect(try bench.store().leftovers().isEmpty, comment)
    bench.files.set(.none)
    try bench.write(Array("next".utf8)).entry.release()
    #expect(bench.files.bytes(at: bench.live) == Array("next".utf8), comment)
    #expect(!bench.files.list(Bench.entries).contains { $0.hasPrefix(".") }, comment)
    #expect(try bench.listing().damaged.isEmpty, comment)
  }

  private func isNotDurable(_ written: Written) -> Bool {
    if case .notDurable? = written.doubts.first { true } else { false }
  }

  @Test(arguments: errors)
  func aTemporaryFileThatCannotBeRemovedIsNamed(errno: Errno) throws {
    let calls = try Self.calls(Bench())
    let first = try #require(calls.firstIndex { $0.name == "fchown" })
    let last = try #require(calls.lastIndex { $0.name == "rename" && isLive($0.path) })
    for index in first...last {
      let bench = Bench()
      let comment: Comment = "\(calls[index]) as number \(index)"
      bench.files.set(
        .rule { call, number in
          number == index && call.name != "close" || call.name == "unlink" ? errno : nil
        })
      guard calls[index].name != "close" else { continue }
      let error = #expect(throws: StoreError.self, comment) { try bench.write() }
      guard case .write(let failure)? = error else {
        Issue.record("no write failure: \(comment)")
        continue
      }
      bench.files.set(.none)
      #expect(bench.files.bytes(at: Bench.live) == Bench.old, comment)
      #expect(try bench.store().leftovers() == failure.leftovers, comment)
      #expect(failure.leftovers.count == 1, comment)
      // The entry stays open, so that the next program cleans up.
      let entry = try #require(try bench.listing().openEntries.first, comment)
      try recover(bench, entry.id)
      #expect(try bench.store().leftovers().isEmpty, comment)
    }
  }

  private func isLive(_ path: FilePath) -> Bool {
    path.removingLastComponent() == "/etc/corosync"
  }

  private func recover(_ bench: Bench, _ id: EntryID) throws {
    let store = try bench.store()
    let lock = try store.lock()
    let held = try #require(try store.journal.hold(id))
    try store.removeLeftovers(of: held, under: lock)
    try held.advance(to: .abandoned)
    lock.release()
  }

  @Test func aFolderThatCannotBeSynchronizedLeavesTheNewContentInDoubt() throws {
    let bench = Bench()
    bench.files.set(
      .rule { call, _ in call == .init(name: "fsync", path: "/etc/corosync") ? .ioError : nil })
    let written = try bench.write()
    #expect(written.entry.entry.stage == .written)
    #expect(
      written.doubts.map(\.description) == [
        #"the new content of "/etc/corosync/corosync.conf" stands but may not survive a power"#
          + #" failure: cannot fsync "/etc/corosync": input/output error (EIO)"#
      ])
  }

  @Test func theMessageNamesCallPathsReasonAndContent() {
    let bench = Bench()
    bench.files.set(
      .rule { call, _ in
        call.name == "rename" && call.path.removingLastComponent() == "/etc/corosync"
          ? .noSpace : nil
      })
    let error = #expect(throws: StoreError.self) { try bench.write() }
    #expect(
      error?.description
        == #"cannot rename "/etc/corosync/.corosync.conf.corosync-edit.20261121T041530Z-000001""#
        + #" to "/etc/corosync/corosync.conf": no space left on device (ENOSPC);"#
        + #" the old content of "/etc/corosync/corosync.conf" stands"#)
  }
}
