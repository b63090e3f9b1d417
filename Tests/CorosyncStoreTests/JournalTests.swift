import Synchronization
import SystemPackage
import Testing

@testable import CorosyncStore

@Suite struct JournalTests {
  let bench = Bench()

  func journal() throws -> Journal { try bench.store().journal }

  /// Makes changes and closes them all.
  func makeClosedEntries(_ count: Int) throws -> [EntryID] {
    try (0..<count).map { number in
      let held = try bench.write([UInt8(number)]).entry
      try held.advance(to: .verified)
      held.release()
      return held.entry.id
    }
  }

  @Test func isEmptyBeforeItExists() throws {
    #expect(try journal().list().entries.isEmpty)
    #expect(bench.files.list("/var/lib") == [])
  }

  @Test func advancesOnTheDisk() throws {
    let held = try bench.write().entry
    try held.advance(to: .reloaded, note: "asked node 1")
    #expect(held.entry.stage == .reloaded)
    bench.files.losePower(keepingNames: false)
    let entry = try journal().entry(held.entry.id)
    #expect(entry.stage == .reloaded)
    #expect(entry.note == "asked node 1")
  }

  @Test func cannotBeAdvancedAfterItsRelease() throws {
    let held = try bench.write().entry
    held.release()
    #expect(throws: StoreError.self) { try held.advance(to: .verified) }
    #expect(try journal().entry(held.entry.id).stage == .written)
  }

  @Test(arguments: WriteFaultTests.errors)
  func aFailedAdvanceLeavesEitherStage(errno: Errno) throws {
    for index in 0..<6 {
      let bench = Bench()
      let held = try bench.write().entry
      bench.files.set(.fail(at: index, with: errno))
      try? held.advance(to: .verified)
      bench.files.set(.none)
      let stage = try bench.store().journal.entry(held.entry.id).stage
      #expect(stage == .written || stage == .verified, "call \(index)")
      #expect(
        bench.files.list(Bench.entries.appending(held.entry.id.description))
          == ["entry", "new.conf", "old.conf"], "call \(index)")
      try held.advance(to: .completed)
      #expect(try bench.store().journal.entry(held.entry.id).stage == .completed)
    }
  }

  @Test func openEntriesAreThoseWithoutAnOutcome() throws {
    let closed = try makeClosedEntries(1)
    let held = try bench.write().entry
    let listing = try journal().list()
    #expect(listing.entries.map(\.id) == [held.entry.id] + closed)
    #expect(listing.openEntries.map(\.id) == [held.entry.id])
  }

  @Test func aLivingProcessIsSeen() throws {
    let held = try bench.write().entry
    let id = held.entry.id
    #expect(try journal().isHeldByLivingProcess(id))
    #expect(try journal().hold(id) == nil)
    #expect(try !journal().waitUntilReleased(id, within: .seconds(3)))
    held.release()
    #expect(try !journal().isHeldByLivingProcess(id))
    #expect(try journal().waitUntilReleased(id, within: .zero))
  }

  @Test func aDeadProcessLeavesItsEntryFree() throws {
    let held = try bench.write().entry
    bench.files.restart()
    let taken = try #require(try journal().hold(held.entry.id))
    #expect(taken.entry == held.entry)
    #expect(try journal().isHeldByLivingProcess(held.entry.id))
  }

  @Test func whoOnlyLooksDoesNotDisturb() throws {
    let id = try makeClosedEntries(1)[0]
    let looking = try bench.files.open(Bench.entries.appending(id.description), for: .directory)
    #expect(try bench.files.tryLock(looking, shared: true))
    #expect(try !journal().isHeldByLivingProcess(id))
  }

  @Test(arguments: ["entry", "old.conf", "new.conf"])
  func aMissingFileIsNamed(name: String) throws {
    let ids = try makeClosedEntries(2)
    try bench.files.removeFile(Bench.entries.appending(ids[0].description).appending(name))
    let journal = try journal()
    #expect(throws: StoreError.self) {
      _ = try journal.entry(ids[0])
      _ = try journal.oldBytes(of: ids[0])
      _ = try journal.newBytes(of: ids[0])
    }
    let listing = try journal.list()
    #expect(listing.damaged.map(\.id) == (name == "entry" ? [ids[0]] : []))
    #expect(listing.entries.first?.id == ids[1])
  }

  @Test func damagedEntriesHideNoOthers() throws {
    let ids = try makeClosedEntries(3)
    bench.files.put(Bench.entries.appending(ids[1].description).appending("entry"), [0, 1, 2])
    bench.files.put(Bench.entries.appending("note.txt"), [])
    bench.files.put(Bench.entries.appending("lost+found").appending("x"), [])
    bench.files.put(Bench.entries.appending("20261121T041530Z-000009"), [])
    let listing = try journal().list()
    #expect(listing.entries.map(\.id) == [ids[2], ids[0]])
    #expect(listing.damaged.map(\.id.number) == [9, 2])
    #expect(
      listing.damaged.last?.error.description.hasSuffix("a line is broken or incomplete")
        == true)
  }

  @Test func anEntryUnderAnotherNameIsDamaged() throws {
    let ids = try makeClosedEntries(1)
    let other = EntryID(time: ids[0].time, number: 5)
    try bench.files.rename(
      Bench.entries.appending(ids[0].description), to: Bench.entries.appending(other.description))
    #expect(try journal().list().damaged.map(\.id) == [other])
  }

  @Test func aLaterFormatIsRefusedNotMisread() throws {
    let id = try makeClosedEntries(1)[0]
    let path = Bench.entries.appending(id.description).appending("entry")
    let text = String(decoding: try #require(bench.files.bytes(at: path)), as: UTF8.self)
    bench.files.put(path, Array(text.replacing("edit-entry: 1", with: "edit-entry: 9").utf8))
    let damaged = try journal().list().damaged
    #expect(damaged.first?.error.description.contains("format \"9\"") == true)
  }

  @Test func pruningKeepsTheNewestAndTheOpenOnes() throws {
    let open = try bench.write().entry
    open.release()
    let closed = try makeClosedEntries(4)
    let store = try bench.store()
    let lock = try store.lock()
    #expect(try store.journal.prune(keeping: 2, under: lock) == [closed[1], closed[0]])
    let left = try store.journal.list().entries.map(\.id)
    #expect(left == [closed[3], closed[2], open.entry.id])
    #expect(bench.files.list(Bench.entries).count == 3)
    lock.release()
    #expect(throws: StoreError.self) { try store.journal.prune(keeping: 0, under: lock) }
  }

  @Test func aClockSetBackDoesNotReorder() throws {
    _ = try bench.write([1])
    let earlier = Bench(clock: ManualClock(start: 0))
    bench.files.state.withLock { $0.disk.open = [:] }
    let store = try ConfigurationStore(
      path: Bench.live,
      state: StateDirectory(path: "/var/lib/corosync-edit", user: 0, fileSystem: bench.files),
      process: ProcessFacts(id: 1, command: "x"), backend: PlainDirectory(), clock: earlier.clock)
    let lock = try store.lock()
    _ = try store.write([2], over: store.read(), as: Bench.change, under: lock)
    #expect(try store.journal.list().entries.map(\.id.number) == [2, 1])
  }
}
