import ArgumentParser
import CorosyncConf
import FoundationEssentials

/// Prints what the rules find in configurations; ends with status 1 where something is an error.
@main
struct CheckFile: ParsableCommand {
  @Argument(help: "The configurations.")
  var files: [String]

  @Option(help: "The release of corosync that is to read them, such as 3.1.7.")
  var corosync = Release.newest.description

  func run() throws {
    guard let release = Release(corosync) else {
      throw ValidationError("\"\(corosync)\" is no release")
    }
    var hasErrors = false
    for file in files {
      guard let bytes = FileManager.default.contents(atPath: file) else {
        throw ValidationError("cannot read \"\(file)\"")
      }
      let document = Document(Array(bytes), release: release)
      for finding in RuleSet.standard.check(Configuration(document)) {
        hasErrors = hasErrors || finding.severity == .error
        show(finding, in: document, file)
      }
    }
    if hasErrors { throw ExitCode(1) }
  }

  private func show(_ finding: Diagnostic, in document: Document, _ file: String) {
    let place = document.position(of: finding.range.lowerBound)
    print("\(file):\(place): \(finding.severity.rawValue): \(finding.message) [\(finding.rule)]")
    for note in finding.notes {
      print("\(file):\(document.position(of: note.range.lowerBound)): note: \(note.message)")
    }
  }
}
