import CorosyncStore
import SystemPackage

/// A configuration file in memory with a store on it.
struct Bench {
  static let live: FilePath = "/etc/corosync/corosync.conf"
  static let entries: FilePath = "/var/lib/corosync-edit/entries"
  static let old = Array("totem {\n  version: 2\n}\n".utf8)
  static let new = Array("totem {\n  version: 2\n  token: 5000\n}\n".utf8)
  static let change = Change(command: "set totem.token 5000", user: 0)

  let files = MemoryFileSystem()
  let clock: ManualClock
  let backend: any ConfigurationBackend
  let live: FilePath

  init(
    backend: any ConfigurationBackend = PlainDirectory(), live: FilePath = Bench.live,
    clock: ManualClock = ManualClock()
  ) {
    self.backend = backend
    self.live = live
    self.clock = clock
    files.put(live, Self.old)
    files.putDirectory("/var/lib")
  }

  var directory: FilePath { live.removingLastComponent() }

  func store(pid: Int32 = 100) throws(StoreError) -> ConfigurationStore {
    try ConfigurationStore(
      path: live,
      state: StateDirectory(path: "/var/lib/corosync-edit", user: 0, fileSystem: files),
      process: ProcessFacts(id: pid, command: "corosync-edit"), backend: backend, clock: clock)
  }

  /// A change from the file as it is to `bytes`, without the stages after it.
  @discardableResult
  func write(
    _ bytes: [UInt8] = Bench.new, allowingHardLinks: Bool = false
  ) throws(StoreError) -> Written {
    let store = try store()
    let lock = try store.lock()
    defer { lock.release() }
    return try store.write(
      bytes, over: store.read(), as: Self.change, under: lock,
      allowingHardLinks: allowingHardLinks)
  }

  func listing() throws(StoreError) -> JournalListing {
    try store().journal.list()
  }
}
