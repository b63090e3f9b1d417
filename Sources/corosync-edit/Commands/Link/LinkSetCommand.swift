import ArgumentParser
import CorosyncEditing
import CorosyncModel
import CorosyncSafeEdit

struct LinkSetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change settings of a link.",
    discussion: """
      Settings that are not given stay. Priority and ping timers change on a running link; for \
      another port or transport the link is removed and added again, in steps that are proved one \
      by one, as "link move" does.

        corosync-edit link set 1 --priority 20
        corosync-edit link set 1 --ping-interval 500 --ping-timeout 2000
      """)

  @Argument(help: "The number of the link.")
  var link: LinkNumber

  @OptionGroup var settings: LinkSettingsOptions
  @OptionGroup var files: FileOptions
  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if settings.settings.isEmpty {
      throw ValidationError("give a setting, such as --priority 20")
    }
  }

  func run() throws {
    try ChangeRunner(Workspace(files), change, output)
      .run(.operations([SetLink(link, settings: settings.settings)]), inSteps: true)
  }
}
