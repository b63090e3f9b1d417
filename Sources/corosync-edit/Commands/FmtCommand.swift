import ArgumentParser
import CorosyncDiagnostics
import CorosyncEditing
import CorosyncStore
import CorosyncSyntax
import CorosyncValidation
import SystemPackage

struct FmtCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt", abstract: "Lay files out: indentation, blanks and line ends only.",
    discussion: """
      What corosync reads from a file stays exactly as it was, and every comment stays with its \
      line. A file that corosync can't read is refused and left alone, with what is wrong in it. \
      The file of the running corosync is not written, since a change of it has to be numbered, \
      loaded and proved: for that, "fmt - <FILE >NEW" and "apply NEW".
      """)

  @Argument(
    help: "The files; - reads the standard input and prints the result.", completion: .file())
  var paths: [String]

  @Flag(help: "Write nothing; name the files whose layout differs, and end with status 1 for any.")
  var check = false

  @Flag(help: "Write nothing; print the lines that would change.")
  var diff = false

  @OptionGroup var layout: LayoutOptions

  @OptionGroup var target: ReleaseOptions

  @Flag(name: .shortAndLong, help: "Say nothing about the work, only results and errors.")
  var quiet = false

  func validate() throws {
    if paths.isEmpty { throw ValidationError("name a file, or - for the standard input") }
  }

  func run() throws {
    let formatter = FileFormatter(
      layout: layout.layout, release: target.release,
      console: Console(isQuiet: quiet), isCheck: check, isDifference: diff)
    var status = ExitStatus.done
    for path in paths {
      do {
        let ending = try formatter.format(path)
        if ending.rawValue > status.rawValue { status = ending }
      } catch let failure as Failure {
        formatter.console.complain("error: \(failure)")
        if failure.status.rawValue > status.rawValue { status = failure.status }
      }
    }
    if status != .done { throw status.code }
  }
}
