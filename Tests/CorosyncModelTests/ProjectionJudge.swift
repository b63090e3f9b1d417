import TestSupport

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

  /// Judges files, in their order.
  static func judge(_ files: [[UInt8]], _ mode: Mode) throws -> [Outcome] {
    let folder = try CommandFolder()
    for (index, file) in files.enumerated() { try folder.write("\(index).conf", file) }
    let result = try CommandProcess.run(
      ["/bin/bash", Repository.path("Tests/Lab/judge"), mode.rawValue, folder.path], within: nil)
    // xargs says 123 where one of the commands failed, which says nothing of the others.
    guard result.status == 0 || result.status == 123 else {
      throw CommandFailure("the judge failed: \(result)")
    }
    return try files.indices.map { index in
      let status = try CommandFile.text(folder["\(index).status"])
      return Outcome(
        status: Int(status.prefix { $0.isNumber }) ?? -1,
        output: try CommandFile.read(folder["\(index).out"]),
        errors: mode == .start ? try CommandFile.read(folder["\(index).err"]) : [])
    }
  }
}
