public import ArgumentParser
import CorosyncDiagnostics
public import CorosyncStore
import SystemPackage

struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "List the changes of the file, or show one of them.")

  @Argument(help: "The change to show line by line.")
  var id: EntryID?

  @OptionGroup var files: FileOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace(files)
    do {
      if let id { try show(id, workspace) } else { try list(workspace) }
    } catch let error as StoreError {
      throw Failure(.files, error.description)
    }
  }

  private func list(_ workspace: Workspace) throws {
    let listing = try workspace.store.journal.list()
    let entries = listing.entries.filter { $0.file == workspace.store.file.realPath }
    for damaged in listing.damaged { output.console.complain("warning: \(damaged.error)") }
    if output.format == .json {
      return try printJSON(entries.map { EntryJSON($0) }, to: output.console)
    }
    for entry in entries { output.console.output(EntryJSON(entry).line) }
    if entries.isEmpty { output.console.note("no changes of \(workspace.path) are on record") }
  }

  private func show(_ id: EntryID, _ workspace: Workspace) throws {
    let entry = try workspace.entry(id)
    if output.format == .json { return try printJSON(EntryJSON(entry), to: output.console) }
    output.console.output(EntryJSON(entry).line)
    let (old, new) = (
      try workspace.store.journal.oldBytes(of: id), try workspace.store.journal.newBytes(of: id)
    )
    for line in LineDifference(from: old, to: new).lines {
      output.console.output(line)
    }
  }
}

/// An entry of the journal, for programs and people.
struct EntryJSON: Encodable {
  let id: String
  let time: String
  let file: String
  let stage: String
  let oldVersion: UInt64?
  let newVersion: UInt64?
  let command: String
  let user: UInt32
  let login: String?
  let undoes: String?
  let note: String?

  init(_ entry: JournalEntry) {
    id = entry.id.description
    time = entry.id.time.description
    file = entry.file.string
    stage = entry.stage.rawValue
    oldVersion = entry.change.oldVersion.flatMap { UInt64($0) }
    newVersion = entry.change.newVersion.flatMap { UInt64($0) }
    command = entry.change.command
    user = entry.change.user
    login = entry.change.login
    undoes = entry.change.undoes?.description
    note = entry.note
  }

  var line: String {
    let versions = [oldVersion, newVersion].map { $0.map { String($0) } ?? "none" }
      .joined(separator: " -> ")
    return "\(id)  \(stage)  \(versions)  \(login.map { escaped($0) } ?? "uid \(user)")  "
      + escaped(command)
  }
}

extension EntryID: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
