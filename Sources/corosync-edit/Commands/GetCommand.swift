import ArgumentParser
import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

struct GetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "get", abstract: "Print the value of a key of the file, or all keys of a section.",
    discussion: """
      Prints the values that count to corosync, as they are written. Where the path names one key \
      that is its value alone; for a section, and where several sections are meant, a line with the \
      path before each value. Ends with status 1 where the file has no such key.
      """)

  @Argument(
    help: "What to print, such as totem.token, nodelist, or 'nodelist.node[name=uno]'.",
    transform: { try ConfigurationPath(parsing: $0) })
  var path: ConfigurationPath

  @OptionGroup var files: FileOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let file = files.file ?? Workspace.defaultFile(Daemon.find())
    let document = Document(try InputFile.read(file), release: files.target.corosync ?? .newest)
    let values = DocumentIndex(document).values(at: path)
    if output.format == .json { try printJSON(values.map { ValueJSON($0) }, to: output.console) }
    guard !values.isEmpty else {
      throw Failure(.refused, "\"\(escaped(file))\" has no \"\(path)\"")
    }
    guard output.format == .text else { return }
    let isOne = values.count == 1 && values[0].path == path
    for found in values {
      let value = escaped(found.value)
      output.console.output(isOne ? value : "\(found.path): \(value)")
    }
  }

  private struct ValueJSON: Encodable {
    let path: String
    let value: String

    init(_ found: DocumentIndex.FoundValue) {
      path = found.path.description
      value = String(decoding: found.value, as: UTF8.self)
    }
  }
}
