import Glibc

/// An open file, which is closed when the last reference goes; no program inherits it unasked.
final class OpenFile: Sendable {
  let number: Int32

  private init(_ number: Int32) { self.number = number }

  deinit { close(number) }

  /// A file whose name is gone, to be read from its start.
  ///
  /// Traces still show the name, and tell by the purpose in it what the file is for.
  static func nameless(for purpose: String, _ content: [UInt8] = []) throws -> OpenFile {
    // A number, which traces of different runs can be compared without; mkstemp(3) takes letters.
    let path = "/tmp/corosync-edit-tests-\(purpose)-\(UInt64.random(in: 0 ... .max))"
    let number = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard number >= 0 else { throw CommandFailure("cannot make a file: errno \(errno)") }
    let file = OpenFile(number)
    unlink(path)
    try file.write(content)
    guard lseek(number, 0, SEEK_SET) == 0 else {
      throw CommandFailure("cannot go back in a file: errno \(errno)")
    }
    return file
  }

  /// The two ends of a pipe.
  static func pipe() throws -> (reading: OpenFile, writing: OpenFile) {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else {
      throw CommandFailure("cannot make a pipe: errno \(errno)")
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (OpenFile(ends[0]), OpenFile(ends[1]))
  }

  /// All that is in the file, wherever it is being written or read.
  var content: [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = pread(number, &buffer, buffer.count, bytes.count)
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }

  func write(_ bytes: [UInt8]) throws {
    guard Glibc.write(number, bytes, bytes.count) == bytes.count else {
      throw CommandFailure("cannot write to a file: errno \(errno)")
    }
  }
}
