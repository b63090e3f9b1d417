import CorosyncModel
import CorosyncPlan
import CorosyncSafeEdit
import CorosyncValidation
import SystemPackage

extension HostReader {
  /// This machine, with the folder `uidgid.d` beside a file.
  static func system(beside file: String) -> HostReader {
    HostReader(
      users: .system, resolver: resolver,
      uidgidFiles: { UidgidFolder(beside: file).files(for: $0) },
      keyFile: { content(ofKeyFile: $0) })
  }

  /// How this machine looks names up; nil where the program can't.
  private static var resolver: Resolver? {
    #if Runtime
    SystemResolver().resolver
    #else
    nil
    #endif
  }

  private static func content(ofKeyFile path: String) -> HostFacts.KeyFile.Content {
    do {
      let file = try FileDescriptor.open(
        FilePath(path), .readOnly, options: [.closeOnExec, .nonBlocking])
      return try file.closeAfter { .bytes(try count(file)) }
    } catch let error as Errno {
      return .unreadable("\(error)")
    } catch {
      return .unreadable("\(error)")
    }
  }

  /// The bytes that the daemon reads of a key file, at most.
  private static func count(_ file: FileDescriptor) throws -> Int {
    var buffer = [UInt8](repeating: 0, count: 4096)
    return try buffer.withUnsafeMutableBytes { try file.read(into: $0) }
  }
}
