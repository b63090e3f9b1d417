import ArgumentParser
import CorosyncDiagnostics
import CorosyncSafeEdit
import CorosyncStore
import CorosyncSyntax
import SystemPackage

struct EditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Edit a copy of the file, and put it in place when it is good.",
    discussion: """
      Opens $VISUAL, else $EDITOR, else vi. A copy with errors is shown with them, and can be edited \
      again or kept; what was typed is never lost. config_version is raised by itself.
      """)

  @OptionGroup var files: FileOptions
  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: OutputOptions

  private var console: Console { output.console }

  func run() throws {
    let workspace = try Workspace(files)
    let runner = ChangeRunner(workspace, change, output)
    try refuseDuringSeries(runner)
    let base = try read(workspace)
    let copy = try WorkingCopy(of: base, in: workspace)
    do {
      guard let bytes = try edited(copy, base, runner) else { return }
      try runner.run(.candidate(bytes, base: base), from: copy.path.string)
      if change.dryRun { copy.keep(console, for: files) } else { copy.remove() }
    } catch {
      if (try? copy.read()) == base { copy.remove() } else { copy.keep(console, for: files) }
      throw error
    }
  }

  /// Before a person types anything.
  private func refuseDuringSeries(_ runner: ChangeRunner) throws {
    do {
      try runner.editor.refuseDuringSeries()
    } catch {
      for line in error.advice { console.complain(line) }
      throw Failure(error.exitStatus, error.description)
    }
  }

  private func read(_ workspace: Workspace) throws -> [UInt8] {
    do {
      return try workspace.store.read().bytes
    } catch {
      throw Failure(.files, error.description)
    }
  }

  /// What the person saved, once it has no objections that editing can remove; nil where nothing
  /// was changed.
  private func edited(
    _ copy: WorkingCopy, _ base: [UInt8], _ runner: ChangeRunner
  ) throws -> [UInt8]? {
    while true {
      try Editor.open(copy.path)
      let bytes = try copy.read()
      if bytes == base {
        console.output("nothing was changed")
        copy.remove()
        return nil
      }
      let faults = try faults(of: bytes, in: copy, base, runner)
      if faults.isEmpty { return bytes }
      for line in faults { console.complain(line) }
      try askWhatToDo(copy, from: base, to: bytes)
    }
  }

  private func faults(
    of bytes: [UInt8], in copy: WorkingCopy, _ base: [UInt8], _ runner: ChangeRunner
  ) throws -> [String] {
    let request = EditRequest(
      .candidate(bytes, base: base), command: Person.command, user: Person.user,
      login: Person.login)
    do {
      let edit = try runner.editor.prepare(request)
      return EditText(edit: edit, path: copy.path.string).objections
    } catch {
      throw Failure(error.exitStatus, error.description)
    }
  }

  /// Returns to edit again; throws to stop with the copy kept.
  private func askWhatToDo(_ copy: WorkingCopy, from base: [UInt8], to bytes: [UInt8]) throws {
    guard console.isInteractive else { throw Failure(.refused, "the copy has errors") }
    while true {
      switch console.ask("Edit again, show the difference, or save the copy and quit? [e/d/q]") {
      case "", "e": return
      case "d":
        for line in LineDifference(from: base, to: bytes).lines {
          console.complain(line)
        }
      case nil, "q", "s": throw Failure(.refused, "nothing was written")
      default: continue
      }
    }
  }
}
