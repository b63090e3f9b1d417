import TestSupport

/// Runs the program `corosync-edit` to its end.
func edit(_ arguments: [String], input: String = "") throws -> CommandResult {
  try CommandProcess.run(
    [CommandProcess.path(ofProduct: "corosync-edit")] + arguments, input: Array(input.utf8),
    within: nil)
}
