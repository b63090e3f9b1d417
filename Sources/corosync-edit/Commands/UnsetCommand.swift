import ArgumentParser
import CorosyncEditing
import CorosyncModel
import CorosyncSafeEdit

struct UnsetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unset", abstract: "Remove keys, or sections with all that is in them.")

  @Argument(
    help: "What to remove, such as totem.token or 'totem.interface[linknumber=1]'.",
    transform: { try ConfigurationPath(parsing: $0) })
  var paths: [ConfigurationPath]

  @OptionGroup var files: FileOptions
  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try ChangeRunner(Workspace(files), change, output)
      .run(.operations(paths.map { UnsetKey($0) }))
  }
}
