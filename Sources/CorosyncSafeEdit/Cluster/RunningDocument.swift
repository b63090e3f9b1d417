package import CorosyncCmap
package import CorosyncModel
package import CorosyncSyntax

/// The configuration that a daemon has loaded, written as a file would have it.
///
/// For comparing with a file: comments, order and layout are lost, and keys that the daemon made
/// itself are left out.
package struct RunningDocument {
  /// The sections that can be compared with a file; in `resources` the daemon has keys of its own.
  package static let sections: Set<String> = [
    "logging", "nodelist", "nozzle", "quorum", "system", "totem",
  ]

  package let document: Document

  /// Writes a map down; without what the daemon made itself, as far as `file` does not say it too.
  package init(
    _ map: [CmapKey: CmapValue], release: Release, besides file: Configuration? = nil
  ) {
    var sections: [String: [(name: String, value: CmapValue)]] = [:]
    let own = DaemonKeys(map)
    // Files of uidgid.d say the same as the section, and are not at hand.
    for key in map.keys.sorted() where !own.isMade(key) && !key.hasPrefix("uidgid.") {
      if let file, file.projection[key] == nil, own.isFilledIn(key) { continue }
      guard let value = map[key], let dot = key.description.lastIndex(of: ".") else { continue }
      let name = String(key.description[key.description.index(after: dot)...])
      sections[String(key.description[..<dot]), default: []].append((name, value))
    }
    var bytes: [UInt8] = []
    for path in sections.keys.sorted(by: Self.precedes) {
      bytes += Self.text(of: path, sections[path] ?? [])
    }
    document = Document(bytes, release: release)
  }

  /// Nodes by their numbers, everything else by name.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    if let first = number(of: left, below: "nodelist.node."),
      let second = number(of: right, below: "nodelist.node.")
    {
      return first < second
    }
    return left < right
  }

  private static func number(of path: String, below prefix: String) -> Int? {
    path.hasPrefix(prefix) ? Int(path.dropFirst(prefix.count)) : nil
  }

  private static func text(
    of path: String, _ pairs: [(name: String, value: CmapValue)]
  ) -> [UInt8] {
    var names = path.split(separator: ".").map { String($0) }
    var lines: [[UInt8]] = []
    if number(of: path, below: "nodelist.node.") != nil {
      names.removeLast()
    } else if let link = number(of: path, below: "totem.interface.") {
      names.removeLast()
      lines.append(Array("linknumber: \(link)".utf8))
    } else if path.hasPrefix("logging.logger_subsys."), let subsystem = names.popLast() {
      lines.append(Array("subsys: \(subsystem)".utf8))
    }
    lines += pairs.filter { $0.name != "subsys" }.map { pair in
      Array("\(pair.name): ".utf8)
        + (pair.value.stringBytes ?? Array(pair.value.description.utf8))
    }
    // One section with the whole path: a second `nodelist` would number its nodes from 0 again.
    let opened = Array("\(names.joined(separator: ".")) {".utf8)
    return Array(([opened] + lines + [[.closeBrace]]).joined(separator: [.lineFeed])) + [.lineFeed]
  }
}
