public import SystemPackage

/// A call to the operating system that failed.
public struct FileSystemError: Error, Hashable, Sendable {
  /// The name of the call: `open`, `fsync`, `rename`, and so on.
  public let call: String

  /// The path that the call was about.
  public let path: FilePath

  /// The second path of a `rename`.
  public let destination: FilePath?

  /// Why it failed.
  public let errno: Errno

  /// A failed call.
  public init(call: String, path: FilePath, destination: FilePath? = nil, errno: Errno) {
    self.call = call
    self.path = path
    self.destination = destination
    self.errno = errno
  }
}

extension FileSystemError: CustomStringConvertible {
  /// One clause: the call, the paths and the reason.
  public var description: String {
    let target = destination.map { " to \(quoted($0))" } ?? ""
    return "cannot \(call) \(quoted(path))\(target): \(errno.explained)"
  }
}
