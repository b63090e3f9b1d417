import ArgumentParser

/// How findings are shown.
struct LintOutputOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case sarif
    case github
    case gitlab
    case junit
  }

  @Option(help: "Print findings as text for people or in the format of a program.")
  var format = Format.text

  @Flag(name: .shortAndLong, help: "Say nothing about the work, only findings and errors.")
  var quiet = false

  @Flag(help: "Print without colors; the variable NO_COLOR does the same.")
  var noColor = false

  var console: Console { Console(isQuiet: quiet, noColor: noColor) }
}
