import CorosyncModel

extension DocumentIndex {
  /// Refuses a path that means several sections which the daemon keeps apart.
  func requireOne(of sections: [Int], at path: ConfigurationPath?) throws(EditError) {
    guard sections.count > 1, let path, let kind = RepeatableSection(names: path.names) else {
      return
    }
    let choices = distinguish(sections, of: path, kind)
    if Set(choices).count > 1 { throw .ambiguous(path, choices: choices) }
  }
}
