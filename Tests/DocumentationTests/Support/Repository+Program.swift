import TestSupport

extension Repository {
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
