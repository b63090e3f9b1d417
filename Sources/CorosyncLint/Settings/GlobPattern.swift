/// A pattern for paths: `*` and `?` stand for any letters but a slash, `**` for any folders.
///
/// A pattern without a slash is one for the name, in whatever folder. Matching takes at most the
/// product of both lengths.
public struct GlobPattern: Sendable, Hashable {
  private let parts: [[UInt8]]

  public init(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/")).map { Array($0) }
    let isPath = text.isEmpty || text.utf8.contains(UInt8(ascii: "/"))
    self.parts = isPath ? parts : [Self.anyFolders] + parts
  }

  private static let anyFolders = Array("**".utf8)

  /// Whether a relative path, such as `clusters/a/corosync.conf`, fits.
  public func matches(_ path: String) -> Bool {
    let names = path.utf8.split(separator: UInt8(ascii: "/")).map { Array($0) }
    return Self.matches(
      names, parts, isStar: { $0 == Self.anyFolders },
      fits: { Self.matches($0, $1, isStar: { $0 == UInt8(ascii: "*") }) { $1 == $0 || $1 == 0x3F } }
    )
  }

  /// Matches items with a pattern in which some items stand for any number of items.
  ///
  /// Only the last such item needs to be tried anew, so this is not exponential.
  private static func matches<Item>(
    _ items: [Item], _ pattern: [Item], isStar: (Item) -> Bool, fits: (Item, Item) -> Bool
  ) -> Bool {
    var (item, part) = (0, 0)
    var lastStar: (part: Int, item: Int)?
    while item < items.count {
      if part < pattern.count, isStar(pattern[part]) {
        lastStar = (part, item)
        part += 1
      } else if part < pattern.count, fits(items[item], pattern[part]) {
        item += 1
        part += 1
      } else if let (star, start) = lastStar {
        lastStar = (star, start + 1)
        item = start + 1
        part = star + 1
      } else {
        return false
      }
    }
    return pattern[part...].allSatisfy(isStar)
  }
}
