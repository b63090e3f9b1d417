import SystemPackage
import Testing

@testable import CorosyncStore

@Suite struct SeriesTests {
  static let folder: FilePath = "/var/lib/corosync-edit/series"
  static let plan = ChangeSeries.Plan(
    purpose: "link move 0\n\u{1B}[31m", titles: ["add link 1", "remove link 0: now"],
    contents: [Array("a".utf8), [0, 255, 10], []], user: 7, login: "anna")

  let bench = Bench()

  @discardableResult
  static func begin(
    _ bench: Bench, of file: FilePath = Bench.live
  ) throws(StoreError) -> HeldSeries {
    let store = try bench.store()
    let lock = try store.lock()
    defer { lock.release() }
    return try store.journal.begin(plan, of: file, under: lock)
  }

  static func end(_ bench: Bench, _ held: HeldSeries) throws(StoreError) {
    let store = try bench.store()
    let lock = try store.lock()
    defer { lock.release() }
    try store.journal.end(held, under: lock)
  }

  private func open() throws -> [ChangeSeries] {
    try bench.store().journal.openSeries(of: Bench.live)
  }

  @Test func isReadAsItWasRecorded() throws {
    #expect(try open().isEmpty)
    let held = try Self.begin(bench)
    let found = try open()
    #expect(found == [held.series])
    #expect(found.first?.plan == Self.plan)
    #expect(found.first?.process == ProcessFacts(id: 100, command: "corosync-edit"))
    try Self.end(bench, held)
    #expect(try open().isEmpty)
    #expect(bench.files.list(Self.folder).isEmpty)
  }

  @Test func isNotThatOfAnotherFile() throws {
    let other = try Self.begin(bench, of: "/etc/other.conf")
    #expect(try open().isEmpty)
    try Self.end(bench, other)
  }

  @Test func aLivingProgramIsSeen() throws {
    let held = try Self.begin(bench)
    let journal = try bench.store(pid: 101).journal
    let series = try #require(try open().first)
    #expect(try journal.isHeldByLivingProcess(series))
    #expect(try journal.hold(series) == nil)
    held.release()
    #expect(try !journal.isHeldByLivingProcess(series))
    #expect(try journal.hold(series)?.series == series)
  }

  @Test func needsTheWriteLock() throws {
    let store = try bench.store()
    let lock = try store.lock()
    lock.release()
    #expect(throws: StoreError.self) {
      try store.journal.begin(Self.plan, of: Bench.live, under: lock)
    }
    let held = try Self.begin(bench)
    #expect(throws: StoreError.self) { try store.journal.end(held, under: lock) }
    #expect(try open() == [held.series])
  }

  /// One key of the record's text with another value, and what is said of it.
  @Test(arguments: [
    ("changes: 2", "changes: 0", "changes"), ("changes: 2", "changes: 65", "changes"),
    ("changes: 2", "changes: -1", "changes"), ("change-2: ", "change-3: ", "change-2"),
    ("corosync-edit-series: 1", "corosync-edit-series: 2", "format \"2\""),
    ("file: /", "file: ", "file"), ("user: 7\n", "", "user"), ("user: 7\n", "user: 7", "user"),
    ("user: 7\n", "user 7\n", "broken"),
  ])
  func aDamagedRecordIsAnError(old: String, new: String, word: String) throws {
    let series = try Self.begin(bench).series
    let path = Self.folder.appending(series.id.description).appending("series")
    let text = String(decoding: series.text, as: UTF8.self)
    #expect(text.contains(old))
    bench.files.put(path, Array(text.replacing(old, with: new).utf8))
    let error = #expect(throws: StoreError.self) { try open() }
    #expect("\(String(describing: error))".contains(word), "\(String(describing: error))")
  }

  @Test func aMissingContentIsAnError() throws {
    let series = try Self.begin(bench).series
    try bench.files.removeFile(
      Self.folder.appending(series.id.description).appending("1.conf"))
    let error = #expect(throws: StoreError.self) { try open() }
    #expect(
      "\(String(describing: error))".contains("\"1.conf\" is missing"),
      "\(String(describing: error))")
  }

  @Test(arguments: CrashTests.End.allCases)
  func isWholeOrNotThereWhereverTheProgramDies(end: CrashTests.End) throws {
    func run(_ bench: Bench) throws(StoreError) { try Self.end(bench, try Self.begin(bench)) }
    let dry = Bench()
    dry.files.set(.none)
    try run(dry)
    #expect(dry.files.calls.count > 20)
    for index in dry.files.calls.indices {
      let bench = Bench()
      bench.files.set(.crash(at: index))
      try? run(bench)
      switch end {
      case .killed: bench.files.restart()
      case .powerLost: bench.files.losePower(keepingNames: false)
      case .powerLostButNamesKept: bench.files.losePower(keepingNames: true)
      }
      let comment: Comment = "died before \(dry.files.calls[index]), number \(index)"
      let journal = try bench.store(pid: 101).journal
      for series in try journal.openSeries(of: Bench.live) {
        #expect(series.plan == Self.plan, comment)
        try Self.end(bench, try #require(try journal.hold(series), comment))
      }
      // The next series finds and removes what was left half made.
      try Self.end(bench, try Self.begin(bench))
      #expect(bench.files.list(Self.folder).isEmpty, comment)
    }
  }

  @Test(arguments: WriteFaultTests.errors)
  func aFailureLeavesNothingBehind(errno: Errno) throws {
    let dry = Bench()
    dry.files.set(.none)
    try Self.begin(dry)
    for index in dry.files.calls.indices {
      let bench = Bench()
      bench.files.set(.fail(at: index, with: errno))
      let held = try? Self.begin(bench)
      bench.files.set(.none)
      let open = try bench.store().journal.openSeries(of: Bench.live)
      #expect(open == (held.map { [$0.series] } ?? []), "call \(index)")
    }
  }
}
