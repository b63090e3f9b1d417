import SystemPackage

extension StateDirectory {
  /// Takes the lock of this machine, waiting for it no longer than `limit`.
  ///
  /// The file says who holds it. It is never removed, since a program that waits has it open.
  func takeLock(
    for process: ProcessFacts, waiting limit: Duration, clock: any StoreClock
  ) throws(StoreError) -> OpenFile {
    try prepare()
    let file = try calling { () throws(FileSystemError) in
      try fileSystem.open(lock, for: .locking)
    }
    do throws(StoreError) {
      let isTaken = try clock.poll(every: .milliseconds(20), within: limit) {
        () throws(StoreError) -> Bool? in
        try calling { () throws(FileSystemError) in
          try fileSystem.tryLock(file, shared: false) ? true : nil
        }
      }
      guard isTaken != nil else { throw .locked(lock, waited: limit, by: holder(in: file)) }
    } catch {
      fileSystem.close(file)
      throw error
    }
    // Who holds it is only for people: a full disk must not keep anyone from repairs.
    try? fileSystem.writeAll(Self.record(of: process), to: file)
    return file
  }

  /// One write, ended by an empty line: what a longer record left behind it does not count.
  private static func record(of process: ProcessFacts) -> [UInt8] {
    var text = KeyedText()
    text.append("pid", String(process.id).utf8)
    text.append("program", process.command.utf8)
    return text.bytes + [UInt8(ascii: "\n")]
  }

  private func holder(in file: OpenFile) -> ProcessFacts? {
    guard let bytes = try? fileSystem.rest(of: file, limit: 1 << 20, expecting: 0) else {
      return nil
    }
    let ends = zip(bytes, bytes.dropFirst()).enumerated()
    guard let end = ends.first(where: { $0.element == (0x0A, 0x0A) })?.offset,
      let text = KeyedText(Array(bytes[...end])),
      let id = text.text("pid").flatMap({ Int32($0) }), let command = text.text("program")
    else { return nil }
    return ProcessFacts(id: id, command: command)
  }
}
