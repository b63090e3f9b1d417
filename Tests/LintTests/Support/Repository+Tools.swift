import TestSupport

/// Programs that the tests need.
extension Repository {
  /// Whether a command line succeeds.
  static func succeeds(_ arguments: String...) -> Bool {
    (try? CommandProcess.run(arguments))?.status == 0
  }

  static let hasXMLLint = succeeds("xmllint", "--version")
  static let hasJSONSchema = succeeds("/usr/bin/python3", "-c", "import jsonschema")
  static let hasGit = succeeds("git", "--version")
}
