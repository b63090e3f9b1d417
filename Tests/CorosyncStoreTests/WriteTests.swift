import Synchronization
import SystemPackage
import Testing

@testable import CorosyncStore

@Suite struct WriteTests {
  let bench = Bench()

  @Test func replacesTheFileAndRecordsTheChange() throws {
    let written = try bench.write()
    #expect(bench.files.bytes(at: Bench.live) == Bench.new)
    #expect(bench.files.list(bench.directory) == ["corosync.conf"])
    #expect(written.doubts.isEmpty)
    let entry = written.entry.entry
    #expect(entry.stage == .written)
    #expect(entry.file == Bench.live)
    #expect(entry.change == Bench.change)
    let journal = try bench.store().journal
    #expect(try journal.entry(entry.id) == entry)
    #expect(try journal.oldBytes(of: entry.id) == Bench.old)
    #expect(try journal.newBytes(of: entry.id) == Bench.new)
  }

  @Test func doesNothingUnderAReleasedLock() throws {
    let store = try bench.store()
    let lock = try store.lock()
    let snapshot = try store.read()
    lock.release()
    #expect(throws: StoreError.self) {
      try store.write(Bench.new, over: snapshot, as: Bench.change, under: lock)
    }
    #expect(bench.files.bytes(at: Bench.live) == Bench.old)
  }

  @Test func writesNothingOverWhatAnotherProgramWrote() throws {
    let store = try bench.store()
    let snapshot = try store.read()
    bench.files.put(Bench.live, Array("other".utf8))
    let lock = try store.lock()
    #expect {
      try store.write(Bench.new, over: snapshot, as: Bench.change, under: lock)
    } throws: {
      guard case StoreError.changedMeanwhile(let now) = $0 else { return false }
      return now.bytes == Array("other".utf8)
    }
    #expect(bench.files.bytes(at: Bench.live) == Array("other".utf8))
    #expect(try store.journal.list().entries.isEmpty)
  }

  @Test func noticesAChangeUpToTheRename() throws {
    bench.files.setHook { call, _, disk in
      guard call.name == "fchmod", let inode = try? disk.inode(of: Bench.live) else { return }
      disk.nodes[inode]?.content = .file(Array("other".utf8))
      disk.touch(inode)
    }
    #expect {
      try bench.write()
    } throws: {
      guard case StoreError.changedMeanwhile(let now) = $0 else { return false }
      return now.bytes == Array("other".utf8)
    }
    #expect(bench.files.list(bench.directory) == ["corosync.conf"])
    #expect(try bench.listing().entries.map(\.stage) == [.abandoned])
  }

  @Test func sameBytesInANewFileAreNoChange() throws {
    let store = try bench.store()
    let snapshot = try store.read()
    bench.files.put(Bench.live, Bench.old)
    let lock = try store.lock()
    _ = try store.write(Bench.new, over: snapshot, as: Bench.change, under: lock)
    #expect(bench.files.bytes(at: Bench.live) == Bench.new)
  }

  @Test func keepsOwnerModeListAndLabel() throws {
    bench.files.state.withLock { state in
      guard let inode = try? state.disk.inode(of: Bench.live) else { return }
      state.disk.nodes[inode]?.user = 33
      state.disk.nodes[inode]?.group = 34
      state.disk.nodes[inode]?.permissions = 0o640
      state.disk.nodes[inode]?.attributes = [.accessControlList: [1, 2], .securityLabel: [3]]
    }
    try bench.write()
    let node = bench.files.state.withLock { state in
      (try? state.disk.inode(of: Bench.live)).flatMap { state.disk.nodes[$0] }
    }
    #expect(node?.user == 33)
    #expect(node?.group == 34)
    #expect(node?.permissions == 0o640)
    #expect(node?.attributes == [.accessControlList: [1, 2], .securityLabel: [3]])
  }

  @Test(arguments: [true, false])
  func aLabelThatMayNotBeSetHasToBeThereAlready(isThere: Bool) throws {
    bench.files.state.withLock { state in
      guard let inode = try? state.disk.inode(of: Bench.live) else { return }
      state.disk.nodes[inode]?.attributes = [.securityLabel: [3]]
    }
    bench.files.setHook { call, _, disk in
      guard call.name == "fsetxattr", isThere, let inode = try? disk.inode(of: call.path) else {
        return
      }
      disk.nodes[inode]?.attributes = [.securityLabel: [3]]
    }
    bench.files.set(.rule { call, _ in call.name == "fsetxattr" ? .notPermitted : nil })
    if isThere {
      try bench.write()
    } else {
      #expect(throws: StoreError.self) { try bench.write() }
      #expect(bench.files.bytes(at: Bench.live) == Bench.old)
    }
  }

  @Test func otherHardLinksAreRefusedUnlessAllowed() throws {
    bench.files.state.withLock { state in
      guard let place = try? state.disk.place(of: Bench.live) else { return }
      state.disk.setName("copy", in: place.directory, to: place.inode)
    }
    #expect {
      try bench.write()
    } throws: {
      if case StoreError.otherHardLinks(Bench.live, count: 2) = $0 { true } else { false }
    }
    #expect(try bench.listing().entries.isEmpty)
    try bench.write(allowingHardLinks: true)
    #expect(bench.files.bytes(at: Bench.live) == Bench.new)
    #expect(bench.files.bytes(at: "/etc/corosync/copy") == Bench.old)
  }

  @Test func shortWritesAreContinued() throws {
    bench.files.state.withLock { $0.largestWrite = 7 }
    try bench.write()
    #expect(bench.files.bytes(at: Bench.live) == Bench.new)
  }

  @Test func aWriteThatTakesNothingEnds() throws {
    bench.files.state.withLock { $0.largestWrite = 0 }
    #expect(throws: StoreError.self) { try bench.write() }
    #expect(bench.files.bytes(at: Bench.live) == Bench.old)
  }

  @Test func theTemporaryFileOfAnotherChangeDoesNotMatter() throws {
    let stale: FilePath = "/etc/corosync/.corosync.conf.corosync-edit.20260101T000000Z-000003"
    bench.files.put(stale, [1])
    try bench.write()
    #expect(bench.files.bytes(at: stale) == [1])
    #expect(try bench.store().leftovers() == [stale])
  }

  @Test func aFileOfTheTemporaryNameIsNeitherUsedNorRemoved() throws {
    let taken: FilePath = "/etc/corosync/.corosync.conf.corosync-edit.20261121T041530Z-000001"
    bench.files.put(taken, [1])
    let error = #expect(throws: StoreError.self) { try bench.write() }
    #expect(error?.description.contains("(EEXIST); the old content of") == true)
    #expect(bench.files.bytes(at: taken) == [1])
    #expect(bench.files.bytes(at: Bench.live) == Bench.old)
    #expect(try bench.listing().entries.map(\.stage) == [.failed])
  }

  @Test func aRenameThatFailsAfterTheFactCounts() throws {
    bench.files.setHook { call, _, disk in
      guard call.name == "rename", call.path.removingLastComponent() == "/etc/corosync",
        let old = try? disk.place(of: call.path), let new = try? disk.place(of: Bench.live)
      else { return }
      disk.setName(old.name, in: old.directory, to: nil)
      disk.setName(new.name, in: new.directory, to: old.inode)
    }
    let written = try bench.write()
    #expect(written.doubts.isEmpty)
    #expect(bench.files.bytes(at: Bench.live) == Bench.new)
  }

  @Test func numbersCountUp() throws {
    for number in 1...3 {
      #expect(try bench.write([UInt8(number)]).entry.entry.id.number == number)
    }
    #expect(try bench.listing().entries.map(\.id.number) == [3, 2, 1])
  }

  @Test func contentTooLargeIsRefused() throws {
    let bytes = [UInt8](repeating: 0x20, count: ConfigurationFile.sizeLimit + 1)
    #expect {
      try bench.write(bytes)
    } throws: {
      if case StoreError.tooLarge = $0 { true } else { false }
    }
    #expect(bench.files.bytes(at: Bench.live) == Bench.old)
  }
}
