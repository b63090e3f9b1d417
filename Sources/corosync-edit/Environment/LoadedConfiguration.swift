import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax
import CorosyncValidation

/// A configuration with all that the daemon would read along with it.
struct LoadedConfiguration {
  /// The path as people know it.
  let path: String

  let configuration: Configuration
  let folder: UidgidFolder?
  let uidgidFiles: [UidgidFile]

  /// Reads a file, `-` for the standard input, and the files of `uidgid.d` beside it.
  init(_ path: String, for release: Release) throws {
    self.path = path == "-" ? "<stdin>" : path
    let document = Document(try InputFile.read(path), release: release)
    folder = path == "-" ? nil : UidgidFolder(beside: path)
    uidgidFiles = folder?.files(for: release) ?? []
    configuration = Configuration(
      document, projection: Projection(document, uidgidFiles: uidgidFiles, users: .system))
  }

  /// What makes the daemon refuse the file or not start with it, for people.
  var refusals: [String] {
    let text = FindingText(path: path, document: configuration.document)
    let own = RuleSet.daemonOnly.check(configuration).filter { $0.severity == .error }
    return own.flatMap { text.lines($0) } + uidgidFiles.indices.flatMap { refusals(ofFile: $0) }
  }

  private func refusals(ofFile index: Int) -> [String] {
    let file = uidgidFiles[index]
    let text = FindingText(path: "\(folder?.path ?? "")/\(file.name)", document: file.document)
    let values = configuration.projection.problems.filter { $0.source == .uidgidFile(index) }
    let findings = SyntaxRule.findings(in: file.document) + values.map { ValueRule.finding($0) }
    return findings.sortedByPosition().flatMap { text.lines($0) }
  }

  /// Says what could not be found out, and ends with status 1 where the daemon would refuse the
  /// file.
  ///
  /// A command that then prints no result says so in JSON too.
  func report(to console: Console, asJSON: Bool = false) throws {
    #if !Runtime
    if hasUidgid {
      console.note(
        "note: names of users and groups were not checked: this program can't look them up")
    }
    #endif
    let refusals = refusals
    if asJSON, !refusals.isEmpty {
      try printJSON(FailureJSON(file: path, reasons: refusals), to: console)
    }
    for line in refusals { console.complain(line) }
    if !refusals.isEmpty { throw ExitStatus.refused.code }
  }

  private var hasUidgid: Bool {
    !uidgidFiles.isEmpty || configuration.projection.instances.contains { $0.role == .uidgid }
  }
}
