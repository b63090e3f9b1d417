import ArgumentParser
import CorosyncSafeEdit
import CorosyncStore

struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Bring back the content from before a change.",
    discussion: """
      The old content gets a new, higher config_version, and is checked, written, loaded and proved \
      like every change. "corosync-edit history" lists the changes.
      """)

  @Argument(help: "The change whose old content is to come back.")
  var id: EntryID

  @OptionGroup var files: FileOptions
  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace(files)
    do {
      let entry = try workspace.entry(id)
      guard entry.file == workspace.store.file.realPath else {
        throw Failure(.refused, "change \(id) is one of \"\(entry.file)\", not of this file")
      }
    } catch let error as StoreError {
      throw Failure(.files, error.description)
    }
    try ChangeRunner(workspace, change, output).run(.restore(id))
  }
}
