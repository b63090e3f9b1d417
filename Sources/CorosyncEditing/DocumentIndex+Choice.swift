import CorosyncModel
import CorosyncSyntax

extension DocumentIndex {
  /// Refuses a path that means several sections which the daemon keeps apart, or sections in such.
  func requireOne(of sections: [Int], at path: ConfigurationPath?) throws(EditError) {
    var path = path
    while let current = path, sections.count > 1 {
      if let kind = RepeatableSection(names: current.names) {
        let meant = self.sections(current, around: sections)
        let choices = distinguish(meant, of: current, kind)
        if Set(choices).count > 1 { throw .ambiguous(current, choices: choices) }
      }
      path = current.parent
    }
  }

  /// The sections that a path names and that are around `sections` or among them, each once.
  private func sections(_ path: ConfigurationPath, around sections: [Int]) -> [Int] {
    let named = Set(self.sections(path.names))
    var found: Set<Int> = []
    for section in sections {
      var current: Int? = section
      while let candidate = current, !named.contains(candidate) {
        current = document.sections[candidate].parent
      }
      if let current { found.insert(current) }
    }
    return found.sorted()
  }
}
