import ArgumentParser
import CorosyncSafeEdit
import CorosyncStore

struct RecoverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recover", abstract: "Finish or undo what a program that died left behind.",
    discussion: """
      A change whose new content is in place is loaded and proved, and undone where that fails; one \
      whose content never came into place is closed. Temporary files are removed.
      """)

  @OptionGroup var proof: ProofOptions

  @OptionGroup var files: FileOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    LostTerminal.outlive()
    var options = EditOptions()
    options.proofLimit = proof.limit
    let editor = try Workspace(files).editor(options, console: output.console)
    let recoveries: [Recovery]
    do {
      recoveries = try editor.recover()
    } catch {
      throw Failure(error.exitStatus, error.description)
    }
    if output.format == .json {
      try printJSON(recoveries.map { RecoveryJSON($0) }, to: output.console)
    } else {
      for recovery in recoveries { show(RecoveryJSON(recovery)) }
      if recoveries.isEmpty { output.console.output("nothing was left unfinished") }
    }
    if let worst = recoveries.map({ $0.result.exitStatus.rawValue }).max(), worst != 0 {
      throw ExitCode(worst)
    }
  }

  private func show(_ recovery: RecoveryJSON) {
    output.console.output("change \(recovery.entry.id): \(recovery.summary)")
    for file in recovery.removedFiles { output.console.output("  removed \(file)") }
    for reason in recovery.reasons { output.console.complain("  error: \(reason)") }
    for warning in recovery.warnings { output.console.note("  warning: \(warning)") }
  }
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
