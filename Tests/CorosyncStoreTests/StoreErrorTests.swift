import SystemPackage
import Testing

@testable import CorosyncStore

@Suite struct StoreErrorTests {
  static let path: FilePath = "/etc/corosync.conf"
  static let failure = FileSystemError(
    call: "rename", path: "/a", destination: "/b", errno: .ioError)

  @Test(
    arguments: [
      (.call(failure), #"cannot rename "/a" to "/b": input/output error (EIO)"#),
      (
        .write(
          WriteFailure(cause: failure, file: path, standing: .unknown, leftovers: ["/a"])),
        #"cannot rename "/a" to "/b": input/output error (EIO);"#
          + #" which content of "/etc/corosync.conf" stands is not known; left behind: "/a""#
      ),
      (
        .write(WriteFailure(cause: failure, file: path, standing: .new)),
        #"cannot rename "/a" to "/b": input/output error (EIO);"#
          + #" the new content of "/etc/corosync.conf" stands"#
      ),
      (
        .otherHardLinks(path, count: 2),
        #""/etc/corosync.conf" has 2 hard links, and the others would keep the old content"#
      ),
      (.tooLarge(path, limit: 10), #""/etc/corosync.conf" would exceed 10 bytes"#),
      (.locked("/l", waited: .milliseconds(500), by: nil), #""/l" is still locked after 0.5 s"#),
      (.lockReleased, "the write lock was released before the change"),
      (
        .entryDamaged("/e", .missing(file: "old.conf")),
        #"cannot read "/e": its file "old.conf" is missing"#
      ),
      (
        .noStateDirectory,
        "set HOME or XDG_STATE_HOME to an absolute path to say where the journal is kept"
      ),
    ] as [(StoreError, String)])
  func isOneClause(error: StoreError, text: String) {
    #expect(error.description == text)
  }

  @Test func anUnknownErrorKeepsItsNumber() {
    #expect(Errno(rawValue: 9999).explained.hasSuffix("(errno 9999)"))
  }
}
