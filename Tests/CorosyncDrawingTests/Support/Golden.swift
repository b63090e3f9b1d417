import Glibc
import TestSupport
import Testing

/// Files that were looked at by people.
enum Golden {
  private static let tests =
    "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/")

  /// The folder of the package.
  static let top = "/" + tests.split(separator: "/").dropLast(2).joined(separator: "/")

  /// Compares with a file, which the variable `UPDATE_GOLDEN` lets be written anew; the run that
  /// does so fails all the same.
  static func expect(_ text: String, _ name: String) throws {
    try expect(text, file: "\(tests)/Golden/\(name)")
  }

  static func expect(_ text: String, file path: String) throws {
    let expected = try? CommandFile.text(path)
    if expected != text, getenv("UPDATE_GOLDEN") != nil {
      try CommandFile.write(Array(text.utf8), to: path)
    }
    #expect(text == expected, "\(path)")
  }
}
