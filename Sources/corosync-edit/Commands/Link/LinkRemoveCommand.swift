import ArgumentParser
import CorosyncEditing
import CorosyncModel
import CorosyncSafeEdit

struct LinkRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove a link from all nodes, with its settings.")

  @Argument(help: "The number of the link.")
  var link: LinkNumber

  @OptionGroup var files: FileOptions
  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try ChangeRunner(Workspace(files), change, output).run(.operations([RemoveLink(link)]))
  }
}
