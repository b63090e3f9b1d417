import CorosyncStore
import Glibc
import SystemPackage

/// The copy of a file that a person edits, with the base that it was made from beside it.
struct WorkingCopy {
  let path: FilePath
  private let base: FilePath
  private let directory: FilePath

  /// Makes the copy in a new directory below the state directory, which only its owner can read.
  init(of bytes: [UInt8], in workspace: Workspace) throws {
    let parent = workspace.store.journal.directory.path.appending("candidates")
    directory = parent.appending("\(time(nil))-\(getpid())")
    // Named as the live file, so that editors know what it is.
    let name = workspace.store.file.realPath.lastComponent?.string ?? "corosync.conf"
    path = directory.appending(name)
    base = directory.appending("\(name).base")
    do {
      try workspace.store.journal.directory.prepare()
      try Self.makeDirectory(parent)
      try Self.makeDirectory(directory)
      try Self.write(bytes, to: path)
      try Self.write(bytes, to: base)
    } catch let error as StoreError {
      throw Failure(.files, error.description)
    } catch let error as Errno {
      throw Failure(.files, "cannot make a copy in \"\(directory)\": \(error)")
    }
  }

  func read() throws -> [UInt8] { try InputFile.read(path.string) }

  /// Removes the copy, whose content is in place or worth nothing.
  func remove() {
    for file in [path, base] { unlink(file.string) }
    rmdir(directory.string)
  }

  /// Says where the copy is and how to go on with it.
  func keep(_ console: Console, for files: FileOptions) {
    var words = ["corosync-edit", "apply"]
    if let file = files.file { words += ["--file", Self.quoted(file)] }
    if let directory = files.stateDir { words += ["--state-dir", Self.quoted(directory)] }
    words.append(Self.quoted(path.string))
    console.complain(
      "what you typed is kept: \(path)\nto put it in place: \(words.joined(separator: " "))")
  }

  /// A word as a shell takes it.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }

  private static func makeDirectory(_ path: FilePath) throws {
    if mkdir(path.string, 0o700) != 0, errno != EEXIST { throw Errno(rawValue: errno) }
  }

  private static func write(_ bytes: [UInt8], to path: FilePath) throws {
    let file = try FileDescriptor.open(
      path, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
      permissions: .ownerReadWrite)
    try file.closeAfter { _ = try file.writeAll(bytes) }
  }
}
