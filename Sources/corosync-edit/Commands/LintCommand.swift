import ArgumentParser
import CorosyncDiagnostics
import CorosyncLint
import CorosyncStore
import CorosyncSyntax
import CorosyncValidation
import SystemPackage

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Find every mistake in configuration files, and repair some.",
    discussion: """
      Of folders the files corosync.conf, *.corosync.conf, and those that a settings file names are \
      linted, without hidden folders. The settings file .corosync-edit of a file's folder, or of the \
      nearest one above it in the repository, has lines such as "ignore: RULE" with the keys select, \
      ignore, severity, corosync, for, files; the command line overrides it. A comment \
      "# corosync-edit: ignore RULE reason" suppresses findings about the next line.

      --fix makes the repairs that keep a file's meaning; with --unsafe all of them. Some of the \
      former change what the daemon loads: they remove what nothing reads, write the same in another \
      way, or mend a file that it refuses; "explain RULE" tells. With - the repaired text goes to \
      the standard output. The file of the running cluster is never changed.

      Exit status: 0 nothing found; 1 findings that are shown, of any severity; 2 a file could not \
      be read or written (the others are linted); 64 wrong usage.
      """)

  @Argument(
    help: "Files and folders; - is the standard input.", completion: .file())
  var paths: [String]

  @OptionGroup var selection: LintSelectionOptions

  @Flag(help: "Make the safe repairs.")
  var fix = false

  @Flag(help: "With --fix or --diff: also repairs that may change the meaning of a file.")
  var unsafe = false

  @Flag(help: "Show what --fix would change, and change nothing.")
  var diff = false

  @Option(
    help: ArgumentHelp(
      "Compare with this revision of the repository, or this file: config_version must rise.",
      valueName: "rev-or-file"))
  var base: String?

  @Option(
    help: ArgumentHelp(
      "Show only findings that this file does not list; it is made where it does not exist.",
      valueName: "path"),
    completion: .file())
  var baseline: String?

  @Flag(help: "Write today's findings to the baseline.")
  var updateBaseline = false

  @OptionGroup var output: LintOutputOptions

  private var console: Console { output.console }

  func validate() throws {
    if unsafe, !fix, !diff { throw ValidationError("--unsafe goes with --fix or --diff") }
    if updateBaseline, baseline == nil {
      throw ValidationError("--update-baseline goes with --baseline")
    }
    if updateBaseline, fix || diff {
      throw ValidationError("--update-baseline does not go with --fix and --diff")
    }
    if diff, output.format != .text {
      throw ValidationError("--diff prints a difference, and takes no --format")
    }
    if let base, base.isEmpty || base.hasPrefix("-") {
      throw ValidationError("--base takes a revision or a file, not \"\(escaped(base))\"")
    }
    try validateStandardInput()
  }

  private func validateStandardInput() throws {
    guard paths.contains("-"), fix, !diff else { return }
    if paths.count > 1 { throw ValidationError("--fix with - takes no other path") }
    if output.format != .text {
      throw ValidationError("--fix with - prints the repaired text, and takes no --format")
    }
  }

  func run() throws {
    let settings = SettingsFinder()
    let search = ConfigurationSearch(paths, settings: settings)
    let stored = try storedBaseline()
    let run = try lintRun(settings, baseline: updateBaseline ? nil : stored)
    try validateBase(run.base, search.files)
    let unsearched = search.unsearched
    for failure in unsearched.compactMap(\.failure) { console.complain("error: \(failure)") }
    let outcomes = run.outcomes(search.files)
    var reports = outcomes.map(\.report)
    completeAcrossFiles(&reports, run)
    if let baseline, updateBaseline || stored == nil, !diff {
      try write(Baseline(reports), to: baseline)
      reports = reports.map { $0.failure == nil ? $0.withoutFindings : $0 }
    }
    try show(outcomes, reports, unsearched)
    let hasFailure =
      !unsearched.isEmpty || reports.contains { $0.failure != nil }
      || outcomes.contains { $0.refusal?.isFailure ?? false }
    if hasFailure { throw ExitStatus.files.code }
    let hasFindings = reports.contains { !$0.findings.isEmpty }
    if hasFindings || outcomes.contains(where: { $0.refusal != nil || !$0.difference.isEmpty }) {
      throw ExitStatus.refused.code
    }
  }
}

// MARK: - The parts of a run

extension LintCommand {
  /// Refuses a base that some of the files can't be compared with.
  private func validateBase(_ base: LintBase?, _ files: [String]) throws {
    switch base {
    case .content where files.count > 1:
      throw ValidationError("--base with a file takes one file to lint; give a revision instead")
    case .revision where files.contains("-"):
      throw ValidationError("--base with a revision does not go with -; give a file instead")
    default: break
    }
  }
}

extension LintCommand {
  private func lintRun(_ settings: SettingsFinder, baseline stored: Baseline?) throws -> LintRun {
    var defaults = LintOptions()
    defaults.release = selection.target.release
    if selection.resolve { defaults.rules.resolver = resolver() }
    let home = baseline.map { FilePath($0).removingLastComponent() } ?? FilePath(".")
    let repair: LintRun.Repair =
      diff ? .show(unsafe: unsafe) : fix ? .write(unsafe: unsafe) : .none
    return LintRun(
      defaults: defaults, selection: selection, settings: settings, baseline: stored,
      home: SettingsFinder.absolute(home), base: try base.map { try LintBase($0) },
      repair: repair, ownFiles: fix && !diff ? OwnFiles() : nil, console: console)
  }

  private func resolver() -> Resolver? {
    #if Runtime
    return SystemResolver().resolver
    #else
    console.complain("note: host names were not checked: this program can't look them up")
    return nil
    #endif
  }

  private func completeAcrossFiles(_ reports: inout [FileReport], _ run: LintRun) {
    let check = CrossFileCheck(reports)
    guard !check.candidates.isEmpty else { return }
    let files = reports.map(\.file)
    let sources = check.candidates.map { index in
      // What the standard input held is gone.
      files[index] == "-"
        ? nil : try? run.source(files[index], bytes: try InputFile.read(files[index]))
    }
    check.complete(&reports, sources: sources) { index in
      (try? run.linter(for: files[index])) ?? Linter(LintOptions())
    }
  }

  private func storedBaseline() throws -> Baseline? {
    guard let baseline, let bytes = try InputFile.readIfPresent(baseline) else { return nil }
    do {
      return try Baseline(parsing: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw Failure(.files, "\(escaped(baseline)):\(error.line): \(error)")
    }
  }

  private func write(_ found: Baseline, to path: String) throws {
    do {
      let file = try FileDescriptor.open(
        FilePath(path), .writeOnly, options: [.create, .truncate, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      try file.closeAfter { _ = try file.writeAll(found.text.utf8) }
    } catch let error as Errno {
      throw Failure(.files, "cannot write \"\(escaped(path))\": \(error)")
    }
    let count = found.count == 1 ? "1 finding is" : "\(found.count) findings are"
    console.note("\(count) on record in \(escaped(path))")
  }

  private func show(
    _ outcomes: [LintRun.Outcome], _ reports: [FileReport], _ unsearched: [FileReport]
  ) throws {
    let reporter = LintReporter(
      format: output.format, console: console, version: CorosyncEditCommand.configuration.version)
    for outcome in outcomes {
      if let refusal = outcome.refusal { console.complain("error: \(refusal.reason)") }
      console.output(bytes: outcome.difference.flatMap { Array("\($0)\n".utf8) })
    }
    if let repaired = outcomes.lazy.compactMap(\.repaired).first {
      console.output(bytes: repaired)
      reporter.complain(reports)
    } else if diff {
      for failure in reports.compactMap(\.failure) { console.complain("error: \(failure)") }
    } else {
      try reporter.print(reports, unsearched)
    }
    let repairs = outcomes.reduce(0) { $0 + $1.repairs }
    let mapRepairs = outcomes.reduce(0) { $0 + $1.mapRepairs }
    let files = outcomes.count { $0.repairs > 0 }
    if fix || diff {
      let effect =
        mapRepairs == 0
        ? ""
        : "; \(mapRepairs) of them \(mapRepairs == 1 ? "changes" : "change") "
          + "what the daemon loads"
      console.note(
        "\(reporter.count(repairs, "repair")) \(diff ? "possible" : "made") in "
          + reporter.count(files, "file") + effect)
    }
    console.note("\(diff ? "left: " : "")\(reporter.summary(reports))")
  }
}
