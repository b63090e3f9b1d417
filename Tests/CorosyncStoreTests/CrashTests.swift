import SystemPackage
import Testing

@testable import CorosyncStore

/// The process dies before each of its calls; then the next one looks at what it left.
@Suite struct CrashTests {
  enum End: CaseIterable {
    case killed
    case powerLost
    case powerLostButNamesKept
  }

  /// All that a change does, up to its proof.
  static func change(_ bench: Bench) throws(StoreError) {
    let written = try bench.write()
    try written.entry.advance(to: .reloaded)
    try written.entry.advance(to: .verified)
    written.entry.release()
  }

  @Test(arguments: End.allCases)
  func theJournalTellsTheTruth(end: End) throws {
    let dry = Bench()
    dry.files.set(.none)
    try Self.change(dry)
    for index in dry.files.calls.indices {
      try check(Bench(), index, dry.files.calls[index], end)
    }
  }

  @Test(arguments: End.allCases)
  func onPmxcfsToo(end: End) throws {
    let dry = PmxcfsTests.bench()
    dry.files.set(.none)
    try Self.change(dry)
    for index in dry.files.calls.indices {
      try check(PmxcfsTests.bench(), index, dry.files.calls[index], end)
    }
  }

  func check(_ bench: Bench, _ index: Int, _ call: MemoryFileSystem.Call, _ end: End) throws {
    let comment: Comment = "died before \(call), number \(index), \(end)"
    bench.files.set(.crash(at: index))
    try? Self.change(bench)
    switch end {
    case .killed: bench.files.restart()
    case .powerLost: bench.files.losePower(keepingNames: false)
    case .powerLostButNamesKept: bench.files.losePower(keepingNames: true)
    }
    let live = try #require(bench.files.bytes(at: bench.live), comment)
    #expect(live == Bench.old || live == Bench.new, comment)

    let listing = try bench.listing()
    #expect(listing.damaged.isEmpty, comment)
    #expect(listing.entries.count <= 1, comment)
    if live == Bench.new { #expect(listing.entries.count == 1, comment) }
    if let entry = listing.entries.first, entry.stage != .prepared {
      #expect(live == Bench.new, comment)
    }
    try recover(bench, listing, live, comment)
    try checkNothingIsLeft(bench, comment)
  }

  private func recover(
    _ bench: Bench, _ listing: JournalListing, _ live: [UInt8], _ comment: Comment
  ) throws {
    let store = try bench.store(pid: 101)
    PmxcfsTests.letLocksExpire(bench.files)
    let lock = try store.lock()
    defer { lock.release() }
    for entry in listing.openEntries {
      let held = try #require(try store.journal.hold(entry.id), comment)
      switch try store.liveContent(of: held.entry) {
      case .old(let snapshot): #expect(snapshot.bytes == live && live == Bench.old, comment)
      case .new(let snapshot): #expect(snapshot.bytes == live && live == Bench.new, comment)
      case .other: Issue.record(comment)
      }
      #expect(try store.journal.oldBytes(of: entry.id) == Bench.old, comment)
      try store.removeLeftovers(of: held, under: lock)
      try held.advance(to: live == Bench.new ? .completed : .abandoned)
    }
  }

  private func checkNothingIsLeft(_ bench: Bench, _ comment: Comment) throws {
    #expect(try bench.store().leftovers().isEmpty, comment)
    try bench.write(Array("next".utf8)).entry.release()
    #expect(bench.files.bytes(at: bench.live) == Array("next".utf8), comment)
    for name in bench.files.list(Bench.entries) {
      #expect(EntryID(name) != nil, comment)
      #expect(
        bench.files.list(Bench.entries.appending(name)) == ["entry", "new.conf", "old.conf"],
        comment)
    }
  }
}
