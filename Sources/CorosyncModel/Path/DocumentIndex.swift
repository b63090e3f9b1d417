public import CorosyncSyntax

/// What stands in each section of a document, for finding places by their paths.
public struct DocumentIndex: Sendable {
  public let document: Document

  /// For each section the indices of the lines of its own keys, in order.
  public let pairs: [[Int]]

  /// For each section the indices of the sections directly in it, in order.
  public let children: [[Int]]

  /// The sections by their full path; the top level has the empty one.
  ///
  /// Sections whose path is longer than the daemon takes are missing.
  private let byPath: [String: [Int]]

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
    var byPath: [String: [Int]] = ["": [0]]
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
    return readsBackwards(section) && key != "subsys" && key != "name"
      ? candidates.first : candidates.reversed().first
  }

  /// The bytes of the value of a key that counts in a section.
  public func value(_ key: String, inSection section: Int) -> ArraySlice<UInt8>? {
    pair(key, inSection: section).map { document[$0.value] }
  }

  private func readsBackwards(_ section: Int) -> Bool {
    let name = document[document.sections[section].name]
    return name.elementsEqual("logger_subsys".utf8) || name.elementsEqual("logging_daemon".utf8)
  }
}
