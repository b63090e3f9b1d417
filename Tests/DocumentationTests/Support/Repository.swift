import TestSupport

/// The files of this repository.
enum Repository {
  static let root = "/" + "\(#filePath)".split(separator: "/").dropLast(4).joined(separator: "/")

  static func text(_ path: String) throws -> String { try CommandFile.text("\(root)/\(path)") }

  static func lines(_ path: String) throws -> [Substring] {
    try text(path).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Runs the program of this package with arguments, in a folder.
  static func run(_ arguments: [String], in folder: String = "/") throws -> CommandResult {
    // The shell only changes the folder.
    let shell = ["sh", "-c", "cd \"$0\" && exec \"$@\"", folder]
    let program = try CommandProcess.path(ofProduct: "corosync-edit")
    return try CommandProcess.run(
      shell + [program] + arguments,
      environment: CommandProcess.plainEnvironment.merging(["VISUAL": "true"]) { $1 })
  }
}
