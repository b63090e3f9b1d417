import Synchronization
import SystemPackage
import TestSupport
import Testing

@testable import CorosyncStore

@Suite struct ConfigurationFileTests {
  let files = MemoryFileSystem()
  let path: FilePath = "/etc/corosync.conf"

  func file() throws -> ConfigurationFile {
    try ConfigurationFile(path: path, fileSystem: files, clock: ManualClock())
  }

  /// Lets another program change the file while it is read, the first `times` times.
  func changeDuringRead(times: Int, _ change: @escaping @Sendable (inout MemoryDisk) -> Void) {
    let left = Mutex(times)
    files.setHook { call, _, disk in
      guard call.name == "read", left.withLock({ $0 > 0 }) else { return }
      left.withLock { $0 -= 1 }
      change(&disk)
    }
  }

  @Test(arguments: [0, 1, 4095, 4096, 4097, 100_000])
  func readsTheWholeFile(count: Int) throws {
    var random = SplitMix64(seed: UInt64(count))
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    files.put(path, bytes)
    #expect(try file().read().bytes == bytes)
    files.state.withLock { $0.largestRead = 1000 }
    #expect(try file().read().bytes == bytes)
  }

  @Test func makesNoMoreCallsThanItNeeds() throws {
    files.put(path, Bench.old)
    _ = try file().read()
    #expect(
      files.calls.map(\.name) == ["realpath", "open", "fstat", "read", "read", "fstat", "close"])
  }

  @Test func readsAnewWhatWasChangedMeanwhile() throws {
    files.put(path, Bench.old)
    changeDuringRead(times: 2) { disk in
      guard let inode = try? disk.inode(of: "/etc/corosync.conf") else { return }
      disk.nodes[inode]?.content = .file(Bench.new)
      disk.touch(inode)
    }
    #expect(try file().read().bytes == Bench.new)
  }

  @Test func readsAnewWhatWasReplacedMeanwhile() throws {
    files.put(path, Bench.old)
    changeDuringRead(times: 1) { disk in
      guard let place = try? disk.place(of: "/etc/corosync.conf") else { return }
      let inode = disk.nextNumber()
      disk.nodes[inode] = MemoryNode(.file(Bench.new), permissions: 0o644, modified: 0)
      disk.setName(place.name, in: place.directory, to: inode)
    }
    #expect(try file().read().bytes == Bench.new)
  }

  @Test func givesUpOnAFileThatNeverStandsStill() throws {
    files.put(path, Bench.old)
    changeDuringRead(times: .max) { disk in
      if let inode = try? disk.inode(of: "/etc/corosync.conf") { disk.touch(inode) }
    }
    let error = #expect(throws: StoreError.self) { try file().read() }
    #expect(
      error?.description == #""/etc/corosync.conf" changed while it was read, 5 times in a row"#)
  }

  @Test func followsALink() throws {
    files.put("/etc/real/corosync.conf", Bench.old)
    files.putLink(path, to: "real/corosync.conf")
    #expect(try file().realPath == "/etc/real/corosync.conf")
    #expect(try file().read().path == "/etc/real/corosync.conf")
  }

  @Test func linksInACircleAreAnError() {
    files.putLink(path, to: "/etc/other")
    files.putLink("/etc/other", to: path)
    let error = #expect(throws: StoreError.self) { try file() }
    #expect(error?.description.contains("(ELOOP)") == true)
  }

  @Test func aMissingFileIsAnError() {
    let error = #expect(throws: StoreError.self) { try file() }
    #expect(error?.description.contains("(ENOENT)") == true)
  }

  @Test func aDirectoryIsAnError() {
    files.putDirectory(path)
    let error = #expect(throws: StoreError.self) { try file().read() }
    #expect(error?.description == #""/etc/corosync.conf" is a directory, not a regular file"#)
  }

  @Test func aHugeFileIsAnError() {
    files.put(path, [UInt8](repeating: 0x20, count: ConfigurationFile.sizeLimit + 1))
    #expect {
      try file().read()
    } throws: {
      if case StoreError.tooLarge(path, ConfigurationFile.sizeLimit) = $0 { true } else { false }
    }
  }
}
