import CorosyncSyntax

/// A section that may stand in a file several times, each time for another thing.
package struct RepeatableSection {
  /// The keys that tell one from the other, the best first.
  package let identifyingKeys: [String]

  /// Whether the daemon takes sections together whose identifying keys are equal.
  package let isMerged: Bool

  /// The names of the section and those around it, such as `nodelist.node`; nil for others.
  package init?(names: String) {
    isMerged = names == "totem.interface" || names == "logging.logger_subsys"
    switch names {
    case "nodelist.node": identifyingKeys = ["name", "nodeid", "ring0_addr"]
    case "totem.interface": identifyingKeys = ["linknumber"]
    case "totem.interface.member": identifyingKeys = ["memberaddr"]
    case "logging.logger_subsys": identifyingKeys = ["subsys"]
    case "logging.logging_daemon": identifyingKeys = ["name"]
    default: return nil
    }
  }
}

extension DocumentIndex {
  /// For each section a path that tells it from the others of its name.
  package func distinguish(
    _ sections: [Int], of path: ConfigurationPath, _ kind: RepeatableSection
  ) -> [ConfigurationPath] {
    for key in kind.identifyingKeys {
      let values = sections.compactMap { identity(key, of: $0) }
      guard values.count == sections.count else { continue }
      if kind.isMerged || Set(values).count == values.count {
        return values.map { path.selecting(.value(key: key, value: $0)) }
      }
    }
    let all = self.sections(path.names)
    return sections.map { path.selecting(.position(Self.index(of: $0, in: all))) }
  }

  /// The index of an element, or of the next higher one, in ascending numbers.
  private static func index(of number: Int, in numbers: [Int]) -> Int {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func identity(_ key: String, of section: Int) -> String? {
    if key == "linknumber" { return linkNumber(ofInterface: section).map { String($0) } }
    return value(key, inSection: section).map { String(decoding: $0, as: UTF8.self) }
  }
}

extension ConfigurationPath {
  /// The path with a selector at its last part.
  func selecting(_ selector: Selector) -> ConfigurationPath {
    guard let parent else {
      return ConfigurationPath([Component(last.name, selector)]) ?? self
    }
    return parent.appending(last.name, selector)
  }
}
