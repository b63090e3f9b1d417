import ArgumentParser
import CorosyncConf
import FoundationEssentials

/// Prints the token timeout that is in effect on a node that runs a configuration.
@main
struct ReadToken: ParsableCommand {
  @Argument var file: String

  func run() throws {
    guard let bytes = FileManager.default.contents(atPath: file) else {
      throw ValidationError("cannot read \"\(file)\"")
    }
    let timers = Configuration(Document(Array(bytes))).timers
    print("\(timers.token), of which \(timers.tokenSurcharge) for the nodes above two")
  }
}
