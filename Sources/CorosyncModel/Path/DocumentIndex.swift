public import CorosyncSyntax

/// What stands in each section of a document, for finding places by their paths.
public struct DocumentIndex: Sendable {
  public let document: Document

  /// For each section the indices of the lines of its own keys, in order.
  public let pairs: [[Int]]

  /// For each section the indices of the sections directly in it, in order.
  public let children: [[Int]]

  /// The sections by their full path, without the top level.
  ///
  /// Sections whose path is longer than the daemon takes are missing.
  private let byPath: [String: [Int]]

  /// The sections of which the daemon reads the keys from the last to the first.
  private let readBackwards: Set<Int>

  /// The sections that are about links.
  private let interfaces: Set<Int>

  /// Reads the document once; takes time in proportion to its size.
  public init(_ document: Document) {
    self.document = document
    var pairs = [[Int]](repeating: [], count: document.sections.count)
    for (index, line) in document.lines.enumerated() where line.kind == .pair {
      pairs[line.section].append(index)
    }
    self.pairs = pairs
    var children = [[Int]](repeating: [], count: document.sections.count)
    var paths = [String?](repeating: "", count: document.sections.count)
    var byPath: [String: [Int]] = [:]
    for (index, section) in document.sections.enumerated() {
      guard let parent = section.parent else { continue }
      children[parent].append(index)
      // The daemon takes no longer path, and a deep nest of sections must not make many long ones.
      paths[index] = section.pathLength < 255 ? paths[parent] : nil
      guard let around = paths[index] else { continue }
      let path =
        around.isEmpty ? document.text(section.name) : "\(around).\(document.text(section.name))"
      paths[index] = path
      byPath[path, default: []].append(index)
    }
    self.children = children
    self.byPath = byPath
    readBackwards = Set(
      ["logging.logger_subsys", "logging.logging_daemon"].flatMap { byPath[$0] ?? [] })
    interfaces = Set(byPath["totem.interface"] ?? [])
  }

  /// The sections with the full path `path`, such as `totem.interface`, in order.
  public func sections(_ path: String) -> [Int] { byPath[path] ?? [] }

  /// The line of the key that counts to the daemon where a section has it more than once: the last
  /// one, in `logger_subsys` and `logging_daemon` the first.
  ///
  /// Nil where the section has no such key.
  public func pair(_ key: String, inSection section: Int) -> Line? {
    let candidates = pairs[section].lazy.map { document.lines[$0] }.filter {
      document[$0.name].elementsEqual(key.utf8)
    }
    return isFirstCounting(key.utf8, inSection: section)
      ? candidates.first : candidates.reversed().first
  }

  /// The lines of a section's keys that count, in the order of their names: one for each name, all
  /// for the names that are collected.
  func countingPairs(
    inSection section: Int, isCollected: (_ name: Range<Int>) -> Bool
  ) -> [Line] {
    var places: [ArraySlice<UInt8>: Int] = [:]
    var counting: [Line] = []
    for index in pairs[section] {
      let line = document.lines[index]
      let name = document[line.name]
      if let place = places[name], !isCollected(line.name) {
        if !isFirstCounting(name, inSection: section) { counting[place] = line }
      } else {
        places[name] = counting.count
        counting.append(line)
      }
    }
    return counting
  }

  private func isFirstCounting(_ key: some Sequence<UInt8>, inSection section: Int) -> Bool {
    readBackwards.contains(section)
      && !key.elementsEqual("subsys".utf8) && !key.elementsEqual("name".utf8)
  }

  /// The bytes of the value of a key that counts in a section.
  public func value(_ key: String, inSection section: Int) -> ArraySlice<UInt8>? {
    pair(key, inSection: section).map { document[$0.value] }
  }

  /// Whether a section is about a link, which is 0 where it does not say.
  func isInterface(_ section: Int) -> Bool { interfaces.contains(section) }
}
