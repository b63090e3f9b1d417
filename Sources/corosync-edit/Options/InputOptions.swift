import ArgumentParser

/// The file that a command reads.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The file; - reads the standard input.",
      discussion: "Default: the file that every other command takes.", valueName: "file"),
    completion: .file())
  var path: String?
}
