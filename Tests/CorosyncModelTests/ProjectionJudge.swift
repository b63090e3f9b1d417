import Glibc

/// Lets the real daemon judge configurations, many at once.
struct ProjectionJudge {
  /// What the daemon did with a file.
  struct Outcome {
    let status: Int
    let output: [UInt8]
    let errors: [UInt8]

    /// Whether it died of a signal; shells add 128 to the number.
    var died: Bool { status >= 128 }
  }

  enum Mode: String {
    /// `corosync -t`.
    case check
    /// Start the daemon and print its map.
    case start
  }

  struct Failure: Error {
    let status: Int32
  }

  /// Judges files, in their order.
  static func judge(_ files: [[UInt8]], _ mode: Mode) throws -> [Outcome] {
    let folder = try ProjectionFolder()
    for (index, file) in files.enumerated() { try folder.write(file, to: "\(index).conf") }
    let status = run(["/bin/bash", script, mode.rawValue, folder.path])
    // xargs says 123 where one of the commands failed, which says nothing of the others.
    guard status == 0 || status == 123 else { throw Failure(status: status) }
    return try files.indices.map { index in
      let status = String(decoding: try folder.read("\(index).status"), as: UTF8.self)
      return Outcome(
        status: Int(status.prefix { $0.isNumber }) ?? -1, output: try folder.read("\(index).out"),
        errors: mode == .start ? try folder.read("\(index).err") : [])
    }
  }

  /// The script's path, found from this file's own.
  private static var script: String {
    let tests = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    return "/\(tests)/Lab/judge"
  }

  /// Runs a program to its end; its exit status.
  private static func run(_ arguments: [String]) -> Int32 {
    let pointers = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, arguments[0], nil, nil, pointers, environ)
    guard failure == 0 else { return -1 }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
  }
}
