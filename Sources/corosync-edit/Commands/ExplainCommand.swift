import ArgumentParser
import CorosyncDiagnostics
import CorosyncLint
import CorosyncSyntax

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Tell what a rule, a key or a message of corosync means.",
    discussion: """
      Takes the name of a rule, a key such as token or totem.token, a section, or a line of \
      corosync's log, in which time, host and tags don't matter. Without an argument it lists the \
      rules. Ends with status 1 where the text is nothing that is known.
      """)

  @Argument(
    help: ArgumentHelp(
      "A rule, a key, a section, or a message of corosync.", valueName: "rule-key-or-message"))
  var words: [String] = []

  @Option(
    help: ArgumentHelp(
      "The release of corosync whose facts are told. Default: the newest.", valueName: "release"))
  var corosync: Release?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let text = words.joined(separator: " ")
    if text.isEmpty { return try list() }
    guard let explanation = Explanation(text, release: corosync ?? .newest) else {
      let nearest = Explanation.nearest(to: text).prefix(3).map { "\"\($0)\"" }
      throw Failure(
        .refused,
        "\"\(escaped(text))\" is no rule, key or message that is known"
          + (nearest.isEmpty ? "" : "; did you mean \(nearest.joined(separator: ", "))?"))
    }
    if output.format == .json { try encode(explanation) } else { printText(explanation) }
  }

  private func list() throws {
    let rules = RuleDescription.all
    if output.format == .json { return try printJSON(rules, to: output.console) }
    let width = rules.map(\.rule.utf8.count).max() ?? 0
    for rule in rules {
      let blanks = String(repeating: " ", count: width - rule.rule.utf8.count)
      output.console.output("\(rule.rule)\(blanks)  \(rule.severity ?? "warning")  \(rule.finds)")
    }
  }

  private func printText(_ explanation: Explanation) {
    let blocks: [[String]] =
      switch explanation {
      case .rule(let rule): [rule.lines]
      case .keys(let keys): keys.map(\.lines)
      case .messages(let messages): messages.map(\.lines)
      }
    for line in blocks.joined(separator: [""]) { output.console.output(line) }
  }

  private func encode(_ explanation: Explanation) throws {
    switch explanation {
    case .rule(let rule): try printJSON(rule, to: output.console)
    case .keys(let keys): try printJSON(keys, to: output.console)
    case .messages(let messages): try printJSON(messages, to: output.console)
    }
  }
}
