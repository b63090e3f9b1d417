extension String {
  /// The text in lines of at most `width` characters, those after the first indented by two blanks.
  func wrapped(_ width: Int = 78) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = "  \(word)"
      } else {
        line += line.isEmpty ? "\(word)" : " \(word)"
      }
    }
    return lines + [line]
  }
}
