import SystemPackage
import Testing

@testable import CorosyncStore

@Suite struct MountTableTests {
  static let text = #"""
    22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
    23 22 0:21 / /proc rw,nosuid - proc proc rw
    40 22 0:50 / /etc/pve rw,nosuid,nodev,relatime shared:9 master:2 - fuse /dev/fuse rw,user_id=0
    41 22 0:51 / /mnt/a\040b\134c rw - fuse.sshfs host:/ rw
    42 22 0:52 / /srv rw - ext4 /dev/sdb1 rw
    43 22 0:53 / /srv rw - fuse /dev/fuse rw
    broken line
    44 22 0:54 / /short rw -
    """#

  static let table = MountTable(Array(text.utf8))

  @Test(
    arguments: [
      ("/etc/pve/corosync.conf", "/etc/pve", "fuse"),
      ("/etc/pve", "/etc/pve", "fuse"),
      ("/etc/pvefoo/corosync.conf", "/", "ext4"),
      ("/etc/corosync/corosync.conf", "/", "ext4"),
      (#"/mnt/a b\c/x"#, #"/mnt/a b\c"#, "fuse.sshfs"),
      ("/srv/x", "/srv", "fuse"),
    ] as [(FilePath, FilePath, String)])
  func findsTheMountThatHoldsAPath(path: FilePath, point: FilePath, type: String) {
    #expect(Self.table.mount(holding: path) == MountTable.Mount(point: point, type: type))
  }

  @Test func skipsBrokenLines() {
    #expect(Self.table.mounts.count == 6)
  }

  @Test(
    arguments: [
      ("/etc/pve/corosync.conf", true), ("/etc/corosync/corosync.conf", false),
      (#"/mnt/a b\c/corosync.conf"#, false),
    ] as [(FilePath, Bool)])
  func pmxcfsIsRecognisedByItsMount(path: FilePath, distributes: Bool) throws {
    let files = MemoryFileSystem()
    files.put("/proc/self/mountinfo", Array(Self.text.utf8))
    let backend = try BackendDetection.backend(for: path, fileSystem: files)
    #expect(backend.distributes == distributes)
    #expect((backend as? Pmxcfs)?.root == (distributes ? "/etc/pve" : nil))
  }

  @Test func withoutProcADirectoryIsPlain() throws {
    let backend = try BackendDetection.backend(
      for: "/etc/pve/corosync.conf", fileSystem: MemoryFileSystem())
    #expect(!backend.distributes)
  }
}
