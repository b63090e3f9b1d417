public import Glibc

/// A folder of its own in the temporary folder, removed with all that is in it.
public final class CommandFolder: Sendable {
  public let path: String

  public init() throws {
    var template = Array("/tmp/corosync-edit-tests.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw CommandFailure("cannot make a folder: errno \(errno)")
    }
    path = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
  }

  deinit { _ = try? CommandProcess.run(["rm", "-rf", "--", path]) }

  /// The path of something in the folder.
  public subscript(name: String) -> String { "\(path)/\(name)" }

  /// Writes a file in the folder, in the place of its content before, and returns its path.
  @discardableResult
  public func write(_ name: String, _ content: [UInt8], mode: mode_t = 0o644) throws -> String {
    try CommandFile.write(content, to: self[name], mode: mode)
    return self[name]
  }

  @discardableResult
  public func write(_ name: String, _ text: String, mode: mode_t = 0o644) throws -> String {
    try write(name, Array(text.utf8), mode: mode)
  }

  /// Makes a folder in the folder; one that is there stays as it is.
  public func makeFolder(_ name: String) throws {
    guard mkdir(self[name], 0o755) == 0 || errno == EEXIST else {
      throw CommandFailure("cannot make \(self[name]): errno \(errno)")
    }
  }

  /// The names of all that is in the folder, sorted.
  public func names() throws -> [String] { try CommandFile.names(in: path) }
}
