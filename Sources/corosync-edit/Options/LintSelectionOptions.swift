public import ArgumentParser
public import CorosyncDiagnostics
import CorosyncLint
public import CorosyncValidation

/// Which findings are wanted, and for which corosync.
struct LintSelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Show only findings of these rules; several separated by commas, or given again.",
      valueName: "rule"))
  var select: [String] = []

  @Option(
    help: ArgumentHelp(
      "Don't show findings of these rules; several separated by commas, or given again.",
      valueName: "rule"))
  var ignore: [String] = []

  @Option(help: "The lowest severity that is shown and counts. Default: warning.")
  var severity: Diagnostic.Severity?

  @Flag(help: "Show only what the daemon itself refuses.")
  var daemonOnly = false

  @OptionGroup var target: ReleaseOptions

  @Option(name: .customLong("for"), help: "The tool that also reads the files.")
  var profile: Profile?

  @Flag(help: "Look host names up, as corosync does.")
  var resolve = false

  func validate() throws {
    if !select.isEmpty, names(select).isEmpty { throw ValidationError("--select names no rule") }
    for name in names(select) + names(ignore) where !LintRules.isKnown(RuleID(rawValue: name)) {
      let nearest = LintRules.nearest(to: name).first.map { "; did you mean \"\($0)\"?" }
      throw ValidationError("there is no rule \"\(escaped(name))\"\(nearest ?? "")")
    }
  }

  /// Puts what was given on the command line over what is there.
  func apply(to options: inout LintOptions) {
    if !select.isEmpty { options.selected = rules(select) }
    if !ignore.isEmpty { options.ignored = rules(ignore) }
    if let severity { options.severity = severity }
    if let corosync = target.corosync { options.release = corosync }
    if let profile { options.rules.profile = profile }
    options.daemonOnly = daemonOnly
  }

  private func rules(_ lists: [String]) -> Set<RuleID> {
    Set(names(lists).map { RuleID(rawValue: $0) })
  }

  private func names(_ lists: [String]) -> [String] {
    lists.flatMap { $0.split { $0 == "," || $0 == " " }.map(String.init) }
  }
}

extension Diagnostic.Severity: ExpressibleByArgument {}

extension Profile: ExpressibleByArgument {}
