import TestSupport
import Testing

/// What the README and the manual show can be typed.
struct CommandLineTests {
  private static let commandLines: [String] = {
    let readme = (try? Readme().commandLines) ?? []
    let manual = (try? ManPage().commandLines) ?? []
    return (readme + manual).filter { $0.hasPrefix("corosync-edit ") }
  }()

  @Test func `there are command lines in both`() throws {
    #expect(try Readme().commandLines.contains { $0.hasPrefix("corosync-edit ") })
    #expect(try !ManPage().commandLines.isEmpty)
  }

  /// Each command runs on files in a folder of its own; one that changes them changes nothing.
  @Test(arguments: commandLines)
  func `is understood`(_ line: String) throws {
    let words = Self.words(of: line)
    let command = try #require(words.dropFirst().first)
    let folder = try CommandFolder()
    let text = try Repository.text("Examples/corosync.conf")
    for name in ["corosync.conf", "old.conf", "new.conf"] { try folder.write(name, text) }
    var arguments = Array(words.dropFirst())
    let options = try HelpTree.load().command(named: arguments).longOptions
    for (option, value) in [("file", "corosync.conf"), ("state-dir", "state")] {
      if options.contains(option) { arguments += ["--\(option)", folder[value]] }
    }
    if options.contains("dry-run") { arguments.append("--dry-run") }
    let run = try Repository.run(arguments, in: folder.path)
    #expect(run.status != 64, "\(run.errors)")
    if ["get", "set", "unset", "edit", "apply"].contains(command) {
      #expect(run.status == 0, "\(run.errors)")
    }
  }

  /// The words of a command line as a shell has them, as far as the examples need it.
  private static func words(of line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    for character in line {
      switch character {
      case "'":
        isQuoted.toggle()
        word = word ?? ""
      case " " where !isQuoted:
        if let word { words.append(word) }
        word = nil
      case "#" where !isQuoted && word == nil: return words
      default: word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}
