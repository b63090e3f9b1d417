import Glibc

/// A folder for a test's files, which goes with the value.
final class TestFolder: Sendable {
  struct Failure: Error {
    let name: String
    let code: Int32
  }

  let path: String

  init() throws {
    var template = Array("/tmp/rules.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure(name: "/tmp", code: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    guard let folder = opendir(path) else { return }
    while let entry = readdir(folder) {
      withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          _ = unlink("\(path)/\(String(cString: name))")
        }
      }
    }
    closedir(folder)
    rmdir(path)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Self.write(bytes, to: "\(path)/\(name)")
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "w") else { throw Failure(name: path, code: errno) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
      throw Failure(name: path, code: errno)
    }
  }

  static func read(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw Failure(name: path, code: errno) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  func read(_ name: String) throws -> [UInt8] { try Self.read("\(path)/\(name)") }
}
