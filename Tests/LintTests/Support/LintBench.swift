import CorosyncDiagnostics
import CorosyncLint
import CorosyncSyntax
import FoundationEssentials
import TestSupport

/// A folder with files, and `corosync-edit` at work in it.
struct LintBench {
  let folder: CommandFolder

  init() throws { folder = try CommandFolder() }

  /// A configuration with one finding, of rule `duplicate-node-id`, in line 17.
  static let faulty = goodFile.replacing("nodeid: 2", with: "nodeid: 1")

  /// A configuration with one finding that has a safe repair, in line 1.
  static let repairable = "# corosync-edit: ignore duplicate-node-id was 2\n" + goodFile

  /// The text as that of another cluster.
  static func cluster(_ number: Int, _ text: String) -> String {
    text.replacing("example", with: "example\(number)").replacing("10.0.", with: "10.\(number).")
  }

  /// Writes a file, with the folders that its name has.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, Array(text.utf8))
  }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    if let slash = name.lastIndex(of: "/") {
      _ = try CommandProcess.run(["mkdir", "-p", folder[String(name[..<slash])]])
    }
    return try folder.write(name, bytes)
  }

  func text(_ name: String) throws -> String { try CommandFile.text(folder[name]) }

  /// Runs the program in the folder, for release 3.1.7.
  func lint(_ arguments: String..., input: String = "") throws -> CommandResult {
    try run(["lint", "--corosync", "3.1.7"] + arguments, input: input)
  }

  func run(_ arguments: [String], input: String = "") throws -> CommandResult {
    let program = try CommandProcess.path(ofProduct: "corosync-edit")
    let environment = CommandProcess.plainEnvironment.merging(["HOME": folder.path]) { $1 }
    return try CommandProcess.run(
      ["sh", "-c", "cd \"$0\" && exec \"$@\"", folder.path, program] + arguments,
      environment: environment, input: Array(input.utf8), within: .seconds(300))
  }

  /// Runs git in the folder.
  func git(_ arguments: String...) throws {
    let identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
    let result = try CommandProcess.run(
      ["git", "-C", folder.path, "-c", "init.defaultBranch=main"] + identity + arguments)
    guard result.status == 0 else { throw CommandFailure("git \(arguments): \(result)") }
  }
}

/// What `lint --format json` prints, one of them.
struct FindingDocument: Decodable, Equatable {
  struct Note: Decodable, Equatable {
    let file: String
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int
    let message: String
  }

  struct Fix: Decodable, Equatable {
    struct Edit: Decodable, Equatable {
      let line: Int
      let column: Int
      let endLine: Int
      let endColumn: Int
      let text: String
    }

    let title: String
    let safe: Bool
    let edits: [Edit]
  }

  let file: String
  let line: Int
  let column: Int
  let endLine: Int
  let endColumn: Int
  let severity: String
  let rule: String
  let message: String
  let notes: [Note]
  let fixes: [Fix]
  let daemon: String?
}

/// Reads the standard output of a command as JSON.
func decode<Value: Decodable>(_ type: Value.Type, _ result: CommandResult) throws -> Value {
  do {
    return try JSONDecoder().decode(type, from: Data(result.outputBytes))
  } catch {
    throw CommandFailure("\(error) in \(result)")
  }
}

/// The report about a text, as the library makes it.
func report(_ text: String, _ change: (inout LintOptions) -> Void = { _ in }) -> FileReport {
  var options = LintOptions()
  options.release = .debian12
  change(&options)
  return Linter(options).lint(LintSource(name: "corosync.conf", bytes: Array(text.utf8)))
}

/// The names of the rules that find something in a text, by place.
func rules(_ text: String, _ change: (inout LintOptions) -> Void = { _ in }) -> [RuleID] {
  report(text, change).findings.map(\.rule)
}
