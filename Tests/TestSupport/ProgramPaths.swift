import Glibc

/// Where the programs are that the tests run.
public enum ProgramPaths {
  /// The built `corosync-edit`, which stands beside the program of the tests.
  public static var command: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = max(0, readlink("/proc/self/exe", &buffer, buffer.count))
    let path = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return directory(of: path) + "/corosync-edit"
  }

  /// The script that brings up labs.
  public static var lab: String { directory(of: directory(of: "\(#filePath)")) + "/Lab/lab" }

  private static func directory(of path: String) -> String {
    "/" + path.split(separator: "/").dropLast().joined(separator: "/")
  }
}
