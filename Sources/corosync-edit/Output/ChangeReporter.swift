import CorosyncPlan
import CorosyncSafeEdit
import CorosyncStore

/// Shows a change to the person who makes it, and asks.
struct ChangeReporter: EditObserver {
  let path: String

  /// Whether the person said beforehand that he wants the change.
  let isConfirmed: Bool
  let console: Console

  /// Whether to ask before each step of a change in steps.
  var asksAtEachStep = false

  /// What the person has to know of a change that passes all checks, before it is made.
  var beforehand: [String] = []

  func confirm(_ migration: PreparedMigration) -> Bool {
    console.notes(beforehand)
    let text = EditText(edit: migration.edit, path: path)
    let lines = text.difference + SeriesText.steps(migration.migration.steps.map(\.title))
    if isConfirmed {
      console.notes(lines)
      return true
    }
    for line in lines + text.remarks { console.complain(line) }
    guard console.isInteractive else {
      console.complain("error: not confirmed; give --yes to begin without being asked")
      return false
    }
    return console.ask("Begin? [y/N]")?.hasPrefix("y") ?? false
  }

  func goOn(with step: SeriesStep) -> Bool {
    guard asksAtEachStep else { return true }
    return console.ask("\(SeriesText.heading(step))? [y/N]")?.hasPrefix("y") ?? false
  }

  func confirm(_ edit: PreparedEdit) -> Bool {
    console.notes(beforehand)
    if isConfirmed { return true }
    guard console.isInteractive else { return false }
    let text = EditText(edit: edit, path: path)
    for line in text.difference + text.plan + text.remarks { console.complain(line) }
    return console.ask("Write this to \(path)? [y/N]")?.hasPrefix("y") ?? false
  }

  func report(_ event: EditEvent) {
    switch event {
    case .waitingForOther(let entry):
      console.note(
        "waiting for change \(entry.id) of process \(entry.process.id) to come to its end")
    case .recovering(let entry):
      console.note("change \(entry.id) was left unfinished; settling it first")
    case .discarded(let id):
      console.note("the record of change \(id) was incomplete and is removed; no file needs it")
    case .startingOver: console.note("the file was changed by someone else; starting over")
    case .written(let id): console.note("written; the content from before is kept as change \(id)")
    case .step(let step): console.note(SeriesText.heading(step))
    case .reloading: console.note("reloading")
    case .reloadingForPings:
      console.note("reloading once more: links are still pinged by the timers of the former token")
    case .proving(let version): console.note("waiting for every member to run version \(version)")
    case .rollingBack(let reasons):
      for reason in reasons { console.complain("error: \(reason)") }
      console.note("putting the old content back")
    }
  }
}
