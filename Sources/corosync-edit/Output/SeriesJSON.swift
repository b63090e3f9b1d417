import CorosyncModel
import CorosyncPlan
import CorosyncSafeEdit
import CorosyncStore
import CorosyncSyntax

/// A change in steps and how far it came, for programs.
struct SeriesJSON: Encodable {
  let result: String
  let file: String
  let purpose: String

  /// How many steps stand in the file.
  let position: Int
  let steps: [Step]
  let reasons: [String]
  let warnings: [String]

  /// The version in the file after the last step that was made; null where none was.
  let version: UInt64?
  let members: [MemberJSON]

  struct Step: Encodable {
    let number: Int
    let title: String

    /// Whether the step stands in the file.
    let isMade: Bool
    let changes: [ChangeJSON.Change]
  }

  init(_ outcome: SeriesOutcome, file: String, release: Release) {
    let plan = outcome.series
    self.file = file
    purpose = plan.purpose
    position = outcome.position
    let contents = plan.contents.map { Configuration(Document($0, release: release)) }
    steps = plan.titles.enumerated().map { index, title in
      Step(
        number: index + 1, title: title, isMade: index < outcome.position,
        changes: Plan(from: contents[index], to: contents[index + 1]).steps
          .map { ChangeJSON.Change($0) })
    }
    reasons = SeriesText(outcome: outcome, path: file).reasons
    warnings = outcome.warnings + outcome.steps.flatMap(\.warnings)
    let last = outcome.lastStep
    version = last?.version
    members =
      last?.state.map { state in
        state.members.map { MemberJSON($0, in: contents[outcome.position]) }
      } ?? []
    result = outcome.word
  }
}

extension SeriesOutcome {
  /// The outcome of the last step that was tried.
  var lastStep: EditOutcome? {
    if case .failed(let step) = ending { step } else { steps.last }
  }

  /// The word for programs.
  fileprivate var word: String {
    switch ending {
    case .completed: position == 0 ? "undone" : "completed"
    case .dryRun: "dry-run"
    case .dropped: "dropped"
    case .paused: "paused"
    case .stopped: "stopped"
    case .failed(let step): step.result.nameAndReasons.0
    case .overtaken: "overtaken"
    }
  }
}
