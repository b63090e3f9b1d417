import ArgumentParser

/// How the program ends, the same for every command; wrong usage is ArgumentParser's 64.
enum ExitStatus: Int32 {
  case done = 0
  /// Findings, or a change that was refused.
  case refused = 1
  /// A file could not be read or written.
  case files = 2
  /// The daemon can't be reached or refused.
  case daemon = 3
  /// The old content is back.
  case rolledBack = 4
  /// What stands where is mixed or not known.
  case uncertain = 5

  var code: ExitCode { ExitCode(rawValue) }
}

/// An error whose message was already printed or is to be printed, with the way to end.
struct Failure: Error, CustomStringConvertible {
  let status: ExitStatus

  /// One clause.
  let description: String

  init(_ status: ExitStatus, _ description: String) {
    self.status = status
    self.description = description
  }
}
