import ArgumentParser
import CorosyncSafeEdit
import SystemPackage

struct ApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: "Put a prepared file in the place of the live one.",
    discussion: """
      The candidate stays as it is. Its config_version is raised in what is written where it is not \
      higher than every one in use. It is refused where the live file changed after the candidate \
      was made from it: with --base, or a file CANDIDATE.base beside it, that is told by the \
      content, else by the version.
      """)

  @Argument(help: "The prepared file; - reads the standard input.", completion: .file())
  var candidate: String

  @Option(
    help: ArgumentHelp("The file that the candidate was made from.", valueName: "path"),
    completion: .file())
  var base: String?

  @OptionGroup var files: FileOptions
  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let runner = ChangeRunner(try Workspace(files), change, output)
    let bytes = try InputFile.read(candidate)
    try runner.run(
      .candidate(bytes, base: try baseBytes()),
      from: candidate == "-" ? "standard input" : candidate)
  }

  private func baseBytes() throws -> [UInt8]? {
    if let base { return try InputFile.read(base) }
    return candidate == "-" ? nil : try InputFile.readIfPresent("\(candidate).base")
  }
}
