import ArgumentParser
import CorosyncSafeEdit

/// How a change is carried out.
struct ChangeOptions: ParsableArguments {
  @Flag(help: "Check everything and show what would happen; change nothing.")
  var dryRun = false

  @Flag(name: .shortAndLong, help: "Don't ask before writing.")
  var yes = false

  @Flag(help: "Write the file and leave the running cluster alone.")
  var noReload = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write the new content to this file, or to the standard output for \"-\", and change nothing.",
      valueName: "path"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Override the check of this name, which the refusal prints; may be given several times.",
      valueName: "check"))
  var force: [String] = []

  @OptionGroup var proof: ProofOptions

  func validate() throws {
    try Self.check(forced: force)
  }

  /// Refuses names that no check has.
  static func check(forced names: [String]) throws {
    let unknown = names.filter { !EditOptions.forcibleNames.contains($0) }
    guard let first = unknown.first else { return }
    throw ValidationError("--force \(first): there is no check of this name that can be overridden")
  }
}
