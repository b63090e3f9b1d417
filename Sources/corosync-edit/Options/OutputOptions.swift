import ArgumentParser

/// How results are shown.
struct OutputOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Option(help: "Print results as text for people or as JSON for programs.")
  var format = Format.text

  @Flag(name: .shortAndLong, help: "Say nothing about the work, only results and errors.")
  var quiet = false

  @Flag(help: "Print without colors; the variable NO_COLOR does the same.")
  var noColor = false

  var console: Console { Console(isQuiet: quiet, noColor: noColor) }
}
