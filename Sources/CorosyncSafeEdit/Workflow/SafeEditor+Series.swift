import CorosyncEditing
import CorosyncModel
import CorosyncPlan
import CorosyncStore
import CorosyncSyntax

extension SafeEditor {
  /// The change in steps; nil where it needs none.
  private func migration(of edit: PreparedEdit) throws(SafeEditError) -> PreparedMigration? {
    switch edit.plan.migration {
    case .success(let migration)? where migration.steps.count > ChangeSeries.limit:
      throw .migration(.tooManySteps(migration.steps.count, limit: ChangeSeries.limit))
    case .success(let migration)? where migration.steps.count > 1:
      return PreparedMigration(edit: edit.inSteps, migration: migration)
    case .failure(let error)?: throw .migration(error)
    default: return nil
    }
  }

  /// Carries out a change in steps, each of which is loaded and proved before the next; nil where
  /// the change needs none, and nothing was done.
  ///
  /// A series that was left unfinished and leads to the same content is gone on with. Throws
  /// ``SafeEditError`` where nothing was written.
  public func runInSteps(_ request: EditRequest) throws(SafeEditError) -> SeriesOutcome? {
    if !options.isDryRun { try settleOpenEntries() }
    if let series = try openSeries().first {
      guard try leads(series, where: request) else { throw try refusal(for: series) }
      guard options.isDryRun else { return try resume(series, .onward) }
      return SeriesOutcome(
        series: series.plan, position: try position(in: series) ?? 0, steps: [], ending: .dryRun,
        warnings: [])
    }
    guard let prepared = try migration(of: prepareSettled(request)) else { return nil }
    guard prepared.edit.objections.isEmpty else { throw .refused(prepared.edit) }
    let plan = ChangeSeries.Plan(
      purpose: request.command, titles: prepared.migration.steps.map(\.title),
      contents: [prepared.edit.snapshot.bytes] + prepared.migration.steps.map(\.bytes),
      user: request.user, login: request.login)
    if options.isDryRun {
      return SeriesOutcome(series: plan, position: 0, steps: [], ending: .dryRun, warnings: [])
    }
    guard observer.confirm(prepared) else { throw .declined(prepared.edit) }
    return walk(try begin(plan, from: prepared.edit.snapshot), from: 0, .onward)
  }

  private func begin(
    _ plan: ChangeSeries.Plan, from snapshot: Snapshot
  ) throws(SafeEditError) -> HeldSeries {
    try storing { () throws(StoreError) in
      let lock = try store.lock(waiting: options.lockLimit)
      defer { _ = lock.release() }
      let now = try store.read()
      guard now.bytes == snapshot.bytes else { throw .changedMeanwhile(now: now) }
      return try store.journal.begin(plan, of: store.file.realPath, under: lock)
    }
  }
}

// MARK: The steps

extension SafeEditor {
  /// Makes the steps of a series from where it stands, or undoes them.
  func walk(
    _ held: HeldSeries, from start: Int, _ direction: SeriesDirection
  ) -> SeriesOutcome {
    let plan = held.series.plan
    var position = start
    var outcomes: [EditOutcome] = []
    func outcome(_ ending: SeriesOutcome.Ending, _ warnings: [String] = []) -> SeriesOutcome {
      SeriesOutcome(
        series: plan, position: position, steps: outcomes, ending: ending, warnings: warnings)
    }
    let goal = direction == .back ? 0 : plan.titles.count
    while position != goal {
      let next = position + (goal > position ? 1 : -1)
      let step = SeriesStep(
        number: max(position, next), count: plan.titles.count,
        title: plan.titles[max(position, next) - 1], isUndone: next < position)
      guard observer.goOn(with: step) else { return outcome(.paused) }
      observer.report(.step(step))
      do throws(SafeEditError) {
        guard try stands(position, of: plan) else {
          return outcome(.overtaken, removingRecord(of: held))
        }
        let result = try carryOut(request(for: step, leadingTo: plan.contents[next], plan))
        switch result.result {
        case .verified, .written, .unchanged: outcomes.append(result)
        case .rolledBack, .uncertain, .dryRun: return outcome(.failed(result))
        }
      } catch {
        return outcome(.stopped(error))
      }
      position = next
      if position != goal { cluster?.rest(for: restTime(after: plan.contents[next])) }
    }
    return outcome(.completed, removingRecord(of: held))
  }

  /// Takes a series off the record; a failure is a warning, since all that mattered is done.
  private func removingRecord(of held: HeldSeries) -> [String] {
    do throws(StoreError) {
      try takeOffRecord(held)
      return []
    } catch {
      return ["the record of the steps could not be removed: \(error)"]
    }
  }

  /// How long the links between other nodes, which this one can't ask about, may be behind its own:
  /// two rounds of pings, and never so long that a person thinks it hangs.
  private func restTime(after content: [UInt8]) -> Duration {
    let pings = Configuration(Document(content, release: options.release)).timers.pings.values
    let interval = pings.map(\.interval.rawValue).max() ?? 0
    return .milliseconds(min(2 * Int(interval), 10_000))
  }

  private func request(
    for step: SeriesStep, leadingTo bytes: [UInt8], _ plan: ChangeSeries.Plan
  ) throws(SafeEditError) -> EditRequest {
    let live = try storing { () throws(StoreError) in try store.read() }
    let title = step.isUndone ? "undo \"\(step.title)\"" : step.title
    return EditRequest(
      .candidate(bytes, base: live.bytes),
      command: "\(plan.purpose) (step \(step.number) of \(step.count): \(title))",
      user: plan.user, login: plan.login)
  }
}
