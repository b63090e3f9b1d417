import SystemPackage
import Testing

@testable import CorosyncStore

@Suite struct RecoverTests {
  let bench = Bench()

  @Test func theOldContentCanBePutBack() throws {
    let changed = try bench.write().entry
    let store = try bench.store()
    let lock = try store.lock()
    let snapshot = try store.read()
    var change = Bench.change
    change.undoes = changed.entry.id
    let undone = try store.write(
      store.journal.oldBytes(of: changed.entry.id), over: snapshot, as: change, under: lock)
    lock.release()
    try undone.entry.advance(to: .completed)
    try changed.advance(to: .rolledBack)
    #expect(bench.files.bytes(at: Bench.live) == Bench.old)
    let listing = try bench.listing()
    #expect(listing.entries.map(\.stage) == [.completed, .rolledBack])
    #expect(listing.entries.first?.change.undoes == changed.entry.id)
    #expect(listing.openEntries.isEmpty)
  }

  @Test func theContentIsComparedWithBothInTheJournal() throws {
    let entry = try bench.write().entry.entry
    let store = try bench.store()
    guard case .new = try store.liveContent(of: entry) else {
      Issue.record("not new")
      return
    }
    bench.files.put(Bench.live, Bench.old)
    guard case .old = try store.liveContent(of: entry) else {
      Issue.record("not old")
      return
    }
    bench.files.put(Bench.live, [1])
    guard case .other(let snapshot) = try store.liveContent(of: entry) else {
      Issue.record("not other")
      return
    }
    #expect(snapshot.bytes == [1])
  }

  @Test func onlyTheFilesOfTheEntryAreRemoved() throws {
    let held = try bench.write().entry
    let own = Bench.live.sibling(held.entry.temporaryName)
    let next = Bench.entries.appending(held.entry.id.description).appending("entry.new")
    let foreign: FilePath = "/etc/corosync/.corosync.conf.swp"
    for path in [own, next, foreign] { bench.files.put(path, []) }
    let store = try bench.store()
    let lock = try store.lock()
    #expect(try store.removeLeftovers(of: held, under: lock) == [own, next])
    #expect(bench.files.list(bench.directory) == [".corosync.conf.swp", "corosync.conf"])
    #expect(try store.leftovers().isEmpty)
    lock.release()
    #expect(throws: StoreError.self) { try store.removeLeftovers(of: held, under: lock) }
  }

  @Test func anEntryOfAnotherFileIsFoundWhereItIs() throws {
    let entry = try bench.write().entry.entry
    bench.files.put("/etc/other.conf", [])
    let other = try ConfigurationStore(
      path: "/etc/other.conf",
      state: StateDirectory(path: "/var/lib/corosync-edit", user: 0, fileSystem: bench.files),
      process: ProcessFacts(id: 1, command: "x"), backend: PlainDirectory(), clock: bench.clock)
    guard case .new(let snapshot) = try other.liveContent(of: entry) else {
      Issue.record("not new")
      return
    }
    #expect(snapshot.path == Bench.live)
  }
}
