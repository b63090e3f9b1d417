import CorosyncSafeEdit
import CorosyncStore
import CorosyncSyntax

/// What commands that only look need of the workflow.
struct Inspection {
  let workspace: Workspace
  let output: OutputOptions
  let release: Release

  init(_ workspace: Workspace, _ output: OutputOptions) {
    self.workspace = workspace
    self.output = output
    release = workspace.findRelease()
  }

  var editor: SafeEditor {
    var options = EditOptions()
    options.release = release
    options.proofLimit = .seconds(10)
    return SafeEditor(
      store: workspace.store, cluster: workspace.cluster, options: options,
      observer: SilentObserver())
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
  }
}

/// For work that nobody watches.
private struct SilentObserver: EditObserver {
  func confirm(_ edit: PreparedEdit) -> Bool { false }
  func report(_ event: EditEvent) {}
}
