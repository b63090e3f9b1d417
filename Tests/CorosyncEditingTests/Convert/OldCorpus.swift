import Glibc
import TestSupport

/// The files of corosync 1.x and 2.x among those that `COROSYNC_CORPUS` names.
enum OldCorpus {
  struct Entry {
    let name: String
    let bytes: [UInt8]
  }

  static let folder = getenv("COROSYNC_CORPUS").map { String(cString: $0) }

  static let reason = "COROSYNC_CORPUS names no folder"

  static func entries() throws -> [Entry] {
    guard let folder else { return [] }
    let index = try CommandFile.text("\(folder)/INDEX.csv")
    let rows = index.split(whereSeparator: \.isNewline).filter {
      $0.contains(",1.x,") || $0.contains(",2.x,")
    }
    return try rows.map { row in
      let name = String(row.prefix { $0 != "," })
      return Entry(name: name, bytes: try CommandFile.read("\(folder)/\(name)"))
    }
  }
}
