import ArgumentParser
import CorosyncSafeEdit
import CorosyncStore

struct RecoverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recover", abstract: "Finish or undo what a program that died left behind.",
    discussion: """
      A change whose new content is in place is loaded and proved, and undone where that fails; one \
      whose content never came into place is closed. Temporary files are removed. A change in steps \
      that stopped between two of them is then gone on with; with --back the steps that are made are \
      undone, with --keep the file stays as it is.
      """)

  @Flag(help: "Undo the steps of a change in steps, instead of going on with it.")
  var back = false

  @Flag(help: "Leave the file as it is, and forget the other steps of a change in steps.")
  var keep = false

  @OptionGroup var proof: ProofOptions

  @OptionGroup var files: FileOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if back && keep { throw ValidationError("--back and --keep exclude each other") }
  }

  func run() throws {
    LostTerminal.outlive()
    var options = EditOptions()
    options.proofLimit = proof.limit
    let workspace = try Workspace(files)
    let editor = workspace.editor(options, console: output.console)
    let recoveries: [Recovery]
    let series: ChangeSeries?
    do {
      recoveries = try editor.recover()
      series = try editor.openSeries().first
    } catch {
      throw Failure(error.exitStatus, error.description)
    }
    if output.format == .text {
      for recovery in recoveries { show(RecoveryJSON(recovery)) }
      if recoveries.isEmpty, series == nil { output.console.output("nothing was left unfinished") }
    }
    let worst = recoveries.map(\.result.exitStatus.rawValue).max() ?? 0
    let runner = SeriesRunner(workspace: workspace, editor: editor, output: output)
    // A step that could not be proved is not tried again without a word.
    let outcome = try worst == 0 ? series.map { try runner.resume($0, direction) } : nil
    if output.format == .json {
      try printJSON(
        RecoverJSON(
          changes: recoveries.map { RecoveryJSON($0) }, series: outcome.map { runner.json($0) }),
        to: output.console)
    }
    if let outcome { try runner.show(outcome) }
    if worst != 0 {
      if series != nil { for line in SeriesText.advice { output.console.complain(line) } }
      throw ExitCode(worst)
    }
  }

  private var direction: SeriesDirection { back ? .back : keep ? .stay : .onward }

  private func show(_ recovery: RecoveryJSON) {
    output.console.output("change \(recovery.entry.id): \(recovery.summary)")
    for file in recovery.removedFiles { output.console.output("  removed \(file)") }
    for reason in recovery.reasons { output.console.complain("  error: \(reason)") }
    for warning in recovery.warnings { output.console.note("  warning: \(warning)") }
  }
}

/// What became of all that was left unfinished, for programs.
private struct RecoverJSON: Encodable {
  let changes: [RecoveryJSON]

  /// The change in steps that was gone on with; null where there was none.
  let series: SeriesJSON?
}

/// What became of an unfinished change, for programs and people.
private struct RecoveryJSON: Encodable {
  let entry: EntryJSON
  let result: String
  let summary: String
  let reasons: [String]
  let removedFiles: [String]
  let warnings: [String]

  init(_ recovery: Recovery) {
    entry = EntryJSON(recovery.entry)
    removedFiles = recovery.removedFiles
    warnings = recovery.warnings
    let stage = recovery.entry.stage.rawValue
    reasons = recovery.result.reasons
    let (word, ending) = recovery.result.words
    result = word
    summary = recovery.result == .inProgress ? ending : "found at stage \(stage); \(ending)"
  }
}

extension Recovery.Result {
  fileprivate var exitStatus: ExitStatus {
    switch self {
    case .notWritten, .verified, .completed, .overtaken: .done
    case .rolledBack: .rolledBack
    case .failed: .uncertain
    case .inProgress: .refused
    }
  }

  /// The word for programs, and the end of the sentence for people.
  fileprivate var words: (String, String) {
    switch self {
    case .notWritten: ("not-written", "the old content stands, and the change is closed")
    case .verified:
      ("verified", "the new content stands, and every member was seen to run it")
    case .completed: ("completed", "the new content stands")
    case .rolledBack: ("rolled-back", "the old content is back")
    case .overtaken: ("overtaken", "someone else changed the file since; the change is closed")
    case .failed: ("failed", "it could be neither proved nor undone")
    case .inProgress: ("in-progress", "a living program is at work on it")
    }
  }
}
