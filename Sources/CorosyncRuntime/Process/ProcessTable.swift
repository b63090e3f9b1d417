import Glibc

/// Reads the few things that matter here from proc(5).
///
/// Every read is bounded, and a process that vanishes meanwhile has nothing to tell.
struct ProcessTable {
  /// Where proc is mounted.
  let directory: String

  /// The ids of all processes, in no order.
  func processIDs() -> [Int32] {
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var ids: [Int32] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(terminated: $0) }
      if let id = Int32(name), id > 0 { ids.append(id) }
    }
    return ids
  }

  /// The id in corosync's lock file in this directory (`corosync_flock` in `exec/main.c`); nil
  /// where there is none or it may not be read.
  func lockHolder() -> Int32? {
    contents(of: "corosync.pid", upTo: 32).flatMap { bytes in
      Int32(String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
    }
  }

  /// The name of a process, up to 15 bytes (`comm`).
  func name(of id: Int32) -> String? {
    guard let bytes = contents(of: "\(id)/comm", upTo: 64) else { return nil }
    return String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  /// Whether a process runs a program file of this name; true where that may not be read.
  func isProgram(_ name: String, _ id: Int32) -> Bool {
    guard let path = link("\(id)/exe") else { return true }
    // The kernel marks a file that was replaced, as by an upgrade.
    let file = path.hasSuffix(" (deleted)") ? path.dropLast(10) : path[...]
    return file.split(separator: "/").last.map { $0 == name } ?? false
  }

  /// What identifies the network namespace of a process; nil where that may not be read.
  func networkNamespace(of process: String) -> String? { link("\(process)/ns/net") }

  /// The arguments of a process, its program's name first; nil where there are none.
  func arguments(of id: Int32) -> [String]? {
    guard let bytes = contents(of: "\(id)/cmdline", upTo: 1 << 17), !bytes.isEmpty else {
      return nil
    }
    let ended = bytes.last == 0 ? bytes.dropLast() : bytes[...]
    return ended.split(separator: 0, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// `path` as seen from the working directory of a process, where that may be read.
  func absolute(_ path: String, of id: Int32) -> String {
    guard !path.hasPrefix("/"), let working = link("\(id)/cwd") else { return path }
    return working.hasSuffix("/") ? working + path : working + "/" + path
  }

  private func link(_ path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("\(directory)/\(path)", &buffer, buffer.count)
    guard count > 0 else { return nil }
    return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private func contents(of path: String, upTo limit: Int) -> [UInt8]? {
    let file = open("\(directory)/\(path)", O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: min(limit, 4096))
    while bytes.count < limit {
      let count = read(file, &chunk, min(chunk.count, limit - bytes.count))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      guard count > 0 else { break }
      bytes += chunk.prefix(count)
    }
    return bytes
  }
}

extension String {
  /// The text up to the first NUL, or to the end.
  init(terminated bytes: UnsafeRawBufferPointer) {
    self.init(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
}
