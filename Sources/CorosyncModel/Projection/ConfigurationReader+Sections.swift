import CorosyncCmap
import CorosyncSyntax

extension ConfigurationReader {
  /// Does what the daemon does at the opening brace of a section with a handler of its own.
  mutating func begin() {
    guard let frame = frames.last else { return }
    switch frame.handler {
    case .interface:
      link.begin()
      hasSeenInterface = true
    case .member where frame.isInInterface:
      let count = link.members.count
      link.memberSections.append((frame.section, count..<count))
    case .loggerSubsystem, .loggingDaemon: logger.begin()
    case .nodelist: nodePosition = 0
    case .node:
      notedNode = nil
      noteNode(section: frame.section)
    case .uidgid:
      instances.append(Projection.SectionInstance(section: frame.section, role: .uidgid))
    default: break
    }
  }

  /// Does what the daemon does at a closing brace.
  ///
  /// Also at that of a subsection, for releases that don't tell the two apart.
  mutating func end(_ frame: Frame, _ line: Line, _ index: Int) {
    let brace = Brace(line: index, range: line.content, frame: frame)
    switch frame.handler {
    case .interface: storeLink(brace)
    case .loggerSubsystem: storeSubsystem(brace)
    case .loggingDaemon: storeDaemon(brace)
    case .node: nodePosition += 1
    case .member: endMember(frame)
    default: break
    }
  }

  /// A closing brace, for problems that show there.
  struct Brace {
    let line: Int
    let range: Range<Int>
    let frame: Frame
  }

  private mutating func report(_ kind: ValueProblem.Kind, _ brace: Brace) {
    report(kind, key: brace.frame.path ?? [], line: brace.line, range: brace.range)
  }

  private mutating func endMember(_ frame: Frame) {
    guard frame.isOwn, let last = link.memberSections.indices.last else { return }
    let start = link.memberSections[last].addresses.lowerBound
    link.memberSections[last].addresses = start..<link.members.count
  }

  // MARK: Links

  private mutating func storeLink(_ brace: Brace) {
    defer { link.free() }
    if link.isFreed {
      report(.nestedInterface, brace)
      link.begin()
      return
    }
    let prefix = "totem.interface.\(link.number)."
    for field in LinkBuffer.Field.allCases {
      guard let held = link.fields[field] else { continue }
      _ = store.set(Array("\(prefix)\(field.rawValue)".utf8), held.value, held.origin)
    }
    // The daemon's list grows at its head, so the last address gets the number 0.
    for (number, member) in link.members.reversed().enumerated() {
      _ = store.set(Array("\(prefix)member.\(number)".utf8), .string(member.value), member.origin)
    }
    noteLink(section: brace.frame.owner)
  }

  private mutating func noteLink(section: Int) {
    // The closing brace of a subsection, up to 3.1.9, says the same a second time.
    let instance = Projection.SectionInstance(
      section: section, role: .interface(link: link.number))
    if instance != instances.last { instances.append(instance) }
    for member in link.memberSections {
      let count = link.members.count
      let numbers = count - member.addresses.upperBound..<count - member.addresses.lowerBound
      instances.append(
        Projection.SectionInstance(
          section: member.section, role: .member(link: link.number, numbers: numbers)))
    }
  }

  // MARK: Logging

  private mutating func storeSubsystem(_ brace: Brace) {
    guard let subsystem = logger.subsystem else {
      report(.loggerWithoutSubsystem, brace)
      logger.begin()
      return
    }
    guard !stopsAtFreedMemory(brace) else { return }
    let prefix = Array("logging.logger_subsys.".utf8) + subsystem.value + [UInt8(ascii: ".")]
    storeLogger(prefix: prefix, own: [("subsys", subsystem)], brace)
    note(.loggerSubsystem(name: subsystem.value), brace)
  }

  private mutating func storeDaemon(_ brace: Brace) {
    guard let name = logger.name else {
      report(.daemonWithoutName, brace)
      logger.begin()
      return
    }
    guard !stopsAtFreedMemory(brace) else { return }
    let dot = UInt8(ascii: ".")
    let isCorosync = name.value.elementsEqual("corosync".utf8)
    let subsystem = logger.subsystem
    var prefix = Array("logging.".utf8)
    if !isCorosync {
      prefix += Array("logging_daemon.".utf8) + name.value + [dot]
    } else if subsystem != nil {
      prefix += Array("logger_subsys.".utf8)
    }
    var own: [(String, LoggerBuffer.Held)] = []
    if let subsystem {
      prefix += subsystem.value + [dot]
      own.append(("subsys", subsystem))
    }
    if !isCorosync { own.append(("name", name)) }
    storeLogger(prefix: prefix, own: own, brace)
    note(.loggingDaemon(name: name.value, subsystem: subsystem?.value), brace)
  }

  private mutating func note(_ role: Projection.SectionInstance.Role, _ brace: Brace) {
    instances.append(Projection.SectionInstance(section: brace.frame.owner, role: role))
  }

  private mutating func stopsAtFreedMemory(_ brace: Brace) -> Bool {
    guard logger.isFreed else { return false }
    report(.nestedLogger, brace)
    logger.begin()
    return true
  }

  /// Stores a section's items, the last line first, and then the keys that name the section.
  ///
  /// Stops at the first name that the map can't store: it is the same with all others.
  private mutating func storeLogger(
    prefix: [UInt8], own: [(key: String, held: LoggerBuffer.Held)], _ brace: Brace
  ) {
    defer { logger.free() }
    let values =
      logger.items.reversed().map { ($0.key, $0.value, $0.origin) }
      + own.map { (Array($0.key.utf8), $0.held.value, $0.held.origin) }
    for (key, value, origin) in values {
      let name = EntryStore.built(prefix + key)
      if store.set(name, .string(value), origin) { continue }
      report(
        .unstorableName, key: name, value: value, line: brace.line, range: origin.range)
      return
    }
  }
}
