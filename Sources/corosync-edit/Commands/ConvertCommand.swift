import ArgumentParser
import CorosyncDiagnostics
import CorosyncEditing
import CorosyncModel
import CorosyncSafeEdit
import CorosyncSyntax
import CorosyncValidation

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Make a file of corosync 1.x and 2.x, or for udp and udpu, one for knet.",
    discussion: """
      Every node, address and comment stays. The result goes to the standard output, and what \
      changes, with its reasons and the order of the steps for the cluster, to the standard error. \
      A file that lacks what knet needs is refused with what is missing: names of nodes with \
      several links are given with --name, the nodes of a file without a list of them with --node.

      A running cluster can't change its transport by a reload: it has to be stopped on all nodes.

        corosync-edit convert corosync.conf --name 10.0.0.1=uno --name 10.0.0.2=dos -o new.conf
      """)

  @OptionGroup var input: InputOptions

  @Option(
    name: .customLong("name"),
    help: ArgumentHelp("The name of the node with this address.", valueName: "address=name"))
  var names: [String] = []

  @Option(
    name: .customLong("node"),
    help: ArgumentHelp(
      "A node of a file without a list of nodes: its name and its address on every ring.",
      valueName: "name=address,..."))
  var nodes: [String] = []

  @Flag(
    help: """
      Write the file itself; that of a running corosync with another transport only with \
      --no-reload.
      """)
  var inPlace = false

  @OptionGroup var files: FileOptions
  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if input.path != nil, files.file != nil {
      throw ValidationError("name the file once, with --file or without")
    }
    if inPlace, change.output != nil || input.path == "-" {
      throw ValidationError("--in-place writes the file itself, and takes no other one")
    }
    if output.format == .json, change.output == "-" {
      throw ValidationError("--format json prints the file's text; --output takes a path then")
    }
  }

  func run() throws {
    let operation = try operation()
    var files = files
    if let path = input.path { files.file = path }
    let workspace = inPlace ? try Workspace(files) : nil
    let path = workspace?.path ?? files.file ?? Workspace.defaultFile(Daemon.find())
    let bytes = try InputFile.read(path)
    let release = workspace?.release ?? files.target.release
    let old = DocumentIndex(Document(bytes, release: release))
    let isForKnet = Configuration(old.document).totem.transportName?.value == "knet"
    if !isForKnet { try refuseReload(workspace) }
    let conversion: Conversion
    let new: Document
    do throws(EditError) {
      conversion = try operation.conversion(of: old)
      new = try converted(old, operation, conversion)
    } catch {
      try refuse(error, old.document, path == "-" ? "<stdin>" : path)
      throw ExitStatus.refused.code
    }
    let report = ConversionReport(conversion, new, file: path, wasForKnet: isForKnet)
    if let workspace {
      for line in report.linesInPlace { output.console.note(line) }
      let runner = ChangeRunner(workspace, change, output)
      return try runner.run(.candidate(new.bytes, base: bytes), from: path)
    }
    try refuseErrors(new, path == "-" ? "<stdin>" : path)
    try write(new, report)
  }

  private func operation() throws -> ConvertToKnet {
    var named: [String: String] = [:]
    for text in names {
      guard let equals = text.firstIndex(of: "="), equals > text.startIndex,
        text.index(after: equals) < text.endIndex
      else { throw ValidationError("--name \"\(text)\" is not of the form ADDRESS=NAME") }
      let address = String(text[..<equals])
      guard
        named.updateValue(String(text[text.index(after: equals)...]), forKey: address) == nil
      else { throw ValidationError("--name gives \"\(address)\" two names") }
    }
    return ConvertToKnet(
      names: named,
      nodes: try nodes.map { text in
        guard let node = NewNode(text) else {
          throw ValidationError("--node \"\(text)\" is not of the form NAME=ADDRESS[,ADDRESS...]")
        }
        return node
      })
  }

  private func refuseReload(_ workspace: Workspace?) throws {
    guard workspace?.cluster != nil, !change.noReload, !change.dryRun else { return }
    throw Failure(
      .refused,
      "the running corosync can't change its transport by a reload; \"--no-reload\" writes the file "
        + "for the start of all nodes, \"--output\" another one")
  }

  /// The file with its edits and a higher version; as it is where there are none.
  private func converted(
    _ old: DocumentIndex, _ operation: ConvertToKnet, _ conversion: Conversion
  ) throws(EditError) -> Document {
    if conversion.edits.isEmpty { return old.document }
    let document = try operation.apply(to: old.document)
    let version = Configuration(old.document).totem.configVersion?.value
    return try SetConfigVersion.after([version].compactMap(\.self)).apply(to: document)
  }

  /// Says what is missing, each thing on a line of its own.
  private func refuse(_ error: EditError, _ document: Document, _ path: String) throws {
    if output.format == .json {
      var reasons = [error.description]
      if case .notConvertible(let missing) = error { reasons = missing }
      try printJSON(FailureJSON(file: path, reasons: reasons), to: output.console)
    }
    switch error {
    case .notWellFormed:
      let text = FindingText(path: path, document: document)
      for line in SyntaxRule.findings(in: document).flatMap(text.lines) {
        output.console.complain(line)
      }
      output.console.complain("error: \(error)")
    case .notConvertible(let missing):
      for what in missing { output.console.complain("\(escaped(path)): error: \(what)") }
    default: output.console.complain("error: \(error)")
    }
  }

  private func refuseErrors(_ new: Document, _ path: String) throws {
    let errors = RuleSet.standard.check(Configuration(new)).filter { $0.severity == .error }
    guard !errors.isEmpty else { return }
    let text = FindingText(path: "<converted>", document: new)
    let lines = errors.flatMap(text.lines)
    if output.format == .json {
      try printJSON(FailureJSON(file: path, reasons: lines), to: output.console)
    }
    for line in lines { output.console.complain(line) }
    throw Failure(
      .refused, "corosync or the cluster would not work with the result; nothing was written")
  }

  private func write(_ new: Document, _ report: ConversionReport) throws {
    let console = output.console
    if let path = change.output, path != "-", !change.dryRun {
      try NewFile.write(new.bytes, to: path, console)
    }
    if output.format == .json { return try printJSON(report, to: console) }
    let isPrinted = (change.output ?? "-") == "-" && !change.dryRun
    if isPrinted { console.output(bytes: new.bytes) }
    for line in report.lines { isPrinted ? console.note(line) : console.output(line) }
  }
}
