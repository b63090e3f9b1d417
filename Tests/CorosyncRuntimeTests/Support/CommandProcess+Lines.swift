import TestSupport

extension CommandProcess {
  /// Waits until the output has a number of lines; false if half a minute is not enough.
  func waitForLines(_ count: Int) -> Bool {
    poll(within: .seconds(30)) { linesSoFar.count >= count ? true : nil } ?? false
  }
}
