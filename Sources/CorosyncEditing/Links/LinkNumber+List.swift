import CorosyncModel

extension [LinkNumber] {
  /// The links in words: `no links`, `link 0`, `links 0, 1`.
  var phrase: String {
    if isEmpty { return "no links" }
    return (count == 1 ? "link " : "links ") + map(\.description).joined(separator: ", ")
  }
}
