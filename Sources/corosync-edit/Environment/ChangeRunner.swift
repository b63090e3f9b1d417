import ArgumentParser
import CorosyncDiagnostics
import CorosyncPlan
import CorosyncSafeEdit
import CorosyncStore
import CorosyncSyntax
import SystemPackage

/// Carries out a command that changes a file, and shows how it went.
struct ChangeRunner {
  let workspace: Workspace
  let options: ChangeOptions
  let output: OutputOptions

  /// What the person has to know before the change is made; said where it passes all checks, before
  /// the question if there is one.
  var beforehand: [String] = []

  private var console: Console { output.console }

  init(_ workspace: Workspace, _ options: ChangeOptions, _ output: OutputOptions) {
    self.workspace = workspace
    self.options = options
    self.output = output
  }

  /// The editor of the file; without the daemon where `--no-reload` was given.
  var editor: SafeEditor {
    var editOptions = EditOptions()
    editOptions.forced = Set(options.overridden.force)
    editOptions.isDryRun = options.dryRun || options.output != nil
    editOptions.proofLimit = options.proof.limit
    return workspace.editor(
      editOptions, console: console, isConfirmed: options.yes, usesCluster: !options.noReload,
      asksAtEachStep: options.oneStepAtATime, beforehand: beforehand)
  }

  /// Runs the change and prints the outcome; throws the exit code where it is not success.
  ///
  /// Findings name the lines of the file at `source`; nil stands for the live file. A change of the
  /// running cluster is made in steps where a reload takes it only so, and `inSteps` or the person
  /// says so.
  func run(
    _ content: EditRequest.Content, from source: String? = nil, inSteps: Bool = false
  ) throws {
    LostTerminal.outlive()
    if options.output == "-", output.format == .json {
      throw ValidationError(
        "--output - prints the file, --format json does not; choose one of them")
    }
    if options.noReload, workspace.cluster != nil, workspace.store.backend.distributes {
      throw Failure(
        .refused,
        "--no-reload is not possible here: the file system itself has every node load "
          + "the file; use --output to write another one")
    }
    let request = EditRequest(
      content, command: Person.command, user: Person.user, login: Person.login)
    let source = source ?? workspace.path
    let editor = editor
    let isInSteps =
      (inSteps || options.inSteps) && editor.cluster != nil && options.output == nil
    let series = try telling(source, inSteps: true) { () throws(SafeEditError) in
      isInSteps ? try editor.runInSteps(request) : nil
    }
    if let series {
      if case .dryRun = series.ending { console.notes(beforehand) }
      return try SeriesRunner(workspace: workspace, editor: editor, output: output).finish(series)
    }
    let outcome = try telling(source) { () throws(SafeEditError) in try editor.run(request) }
    if outcome.result == .dryRun { console.notes(beforehand) }
    if let path = options.output {
      try write(outcome.edit, to: path)
      if output.format == .json {
        try printJSON(ChangeJSON(outcome, file: workspace.path), to: console)
      }
    } else {
      try show(outcome, source)
    }
    let status = outcome.result.exitStatus
    if status != .done { throw status.code }
  }

  /// Does what can fail before anything is written, and tells why it does.
  private func telling<Outcome>(
    _ source: String, inSteps: Bool = false, _ body: () throws(SafeEditError) -> Outcome
  ) throws -> Outcome {
    do throws(SafeEditError) {
      return try body()
    } catch {
      try show(error, source, inSteps: inSteps)
      throw error.exitStatus.code
    }
  }

  private func write(_ edit: PreparedEdit, to path: String) throws {
    try NewFile.write(
      edit.bytes, to: path, console, note: "; the live file is as it was",
      permissions: FilePermissions(rawValue: CModeT(edit.snapshot.status.permissions)))
  }

  private func show(_ outcome: EditOutcome, _ source: String) throws {
    if output.format == .json {
      return try printJSON(ChangeJSON(outcome, file: workspace.path), to: console)
    }
    let text = EditText(edit: outcome.edit, path: source)
    let ending = OutcomeText(
      outcome: outcome, path: workspace.path,
      reasonForNoCluster: options.noReload ? nil : workspace.reasonForNoCluster)
    let wasShown = !options.yes && console.isInteractive && outcome.result != .dryRun
    let change = wasShown || outcome.result == .unchanged ? [] : text.difference + text.plan
    for line in change + ending.proof { console.output(line) }
    console.notes(text.remarks + outcome.warnings.map { "warning: \($0)" })
    console.output(ending.summary)
    if case .uncertain(let reasons) = outcome.result {
      for reason in reasons { console.complain("error: \(reason)") }
      console.complain(
        "look at every node with \"corosync-edit status\"; \"corosync-edit recover\" tries again")
    }
  }

  /// The steps of a change are not offered again, and were shown before the question.
  private func show(_ error: SafeEditError, _ source: String, inSteps: Bool) throws {
    if output.format == .json { try showJSON(error) }
    switch error {
    case .refused(let edit):
      for line in EditText(edit: edit, path: source).objections { console.complain(line) }
      let steps = inSteps ? [] : PlanText(edit.plan, from: edit.live, to: edit.candidate).steps
      if !steps.isEmpty {
        for line in SeriesText.offer(steps, option: "--in-steps") { console.complain(line) }
      }
    case .staleCandidate(let base, let live, _): show(base: base, live: live)
    case .unfinished(_, let recovery):
      for reason in recovery.result.reasons { console.complain("error: \(reason)") }
    case .declined(let edit) where !console.isInteractive && !inSteps:
      let text = EditText(edit: edit, path: source)
      for line in text.difference + text.plan + text.remarks { console.complain(line) }
      console.complain("error: \(Self.notConfirmed)")
      return
    default: break
    }
    console.complain("error: \(error)")
    for line in error.advice { console.complain(line) }
  }

  private func showJSON(_ error: SafeEditError) throws {
    switch error {
    case .refused(let edit):
      try printJSON(ChangeJSON(refused: edit, file: workspace.path), to: console)
    case .declined(let edit):
      let reason = console.isInteractive ? error.description : Self.notConfirmed
      try printJSON(
        ChangeJSON(declined: edit, file: workspace.path, reason: reason), to: console)
    default:
      try printJSON(
        FailureJSON(file: workspace.path, reasons: [error.description]), to: console)
    }
  }

  private static let notConfirmed = "not confirmed; give --yes to write without being asked"

  private func show(base: [UInt8]?, live: Snapshot) {
    guard let base else {
      console.complain(
        "make the candidate anew from the file, or give the file that it was made from with --base")
      return
    }
    console.complain("what others changed meanwhile:")
    for line in LineDifference(from: base, to: live.bytes).lines {
      console.complain(line)
    }
    console.complain("to write the candidate all the same: --force base")
  }
}

extension SafeEditError {
  var exitStatus: ExitStatus {
    switch self {
    case .store(.otherHardLinks): .refused
    case .store: .files
    case .cluster: .daemon
    case .edit, .refused, .staleCandidate, .declined, .outrun, .busy, .migration,
      .unfinishedSeries, .seriesBusy:
      .refused
    case .seriesNeedsCluster: .daemon
    case .unfinished: .uncertain
    }
  }
}
