import Glibc

/// A file without a name that a program writes to.
final class ProgramOutput {
  let number: Int32

  init() throws {
    // A number, which traces of different runs can be compared without; mkstemp(3) takes letters.
    let path = "/tmp/corosync-edit-tests-output-\(UInt64.random(in: 0 ... .max))"
    number = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard number >= 0 else { throw ProgramFailure("open", errno) }
    unlink(path)
  }

  deinit { close(number) }

  /// What is in it so far.
  var text: String {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = pread(number, &chunk, chunk.count, off_t(bytes.count))
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk.prefix(count)
    }
  }
}
