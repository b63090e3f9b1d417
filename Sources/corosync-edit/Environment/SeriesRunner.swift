import ArgumentParser
import CorosyncEditing
import CorosyncModel
import CorosyncPlan
import CorosyncSafeEdit
import CorosyncStore
import CorosyncSyntax

/// Carries out changes in steps, and shows how far they came.
struct SeriesRunner {
  let workspace: Workspace
  let editor: SafeEditor
  let output: OutputOptions

  /// Prints how a series ended; throws the exit code where it is not success.
  func finish(_ outcome: SeriesOutcome) throws {
    if output.format == .json { try printJSON(json(outcome), to: output.console) }
    try show(outcome)
  }

  /// Goes on with a series that was left unfinished, or back; nothing is printed of how it ended.
  func resume(
    _ series: ChangeSeries, _ direction: SeriesDirection
  ) throws -> SeriesOutcome {
    output.console.note("\"\(series.plan.purpose)\" was left unfinished")
    do throws(SafeEditError) {
      return try editor.resume(series, direction)
    } catch {
      if output.format == .json {
        try printJSON(
          FailureJSON(file: workspace.path, reasons: [error.description]), to: output.console)
      }
      output.console.complain("error: \(error)")
      for line in error.advice { output.console.complain(line) }
      throw error.exitStatus.code
    }
  }

  func json(_ outcome: SeriesOutcome) -> SeriesJSON {
    SeriesJSON(outcome, file: workspace.path, release: workspace.release)
  }

  /// Says for people how a series ended; throws the exit code where it is not success.
  func show(_ outcome: SeriesOutcome) throws {
    let text = SeriesText(outcome: outcome, path: workspace.path)
    if output.format == .text {
      if case .dryRun = outcome.ending { showSteps(of: outcome.series, from: outcome.position) }
      if let last = outcome.lastStep {
        let ending = OutcomeText(
          outcome: last, path: workspace.path, reasonForNoCluster: nil)
        for line in ending.proof { output.console.output(line) }
      }
      output.console.output(text.summary)
    }
    for warning in outcome.warnings { output.console.note("warning: \(warning)") }
    for reason in text.reasons { output.console.complain("error: \(reason)") }
    for line in text.advice { output.console.complain(line) }
    if outcome.exitStatus != .done { throw outcome.exitStatus.code }
  }

  /// The steps that are to be made, with the lines that each changes.
  private func showSteps(of plan: ChangeSeries.Plan, from position: Int) {
    let contents = numbered(plan.contents, from: position)
    for (index, title) in plan.titles.enumerated().dropFirst(position) {
      output.console.output("step \(index + 1) of \(plan.titles.count): \(title)")
      let lines = LineDifference(from: contents[index], to: contents[index + 1]).lines
      for line in lines { output.console.output("  \(line)") }
    }
    output.console.output(
      "each step is loaded, and seen on every node with every link connected, before the next")
  }

  /// The contents behind a position with the versions that they will have, each higher than the
  /// last.
  private func numbered(_ contents: [[UInt8]], from position: Int) -> [[UInt8]] {
    let documents = contents.map { Document($0, release: workspace.release) }
    guard let version = Configuration(documents[position]).totem.configVersion?.value,
      version <= UInt64.max - UInt64(contents.count)
    else { return contents }
    return documents.enumerated().map { index, document in
      guard index > position else { return document.bytes }
      let raise = SetConfigVersion(version + UInt64(index - position))
      return (try? raise.apply(to: document).bytes) ?? document.bytes
    }
  }
}

extension SafeEditError {
  /// What to do about it, where that is not said elsewhere.
  var advice: [String] {
    switch self {
    case .unfinishedSeries: SeriesText.advice
    case .store(.otherHardLinks): ["  to override: --force hard-links"]
    default: []
    }
  }
}
