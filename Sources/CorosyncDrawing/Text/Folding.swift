import CorosyncDiagnostics

/// Divides text for people into lines of a width.
enum Folding {
  /// Lines of whole words; a word that is longer than a line is divided.
  static func words(_ text: String, width: Int, indentation: String = "") -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      for (number, piece) in pieces(String(word), width: width - indentation.count).enumerated() {
        let fits = displayWidth(line) + 1 + displayWidth(piece) <= width
        if number == 0, !line.isEmpty, fits {
          line += " \(piece)"
        } else {
          if !line.isEmpty { lines.append(line) }
          line = (lines.isEmpty ? "" : indentation) + piece
        }
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Pieces of a width at most; nothing is lost, and an empty text is one empty piece.
  static func pieces(_ text: String, width: Int) -> [String] {
    let width = max(2, width)
    var pieces: [String] = []
    var piece = ""
    var taken = 0
    for scalar in text.unicodeScalars {
      let own = displayWidth(String(scalar))
      if taken + own > width {
        pieces.append(piece)
        (piece, taken) = ("", 0)
      }
      piece.unicodeScalars.append(scalar)
      taken += own
    }
    return pieces + [piece]
  }

  /// The text and blanks up to a width.
  static func padded(_ text: String, to width: Int, with filler: String = " ") -> String {
    text + String(repeating: filler, count: max(0, width - displayWidth(text)))
  }
}
