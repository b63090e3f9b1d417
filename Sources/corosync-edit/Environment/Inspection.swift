import CorosyncSafeEdit
import CorosyncStore

/// What commands that only look need of the workflow.
struct Inspection {
  let workspace: Workspace
  let output: OutputOptions

  init(_ workspace: Workspace, _ output: OutputOptions) {
    self.workspace = workspace
    self.output = output
  }

  var editor: SafeEditor {
    var options = EditOptions()
    options.proofLimit = .seconds(10)
    return workspace.editor(options, console: output.console)
  }

  /// Says which changes were left unfinished, so that nobody restarts corosync on an unproved file.
  func warnOfOpenEntries() throws {
    do throws(StoreError) {
      for entry in try editor.openEntries() {
        guard try !workspace.store.journal.isHeldByLivingProcess(entry.id) else { continue }
        output.console.complain(
          "warning: change \(entry.id) was left unfinished by process \(entry.process.id); "
            + "\"corosync-edit recover\" proves or undoes it")
      }
    } catch {
      throw Failure(.files, error.description)
    }
    do throws(SafeEditError) {
      try editor.refuseDuringSeries()
    } catch .unfinishedSeries(let series, let position) {
      let error = SafeEditError.unfinishedSeries(series, position)
      for line in ["warning: \(error.standing)"] + error.advice { output.console.complain(line) }
    } catch .seriesBusy {
      // It says itself what it does.
    } catch {
      throw Failure(error.exitStatus, error.description)
    }
  }
}
