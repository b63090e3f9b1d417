import ArgumentParser
import CorosyncModel
import CorosyncSyntax

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print what a file says to corosync, and what holds by default.",
    discussion: """
      Every key under its own name, with the value that counts, and below "effective" the timers \
      and other settings of totem that are in use: defaults and what corosync computes.

      As JSON, sections are objects and values strings, or numbers where corosync stores numbers; \
      keys that the file does not have are absent. nodelist.node, totem.interface and its member, \
      logging.logger_subsys and logging.logging_daemon are lists of objects, uidgid.uid and \
      uidgid.gid of numbers. Secrets (totem.key) are null without --show-secrets.
      """)

  @Flag(help: "Print secrets too.")
  var showSecrets = false

  @OptionGroup var files: FileOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let loaded = try LoadedConfiguration(
      files.file ?? Workspace.defaultFile(Daemon.find()), for: files.target.release)
    let tree = ShowReport.tree(loaded.configuration, showsSecrets: showSecrets)
    if output.format == .json {
      try printJSON(tree, to: output.console)
    } else {
      for line in ShowReport.lines(tree) { output.console.output(line) }
    }
    try loaded.report(to: output.console)
  }
}
