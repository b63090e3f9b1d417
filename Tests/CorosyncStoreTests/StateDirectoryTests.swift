import Synchronization
import SystemPackage
import Testing

@testable import CorosyncStore

@Suite struct StateDirectoryTests {
  @Test(
    arguments: [
      (0, "/ignored", "/root", "/var/lib/corosync-edit"),
      (1000, "/state", "/home/op", "/state/corosync-edit"),
      (1000, nil, "/home/op", "/home/op/.local/state/corosync-edit"),
      (1000, "", "/home/op", "/home/op/.local/state/corosync-edit"),
      (1000, "relative", "/home/op", "/home/op/.local/state/corosync-edit"),
    ] as [(UInt32, String?, String?, FilePath)])
  func defaultDependsOnUserAndEnvironment(
    user: UInt32, stateHome: String?, home: String?, expected: FilePath
  ) throws {
    let path = try StateDirectory.defaultPath(user: user, stateHome: stateHome, home: home)
    #expect(path == expected)
  }

  @Test(arguments: [nil, "", "home"])
  func withoutAnyHomeItIsAnError(home: String?) {
    #expect {
      try StateDirectory.defaultPath(user: 1000, stateHome: nil, home: home)
    } throws: {
      if case StoreError.noStateDirectory = $0 { true } else { false }
    }
  }

  @Test func isMadeWithItsParentsOnTheDisk() throws {
    let files = MemoryFileSystem()
    files.putDirectory("/home/op")
    let state = StateDirectory(
      path: "/home/op/.local/state/corosync-edit", user: 1000, fileSystem: files)
    try state.prepare()
    files.losePower(keepingNames: false)
    #expect(try files.status(at: state.path).permissions == 0o700)
    #expect(try files.status(at: "/home/op/.local").permissions == 0o700)
  }

  @Test func aParentThatLeadsNowhereIsAnError() {
    let files = MemoryFileSystem()
    files.putLink("/home/op", to: "/nowhere")
    let state = StateDirectory(path: "/home/op/state", user: 0, fileSystem: files)
    #expect(throws: StoreError.self) { try state.prepare() }
  }

  @Test(
    arguments: [
      (0, 0o755, true), (1000, 0o700, true), (1001, 0o700, false), (1000, 0o770, false),
      (0, 0o777, false),
    ] as [(UInt32, UInt32, Bool)])
  func hasToBelongToUserOrRoot(owner: UInt32, permissions: UInt32, isGood: Bool) throws {
    let files = MemoryFileSystem()
    files.putDirectory("/state", permissions: permissions)
    files.state.withLock { state in
      for inode in state.disk.nodes.keys { state.disk.nodes[inode]?.user = owner }
    }
    let state = StateDirectory(path: "/state", user: 1000, fileSystem: files)
    if isGood {
      try state.prepare()
    } else {
      #expect(throws: StoreError.self) { try state.prepare() }
    }
  }

  @Test func aFileInItsPlaceIsAnError() throws {
    let files = MemoryFileSystem()
    files.put("/state", [])
    let state = StateDirectory(path: "/state", user: 0, fileSystem: files)
    let error = #expect(throws: StoreError.self) { try state.prepare() }
    #expect(error?.description.contains("is a regular file of user 0 with mode 0644") == true)
  }
}
