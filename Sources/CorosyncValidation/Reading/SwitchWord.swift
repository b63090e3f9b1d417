/// A word for on or off, in any of the spellings that people use.
enum SwitchWord {
  case on, off

  init?(_ text: String) {
    switch text.lowercased() {
    case "on", "yes", "true", "1", "enabled", "enable": self = .on
    case "off", "no", "false", "0", "disabled", "disable": self = .off
    default: return nil
    }
  }

  /// The spelling that a key takes; nil where it takes none.
  func spelling(in words: [String]) -> String? {
    let spellings = self == .on ? ["yes", "on", "1"] : ["no", "off", "0"]
    return spellings.first(where: words.contains)
  }
}
