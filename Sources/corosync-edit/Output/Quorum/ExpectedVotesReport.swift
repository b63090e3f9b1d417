import CorosyncRuntime

/// How a change of the expected votes went, for people and programs.
struct ExpectedVotesReport {
  private let change: ExpectedVotesChange
  private let file: String
  private let output: OutputOptions

  init(_ change: ExpectedVotesChange, file: String, output: OutputOptions) {
    self.change = change
    self.file = file
    self.output = output
  }

  private var console: Console { output.console }

  /// Says what the change brings, and asks.
  func isConfirmed() -> Bool {
    guard console.isInteractive else { return false }
    for risk in change.check.risks { console.complain("note: \(risk)") }
    let answer = console.ask(
      "Expect \(change.votes) \(change.votes == 1 ? "vote" : "votes")? [y/N]")
    return answer == "y" || answer == "yes"
  }

  func show(_ result: ExpectedVotesChange.Result) throws {
    if output.format == .json { return try printJSON(json(result), to: console) }
    switch result {
    case .unchanged: console.output("unchanged: so many votes are expected already")
    case .dryRun:
      for risk in change.check.risks { console.output(risk) }
      console.output("dry run: nothing was changed")
    case .done(let status):
      for risk in change.check.risks.dropFirst() { console.note("note: \(risk)") }
      console.output(
        "done: \(status.isQuorate ? "quorate" : "NOT quorate"), \(status.totalVotes) of "
          + "\(status.highestExpectedVotes) votes, \(status.quorum) needed")
    case .uncertain(let reason): console.complain("error: \(reason)")
    }
  }

  func refuse(_ objections: [ExpectedVotesCheck.Objection]) throws {
    if output.format == .json {
      try printJSON(json("refused", reasons: objections), to: console)
    }
    for objection in objections {
      let name = objection.name.map { " [\($0)]" } ?? ""
      console.complain("error: \(objection.message)\(name)")
    }
    let names = objections.compactMap(\.name)
    if names.count == objections.count, let name = names.first {
      console.complain("where they are certainly off: --force \(name)")
    }
    console.complain("error: nothing was changed")
  }

  func decline() throws {
    if output.format == .json { try printJSON(json("declined", reasons: []), to: console) }
    if console.isInteractive {
      console.complain("error: nothing was changed")
    } else {
      for risk in change.check.risks { console.complain("note: \(risk)") }
      console.complain("error: not confirmed; give --yes to set it without being asked")
    }
  }

  private func json(_ result: ExpectedVotesChange.Result) -> ExpectedVotesJSON {
    switch result {
    case .unchanged: json("unchanged", reasons: [])
    case .dryRun: json("dry-run", reasons: [])
    case .done(let status): json("done", reasons: [], after: status)
    case .uncertain(let reason):
      json("uncertain", reasons: [ExpectedVotesCheck.Objection(name: nil, message: reason)])
    }
  }

  private func json(
    _ result: String, reasons: [ExpectedVotesCheck.Objection], after: QuorumStatus? = nil
  ) -> ExpectedVotesJSON {
    ExpectedVotesJSON(
      result: result, file: file, before: QuorumShowReport.RunningJSON(change.before),
      after: after.map { QuorumShowReport.RunningJSON($0) },
      reasons: reasons.map(\.message), forcible: reasons.compactMap(\.name),
      risks: change.check.risks)
  }
}

private struct ExpectedVotesJSON: Encodable {
  let result: String
  let file: String
  let before: QuorumShowReport.RunningJSON
  let after: QuorumShowReport.RunningJSON?
  let reasons: [String]
  let forcible: [String]
  let risks: [String]
}
