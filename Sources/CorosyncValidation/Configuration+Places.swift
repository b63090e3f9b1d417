import CorosyncModel
import CorosyncSyntax

extension Configuration {
  /// Where to point for something that is missing in a section: the name of the first section of
  /// that path, the start of the file where there is none.
  func place(ofSection path: String) -> Range<Int> {
    index.sections(path).first.map { document.sections[$0].name } ?? 0..<0
  }

  /// Where to point for a node: the word `node` that opens its section.
  func place(of node: Node) -> Range<Int> {
    nodeSections[node.position]?.first.map { document.sections[$0].name } ?? 0..<0
  }

  /// Whether the file has the key, whatever its value.
  func hasValue(at path: ConfigurationPath) -> Bool { index.pair(path) != nil }
}
