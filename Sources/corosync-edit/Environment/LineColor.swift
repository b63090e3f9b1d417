/// The color of a line on a terminal, by what it says.
enum LineColor: String {
  case red = "31"
  case green = "32"
  case yellow = "33"
  case none = ""

  init(of line: String) {
    let start = line.prefix { $0 != "[" }
    self =
      if line.hasPrefix("- ") || start.contains("error: ") {
        .red
      } else if line.hasPrefix("+ ") || line.hasPrefix("done: ") || line.hasPrefix("verified: ") {
        .green
      } else if start.contains("warning: ") {
        .yellow
      } else {
        .none
      }
  }

  func apply(to line: String) -> String {
    self == .none ? line : "\u{1B}[\(rawValue)m\(line)\u{1B}[0m"
  }
}
