import ArgumentParser

/// How long the proof of a configuration may take.
struct ProofOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many seconds the cluster may take to come to the new configuration.",
      valueName: "seconds"))
  var timeout = 30

  var limit: Duration { .seconds(timeout) }

  func validate() throws {
    guard (1...3600).contains(timeout) else {
      throw ValidationError("--timeout takes 1 to 3600 seconds, not \(timeout)")
    }
  }
}
