/// Text for XML 1.0.
package enum XMLText {
  /// A text as it may stand between tags and in an attribute in double quotes; what XML can't hold
  /// becomes U+FFFD.
  package static func escape(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t", "\r": result += "&#\(scalar.value);"
      default: result.unicodeScalars.append(isAllowed(scalar.value) ? scalar : "\u{FFFD}")
      }
    }
    return result
  }

  private static func isAllowed(_ value: UInt32) -> Bool {
    value >= 0x20 && value != 0xFFFE && value != 0xFFFF
  }
}
