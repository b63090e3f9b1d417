import CorosyncCmap

/// Collects the keys of a map into a tree.
struct TreeBuilder {
  /// A part of a key's name.
  private enum Step {
    case name(Substring)
    /// An element of the list that the part before names, by what tells it from the others.
    case element(Substring)
  }

  /// A section, list or value on its way; known by its index in ``places``.
  private struct Place {
    var value: ConfigurationTree?
    var isList = false
    var children: [(name: String, place: Int)] = []
    var index: [String: Int] = [:]
  }

  private var places = [Place()]

  /// What stands behind `logging.logger_subsys.` and `logging.logging_daemon.` and names the
  /// section.
  private var loggers: [Substring: Set<Substring>] = [:]

  init(_ projection: Projection) {
    for instance in projection.instances {
      switch instance.role {
      case .loggerSubsystem(let name): note(Self.text(name), of: "logger_subsys")
      case .loggingDaemon(let name, nil): note(Self.text(name), of: "logging_daemon")
      case .loggingDaemon(let name, let subsystem?):
        note("\(Self.text(name)).\(Self.text(subsystem))", of: "logging_daemon")
        // With the name `corosync` the section is one of the subsystem.
        note(Self.text(subsystem), of: "logger_subsys")
      default: break
      }
    }
  }

  private mutating func note(_ name: String, of section: Substring) {
    loggers[section, default: []].insert(name[...])
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  // MARK: Adding

  mutating func add(_ key: CmapKey, _ value: ConfigurationTree) {
    let name = key.description
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 4, name.hasPrefix("uidgid.config."), let id = UInt32(parts[3]) {
      if set(.value(.uint32(id)), at: [.name(parts[0]), .name(parts[2]), .element(parts[3])]) {
        return
      }
    } else if let steps = steps(of: name, parts) {
      if case .element(let link) = steps.dropFirst(2).first, parts[1] == "interface",
        let number = UInt8(link)
      {
        set(.value(.uint8(number)), at: steps[..<3] + [.name("linknumber")])
      }
      if set(value, at: steps[...]) { return }
    }
    // `a.b: 1` beside `a.b.c: 2`, or an unknown key of an `interface`: not in the tree's shape.
    places[child(name, of: 0)].value = value
  }

  /// The way to a key; nil for one that stands where only elements of a list do.
  private func steps(of name: String, _ parts: [Substring]) -> [Step]? {
    guard parts.count > 2 else { return parts.map { .name($0) } }
    switch (parts[0], parts[1]) {
    case ("nodelist", "node"):
      return parts.count > 3 && Self.isNumber(parts[2]) ? Self.steps(parts, listDepth: 2) : nil
    case ("totem", "interface"):
      return parts.count > 3 && Self.isNumber(parts[2]) ? Self.interfaceSteps(parts) : nil
    case ("logging", "logger_subsys"), ("logging", "logging_daemon"):
      return Self.loggerSteps(parts, in: name, loggers[parts[1]] ?? [])
    default:
      return parts.map { .name($0) }
    }
  }

  private static func steps(_ parts: [Substring], listDepth: Int) -> [Step] {
    parts.enumerated().map { $0 == listDepth ? .element($1) : .name($1) }
  }

  private static func interfaceSteps(_ parts: [Substring]) -> [Step] {
    let steps = steps(parts, listDepth: 2)
    guard parts.count == 5, parts[3] == "member", isNumber(parts[4]) else { return steps }
    return steps.dropLast() + [.element(parts[4]), .name("memberaddr")]
  }

  /// The steps where the name of a subsystem, which may have dots in it, stands in the key.
  private static func loggerSteps(
    _ parts: [Substring], in name: String, _ names: Set<Substring>
  ) -> [Step]? {
    let start = parts[2].startIndex
    let last = (2..<max(2, parts.count - 1)).last { part in
      names.contains(name[start..<parts[part].endIndex])
    }
    guard let last else { return nil }
    return [.name(parts[0]), .name(parts[1]), .element(name[start..<parts[last].endIndex])]
      + parts[(last + 1)...].map { .name($0) }
  }

  private static func isNumber(_ part: Substring) -> Bool {
    !part.isEmpty && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Puts a value in its place; false where something of another shape is on the way.
  @discardableResult
  private mutating func set(_ value: ConfigurationTree, at steps: ArraySlice<Step>) -> Bool {
    var place = 0
    for step in steps {
      guard places[place].value == nil else { return false }
      let isEmpty = places[place].children.isEmpty
      switch step {
      case .name(let name):
        guard !places[place].isList else { return false }
        place = child(String(name), of: place)
      case .element(let name):
        guard places[place].isList || isEmpty else { return false }
        places[place].isList = true
        place = child(String(name), of: place)
      }
    }
    guard places[place].children.isEmpty else { return false }
    places[place].value = value
    return true
  }

  private mutating func child(_ name: String, of place: Int) -> Int {
    if let known = places[place].index[name] { return known }
    places.append(Place())
    places[place].index[name] = places.count - 1
    places[place].children.append((name, places.count - 1))
    return places.count - 1
  }

  // MARK: Building

  /// The tree of what was added.
  func tree() -> ConfigurationTree {
    // A place has a higher index than the one around it.
    var trees = [ConfigurationTree?](repeating: nil, count: places.count)
    for index in places.indices.reversed() {
      trees[index] = tree(of: places[index], trees)
    }
    return trees[0] ?? .section([])
  }

  private func tree(of place: Place, _ trees: [ConfigurationTree?]) -> ConfigurationTree? {
    if let value = place.value { return value }
    guard place.isList else {
      return .section(
        place.children.compactMap { name, place in
          trees[place].map { ConfigurationTree.Member(name, $0) }
        })
    }
    return .list(Self.inOrder(place.children).compactMap { name, place in trees[place] })
  }

  /// The elements by their numbers; in the order of the map where they have names.
  private static func inOrder(_ children: [(name: String, place: Int)]) -> [(String, Int)] {
    let numbered = children.compactMap { child in Int(child.name).map { ($0, child) } }
    guard numbered.count == children.count else { return children }
    return numbered.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
