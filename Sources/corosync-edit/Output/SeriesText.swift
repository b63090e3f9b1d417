import CorosyncPlan
import CorosyncSafeEdit
import CorosyncStore

/// A change in steps as text for people.
struct SeriesText {
  /// What there is to do, before it is begun.
  static func steps(_ titles: [String]) -> [String] {
    ["in \(titles.count) steps, each loaded and proved on every node before the next:"]
      + numbered(titles)
  }

  /// The same where a change is refused as a whole; `option` is what makes the steps.
  static func offer(_ titles: [String], option: String? = nil) -> [String] {
    let way = option.map { " with \($0)," } ?? ""
    return ["possible\(way) in \(titles.count) steps, each proved before the next:"]
      + numbered(titles)
  }

  private static func numbered(_ titles: [String]) -> [String] {
    titles.enumerated().map { "  \($0 + 1). \($1)" }
  }

  /// The line above what a step prints.
  static func heading(_ step: SeriesStep) -> String {
    let what = step.isUndone ? "undoing" : "step"
    return "\(what) \(step.number) of \(step.count): \(step.title)"
  }

  let outcome: SeriesOutcome
  let path: String

  private var count: Int { outcome.series.titles.count }

  /// The result in a line.
  var summary: String {
    switch outcome.ending {
    case .completed where outcome.position == count: "done: \(count) of \(count) steps"
    case .completed: "done: all steps are undone"
    case .dropped: "\(standing); the other steps are dropped"
    case .dryRun: "dry run: nothing was written"
    case .paused, .stopped: "stopped: \(standing)"
    case .failed(let step): "\(Self.word(for: step.result)): \(standing)"
    case .overtaken:
      "someone else changed \(path) since; what stands is theirs, and the other steps are dropped"
    }
  }

  private static func word(for result: EditOutcome.Result) -> String {
    if case .rolledBack = result { "the step was rolled back" } else { "the outcome is uncertain" }
  }

  private var standing: String {
    outcome.position == 0
      ? "no step stands in \(path)"
      : "step \(outcome.position) of \(count) stands in \(path)"
        + (outcome.position == count ? "" : ", and it is good as it is")
  }

  /// How to go on, or back.
  var advice: [String] {
    switch outcome.ending {
    case .completed, .dryRun, .dropped, .overtaken: return []
    case .paused, .stopped, .failed: return SeriesText.advice
    }
  }

  static let advice = [
    "to go on: corosync-edit recover; to go back: corosync-edit recover --back; to leave it so: "
      + "corosync-edit recover --keep"
  ]

  /// Why it stopped.
  var reasons: [String] {
    switch outcome.ending {
    case .stopped(let error): [error.description]
    case .failed(let step): step.result.nameAndReasons.1
    case .completed, .dryRun, .dropped, .paused, .overtaken: []
    }
  }
}

extension SeriesOutcome {
  var exitStatus: ExitStatus {
    switch ending {
    case .completed, .dryRun, .dropped: .done
    case .paused, .overtaken: .refused
    case .stopped(let error): error.exitStatus
    case .failed(let step): step.result.exitStatus
    }
  }
}
