import Glibc

/// The program `corosync-edit`, run to its end.
struct Program {
  let status: Int32
  let output: String
  let errors: String

  /// Beside the test runner, where the package's products are built.
  private static let path: String = {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let own = String(
      decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let products = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? own
    return products.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/corosync-edit"
  }()

  /// Runs the program with what it is to read from its standard input.
  init(_ arguments: [String], input: String = "") throws {
    let folder = try Folder()
    let contents = ["input": input, "output": "", "errors": ""]
    for (name, text) in contents { try folder.write(text, to: name) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (file, name) in [(Int32(0), "input"), (1, "output"), (2, "errors")] {
      posix_spawn_file_actions_addopen(
        &actions, file, "\(folder.path)/\(name)", file == 0 ? O_RDONLY : O_WRONLY, 0)
    }
    var strings = ([Self.path] + arguments).map { strdup($0) } + [nil]
    defer { for string in strings { free(string) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, Self.path, &actions, nil, &strings, environ)
    guard failure == 0 else { throw Failure(call: "posix_spawn \(Self.path)", number: failure) }
    var raw: Int32 = 0
    while waitpid(process, &raw, 0) < 0, errno == EINTR {}
    status = raw & 0x7F == 0 ? (raw >> 8) & 0xFF : -(raw & 0x7F)
    output = try folder.read("output")
    errors = try folder.read("errors")
  }
}

struct Failure: Error {
  let call: String
  let number: Int32
}

/// A folder that is removed when nobody needs it any more.
final class Folder {
  let path: String

  init() throws {
    var template = Array("/tmp/reading-command-tests-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure(call: "mkdtemp", number: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for name in ["uidgid.d", ""] {
      let folder = name.isEmpty ? path : "\(path)/\(name)"
      for entry in names(in: folder) { unlink("\(folder)/\(entry)") }
      rmdir(folder)
    }
  }

  /// The names in the folder, sorted.
  var names: [String] { names(in: path).sorted() }

  private func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  func makeFolder(_ name: String) throws {
    guard mkdir("\(path)/\(name)", 0o700) == 0 else { throw Failure(call: "mkdir", number: errno) }
  }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let path = "\(path)/\(name)"
    guard let file = fopen(path, "w") else { throw Failure(call: "fopen", number: errno) }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
      throw Failure(call: "fwrite", number: errno)
    }
    return path
  }

  func read(_ name: String) throws -> String {
    guard let file = fopen("\(path)/\(name)", "r") else {
      throw Failure(call: "fopen", number: errno)
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk[..<count]
    }
  }
}
