import Glibc
import TestSupport

/// Configuration files of public projects, with the verdict of corosync 3.1.7 on each.
///
/// The folder is not part of the package; the variable COROSYNC_CORPUS names it.
struct Corpus {
  /// A file of the corpus.
  struct Entry: Sendable, CustomStringConvertible {
    let name: String
    let bytes: [UInt8]
    let isAccepted: Bool

    /// The line that the daemon's parser named; nil for files that it takes.
    let refusedLine: Int?

    /// What the daemon said; empty where it took the file.
    let message: String

    var description: String { name }

    /// Whether it was the parser that refused the file.
    var isParserError: Bool { message.hasPrefix("parser error: ") }
  }

  static let folder: String? = getenv("COROSYNC_CORPUS").map { String(cString: $0) }

  static let reason = "COROSYNC_CORPUS names no folder"

  /// The files in the order of the index; empty where there is no corpus.
  static let entries: [Entry] = {
    guard let folder, let index = try? CommandFile.text("\(folder)/INDEX.csv") else { return [] }
    let rows = CSV.rows(index)
    guard let names = rows.first else { return [] }
    return rows.dropFirst().compactMap { row in
      let fields = Dictionary(zip(names, row), uniquingKeysWith: { first, _ in first })
      guard let name = fields["file"], let bytes = try? CommandFile.read("\(folder)/\(name)")
      else { return nil }
      return Entry(
        name: name, bytes: bytes, isAccepted: fields["verdict"] == "accept",
        refusedLine: fields["line"].flatMap { Int($0) }, message: fields["message"] ?? "")
    }
  }()
}

/// Comma-separated values as RFC 4180 has them.
enum CSV {
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(field)
        field = ""
      case "\n" where !isQuoted, "\r\n" where !isQuoted:
        rows.append(row + [field])
        (row, field) = ([], "")
      default: field.append(character)
      }
    }
    return field.isEmpty && row.isEmpty ? rows : rows + [row + [field]]
  }
}
