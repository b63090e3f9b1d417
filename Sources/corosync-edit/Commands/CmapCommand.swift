import ArgumentParser
import CorosyncCmap
import CorosyncModel
import CorosyncSyntax

struct CmapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cmap", abstract: "Print the keys that corosync would load from a file.",
    discussion: """
      One line for each key, as corosync-cmapctl prints them, sorted, secrets included; to a \
      terminal with control characters made visible, else byte for byte. Keys that corosync adds \
      at its start are not among them. The files of uidgid.d beside the file are read too, in the \
      order of their names: corosync takes them in the order of the directory, which makes no \
      difference to the keys. Ends with status 1 where corosync would refuse the file.
      """)

  @OptionGroup var input: InputOptions

  @OptionGroup var target: ReleaseOptions

  @OptionGroup var output: OutputOptions

  func run() throws {
    let loaded = try LoadedConfiguration(
      input.path ?? Workspace.defaultFile(Daemon.find()), for: target.release)
    let entries = loaded.configuration.projection.entries
    if output.format == .json {
      try printJSON(entries.map { EntryJSON($0) }, to: output.console)
    } else {
      output.console.output(bytes: text(of: entries))
    }
    try loaded.report(to: output.console)
  }

  private func text(of entries: [Projection.Entry]) -> [UInt8] {
    let escapes = output.console.isTerminal
    return entries.flatMap { (escapes ? Array($0.description.utf8) : $0.cmapctlLine) + [0x0A] }
  }

  /// A key with its type and value; the value a number where the map has one.
  private struct EntryJSON: Encodable {
    let key: String
    let type: String
    let value: ConfigurationTree

    init(_ entry: Projection.Entry) {
      key = entry.key.description
      type = entry.value.type.label
      value = .value(entry.value)
    }
  }
}
