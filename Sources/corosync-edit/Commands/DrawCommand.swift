import ArgumentParser
import CorosyncDrawing
import CorosyncModel
import CorosyncSyntax

struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: "Draw the nodes and the links between them.",
    discussion: """
      As text for a terminal, as wide as the terminal or 80 columns, or as an SVG picture, which \
      follows the reader's choice of a light or a dark page. For the file of the running corosync \
      each link shows whether it is connected and which one carries the traffic, as this node \
      sees it.

        corosync-edit draw
        corosync-edit draw --format svg --output cluster.svg
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case svg
    case json
  }

  @OptionGroup var input: InputOptions

  @Option(help: "Draw with the characters of a terminal, as a picture, or print the facts as JSON.")
  var format = Format.text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to this file, which must not exist. Default: the standard output.",
      valueName: "path"),
    completion: .file())
  var output: String?

  @Flag(help: "Use nothing but ASCII in text.")
  var ascii = false

  @Option(
    help: ArgumentHelp(
      "How many columns text may take, 30 to 10000.",
      discussion: "Default: those of the terminal, else 80.", valueName: "columns"))
  var width: Int?

  @Flag(help: "Don't ask the running corosync.")
  var offline = false

  @OptionGroup var target: ReleaseOptions

  @Flag(name: .shortAndLong, help: "Say nothing about the work, only results and errors.")
  var quiet = false

  func validate() throws {
    if let width, !(Drawing.leastTextWidth...10_000).contains(width) {
      throw ValidationError(
        "--width takes \(Drawing.leastTextWidth) to 10000 columns, not \(width)")
    }
  }

  func run() throws {
    let console = Console(isQuiet: quiet)
    let daemon = Daemon.find()
    let path = input.path ?? Workspace.defaultFile(daemon)
    let loaded = try LoadedConfiguration(path, for: target.release)
    let live = offline ? nil : try LiveState(of: path, daemon)
    live?.warnOfOtherVersion(than: loaded.configuration, console)
    let drawing = Drawing(loaded.configuration, state: live?.state)
    try NewFile.write(try content(drawing, console), to: output ?? "-", console)
    try loaded.report(to: console)
  }

  private func content(_ drawing: Drawing, _ console: Console) throws -> [UInt8] {
    switch format {
    case .text:
      let width = width ?? (output == nil ? console.columns : nil) ?? 80
      return Array(drawing.text(width: width, style: ascii ? .ascii : .boxes).utf8)
    case .svg: return Array(drawing.svg.utf8)
    case .json: return try JSON.bytes(of: DrawingJSON(drawing))
    }
  }
}
