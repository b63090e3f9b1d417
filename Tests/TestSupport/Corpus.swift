import Glibc

/// Configuration files of public projects, with the verdict of corosync 3.1.7 on each.
///
/// The folder is not part of the package; the variable COROSYNC_CORPUS names it.
public enum Corpus {
  /// A file of the corpus.
  public struct Entry: Sendable, CustomStringConvertible {
    public let name: String
    public let bytes: [UInt8]

    /// The releases that the file was written for, such as `2.x`.
    public let era: String
    public let isAccepted: Bool

    /// The line that the daemon's parser named; nil for files that it takes.
    public let refusedLine: Int?

    /// What the daemon said; empty where it took the file.
    public let message: String

    public var description: String { name }

    /// Whether it was the parser that refused the file.
    public var isParserError: Bool { message.hasPrefix("parser error: ") }
  }

  private static let folder: String? = getenv("COROSYNC_CORPUS").map { String(cString: $0) }

  /// Whether there is a corpus to read.
  public static var isAvailable: Bool { folder != nil }

  public static let reason = "COROSYNC_CORPUS names no folder"

  /// The files in the order of the index, or why they can't be read.
  public static let files = Result { try read() }

  /// The files for the arguments of a test; empty where they can't be read.
  public static var entries: [Entry] { (try? files.get()) ?? [] }

  private static func read() throws -> [Entry] {
    guard let folder else { return [] }
    let rows = CSV.rows(try CommandFile.text("\(folder)/INDEX.csv"))
    guard let names = rows.first else { return [] }
    return try rows.dropFirst().map { row in
      let fields = Dictionary(zip(names, row), uniquingKeysWith: { first, _ in first })
      let name = fields["file"] ?? ""
      return Entry(
        name: name, bytes: try CommandFile.read("\(folder)/\(name)"), era: fields["era"] ?? "",
        isAccepted: fields["verdict"] == "accept",
        refusedLine: fields["line"].flatMap { Int($0) }, message: fields["message"] ?? "")
    }
  }
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
