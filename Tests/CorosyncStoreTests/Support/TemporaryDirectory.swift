import CorosyncStore
import Glibc
import SystemPackage

/// A real directory that is removed with all that is in it when the last reference goes.
final class TemporaryDirectory {
  let path: FilePath

  init() throws {
    var template = Array("/tmp/corosync-store.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Errno(rawValue: errno) }
    path = FilePath(platformString: template)
  }

  deinit { Self.remove(path) }

  private static func remove(_ directory: FilePath) {
    let files = LocalFileSystem()
    for name in (try? files.names(in: directory)) ?? [] {
      let path = directory.appending(name)
      if (try? files.status(at: path).kind) == .directory {
        remove(path)
      } else {
        try? files.removeFile(path)
      }
    }
    try? files.removeDirectory(directory)
  }
}
