import Glibc
import SystemPackage
import TestSupport
import Testing

@testable import CorosyncStore

/// A few of the tests on real files, where the twin could be wrong.
@Suite struct LocalFileSystemTests {
  private let folder: CommandFolder
  let files = LocalFileSystem()
  var directory: FilePath { FilePath(folder.path) }
  var live: FilePath { directory.appending("corosync.conf") }

  init() throws {
    folder = try CommandFolder()
    try files.writeFile(live, Bench.old, for: .creating)
  }

  func store(
    _ path: FilePath? = nil, backend: (any ConfigurationBackend)? = nil
  ) throws -> ConfigurationStore {
    try ConfigurationStore(
      path: path ?? live,
      state: StateDirectory(path: directory.appending("state"), user: geteuid()),
      process: ProcessFacts(id: getpid(), command: "tests"), backend: backend)
  }

  func write(
    _ store: ConfigurationStore, allowingHardLinks: Bool = false
  ) throws -> Written {
    let lock = try store.lock()
    defer { lock.release() }
    return try store.write(
      Bench.new, over: store.read(), as: Bench.change, under: lock,
      allowingHardLinks: allowingHardLinks)
  }

  func bytes(_ path: FilePath) throws -> [UInt8]? {
    try files.content(of: path, limit: 1 << 20)
  }

  @Test func replacesTheFile() throws {
    let before = try files.status(at: live)
    let written = try write(try store())
    #expect(written.doubts.isEmpty)
    #expect(try bytes(live) == Bench.new)
    #expect(try files.status(at: live).inode != before.inode)
    #expect(
      Set(try files.names(in: directory).map(\.string)) == ["corosync.conf", "state"])
    let journal = try store().journal
    #expect(try journal.list().entries == [written.entry.entry])
    #expect(try journal.oldBytes(of: written.entry.entry.id) == Bench.old)
    #expect(try files.status(at: directory.appending("state")).permissions == 0o700)
  }

  @Test(arguments: [0o600, 0o640, 0o444, 0o4755] as [UInt32])
  func keepsTheMode(permissions: UInt32) throws {
    #expect(live.withPlatformString { chmod($0, permissions) } == 0)
    _ = try write(try store())
    #expect(try files.status(at: live).permissions == permissions)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give files away"))
  func keepsTheOwner() throws {
    #expect(live.withPlatformString { chown($0, 33, 34) } == 0)
    _ = try write(try store())
    let status = try files.status(at: live)
    #expect(status.user == 33)
    #expect(status.group == 34)
  }

  /// An ACL in the kernel's form: `user::rw-, user:33:r--, group::r--, mask::r--, other::---`.
  static let list: [UInt8] =
    [2, 0, 0, 0] + [1, 0, 6, 0, 255, 255, 255, 255] + [2, 0, 4, 0, 33, 0, 0, 0]
    + [4, 0, 4, 0, 255, 255, 255, 255] + [16, 0, 4, 0, 255, 255, 255, 255]
    + [32, 0, 0, 0, 255, 255, 255, 255]

  @Test func keepsTheAccessControlListWhereThereAreAny() throws {
    let file = try files.open(live, for: .reading)
    defer { files.close(file) }
    do {
      try files.set(.accessControlList, to: Self.list, in: file)
    } catch {
      // The folder for temporary files may be on a file system without such lists.
      #expect(error.errno == .notSupported)
      return
    }
    _ = try write(try store())
    let replaced = try files.open(live, for: .reading)
    defer { files.close(replaced) }
    #expect(try files.value(of: .accessControlList, in: replaced) == Self.list)
    try files.remove(.accessControlList, from: replaced)
    #expect(try files.value(of: .accessControlList, in: replaced) == nil)
  }

  @Test func followsALinkAndLeavesIt() throws {
    let link = directory.appending("link.conf")
    #expect(symlink("corosync.conf", link.string) == 0)
    _ = try write(try store(link))
    #expect(try bytes(live) == Bench.new)
    #expect(try files.status(at: link).kind == .symbolicLink)
  }

  @Test func linksInACircleAreAnError() throws {
    let link = directory.appending("a")
    #expect(symlink("b", link.string) == 0)
    #expect(symlink("a", directory.appending("b").string) == 0)
    let error = #expect(throws: StoreError.self) { try store(link) }
    #expect(error?.description.hasSuffix("(ELOOP)") == true)
  }

  @Test func otherHardLinksAreRefusedUnlessAllowed() throws {
    let other = directory.appending("other")
    #expect(link(live.string, other.string) == 0)
    #expect(throws: StoreError.self) { try write(try store()) }
    #expect(try bytes(live) == Bench.old)
    _ = try write(try store(), allowingHardLinks: true)
    #expect(try bytes(live) == Bench.new)
    #expect(try bytes(other) == Bench.old)
  }

  @Test func aSpecialFileIsAnErrorAndDoesNotBlock() throws {
    let fifo = directory.appending("fifo")
    #expect(mkfifo(fifo.string, 0o600) == 0)
    let error = #expect(throws: StoreError.self) { try store(fifo).read() }
    #expect(error?.description.hasSuffix("is a special file, not a regular file") == true)
  }

  @Test func aSecondHolderOfTheLockIsKeptOut() throws {
    let lock = try store().lock()
    let error = #expect(throws: StoreError.self) { try store().lock(waiting: .milliseconds(40)) }
    #expect(error?.description.hasSuffix("by process \(getpid()), \"tests\"") == true)
    lock.release()
    #expect(try store().lock(waiting: .zero).isHeld)
  }

  @Test func updatesMadeAtOnceAreAllKept() async throws {
    let store = try store()
    let path = live
    try await withThrowingTaskGroup { group in
      for writer in UInt8(0)..<4 {
        group.addTask {
          for _ in 0..<5 {
            let lock = try store.lock(waiting: .seconds(60))
            let snapshot = try store.read()
            let written = try store.write(
              snapshot.bytes + [writer], over: snapshot, as: Bench.change, under: lock)
            lock.release()
            try written.entry.advance(to: .completed)
            written.entry.release()
          }
        }
      }
      try await group.waitForAll()
    }
    let added = try #require(try bytes(path)).dropFirst(Bench.old.count)
    #expect(added.sorted() == (0..<20).map { UInt8($0 / 5) })
    #expect(try store.leftovers().isEmpty)
    #expect(try store.journal.list().entries.map(\.id.number) == (1...20).reversed())
  }

  @Test func aHeldEntryIsSeen() throws {
    let store = try store()
    let held = try write(store).entry
    #expect(try store.journal.isHeldByLivingProcess(held.entry.id))
    try held.advance(to: .verified)
    held.release()
    #expect(try !store.journal.isHeldByLivingProcess(held.entry.id))
    let taken = try #require(try store.journal.hold(held.entry.id))
    #expect(taken.entry.stage == .verified)
  }

  @Test func actsAsPmxcfsInAnOrdinaryDirectory() throws {
    let store = try store(backend: Pmxcfs(root: directory))
    _ = try write(store)
    #expect(try bytes(live) == Bench.new)
    #expect(try bytes(directory.appending("corosync.conf.bak")) == Bench.old)
    let locks = directory.appending("priv").appending("lock")
    #expect(try files.names(in: locks) == [])
  }

  @Test func thisMachinesMountTableIsUnderstood() throws {
    let bytes = try #require(try bytes("/proc/self/mountinfo"))
    let table = MountTable(bytes)
    #expect(table.mounts.count == bytes.count { $0 == 0x0A })
    #expect(table.mount(holding: "/proc/self")?.type == "proc")
    #expect(table.mount(holding: directory) != nil)
  }

  @Test func timesAreResetForALock() throws {
    try files.resetTimes(of: live)
    #expect(try files.status(at: live).modified == FileTime(seconds: 0, nanoseconds: 0))
  }

  @Test func errorsNameCallAndPath() {
    #expect {
      try files.open("/nowhere/x", for: .reading)
    } throws: {
      $0 as? FileSystemError
        == FileSystemError(call: "open", path: "/nowhere/x", errno: .noSuchFileOrDirectory)
    }
  }
}
