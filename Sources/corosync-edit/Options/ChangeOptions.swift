import ArgumentParser

/// How a change is carried out.
struct ChangeOptions: ParsableArguments {
  @Flag(help: "Check everything and show what would happen; change nothing.")
  var dryRun = false

  @Flag(name: .shortAndLong, help: "Don't ask before writing.")
  var yes = false

  @Flag(help: "Write the file and leave the running cluster alone.")
  var noReload = false

  @Flag(
    help: """
      Make a change that a reload refuses as a whole in steps that it takes, each proved before the \
      next.
      """)
  var inSteps = false

  @Flag(help: "With a change in steps, ask before each of them.")
  var oneStepAtATime = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write the new content to this file, or to the standard output for \"-\", and change nothing.",
      valueName: "path"),
    completion: .file())
  var output: String?

  @OptionGroup var overridden: ForceOptions

  @OptionGroup var proof: ProofOptions

  func validate() throws {
    try overridden.check(against: ForceOptions.ofChanges)
    guard !oneStepAtATime || dryRun || Console().isInteractive else {
      throw ValidationError("--one-step-at-a-time needs a terminal to ask on")
    }
  }
}
