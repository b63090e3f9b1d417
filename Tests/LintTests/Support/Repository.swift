import TestSupport

/// Files beside the tests, and programs that they need.
enum Repository {
  /// The folder of these tests.
  static let tests = "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/")

  /// The folder of the package.
  static let top = "/" + tests.split(separator: "/").dropLast(2).joined(separator: "/")

  /// Whether a command line succeeds.
  static func succeeds(_ arguments: String...) -> Bool {
    (try? CommandProcess.run(arguments))?.status == 0
  }

  static let hasXMLLint = succeeds("xmllint", "--version")
  static let hasJSONSchema = succeeds("/usr/bin/python3", "-c", "import jsonschema")
  static let hasGit = succeeds("git", "--version")
}
