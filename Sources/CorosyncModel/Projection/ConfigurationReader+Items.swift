import CorosyncCmap

extension ConfigurationReader {
  /// Stores or keeps what a line says, by the handler of its section.
  mutating func read(_ item: Item, _ frame: Frame) {
    switch frame.handler {
    case .interface: readInterface(item, frame)
    case .member: readMember(item, frame)
    case .node: readNode(item, frame)
    case .loggerSubsystem: readLogger(item, prefix: "logging.logger_subsys.", hasName: false)
    case .loggingDaemon: readLogger(item, prefix: "logging.logging_daemon.", hasName: true)
    case .uidgid: UidgidItem(item).read(users: users, into: &store)
    default: readPlain(item, frame)
    }
  }

  private mutating func readPlain(_ item: Item, _ frame: Frame) {
    if let value = value(item, frame, key: item.path) { set(item.path, value, item) }
  }

  /// The value by the rules of the section; nil where it is refused, which is reported under `key`.
  private mutating func value(_ item: Item, _ frame: Frame, key: [UInt8]) -> CmapValue? {
    guard let rule = frame.rules[KeyName(item.key)] else { return .string(Array(item.value)) }
    switch rule.read(item.value, release: release, knet: knet) {
    case .success(let value):
      return value
    case .failure(let refused):
      store.report(item.problem(refused.kind, key: key))
      return nil
    }
  }

  private mutating func set(_ name: [UInt8], _ value: CmapValue, _ item: Item) {
    if !store.set(name, value, item.origin) {
      store.report(item.problem(.unstorableName, key: name, isAboutKey: true))
    }
  }

  // MARK: Links

  private mutating func readInterface(_ item: Item, _ frame: Frame) {
    guard let value = value(item, frame, key: item.path) else { return }
    let name = item.path.dropFirst("totem.interface.".utf8.count)
    if name.elementsEqual("linknumber".utf8) {
      if case .uint8(let number) = value { link.number = number }
      return
    }
    guard let field = LinkBuffer.Field(name: KeyName(name)) else {
      set(item.path, value, item)
      return
    }
    let isDropped = field.isSigned && (value.unsigned ?? 0) > UInt64(Int32.max)
    link.take(field, isDropped ? nil : LinkBuffer.Held(value: value, origin: item.origin))
  }

  private mutating func readMember(_ item: Item, _ frame: Frame) {
    guard item.isNamed("memberaddr") else {
      store.report(item.problem(.memberItem, key: item.path, isAboutKey: true))
      return
    }
    guard frame.isInInterface else {
      // Written with a dot, outside of `interface`: the address is lost, or the daemon is.
      if !release.separatesSubsections, !hasSeenInterface {
        store.report(item.problem(.memberOutsideInterface, key: item.path, isAboutKey: true))
      }
      return
    }
    link.members.append(LinkBuffer.Member(value: Array(item.value), origin: item.origin))
  }

  // MARK: Nodes

  private mutating func readNode(_ item: Item, _ frame: Frame) {
    noteNode(section: frame.owner)
    let separates = release.separatesSubsections
    let key = separates ? item.path.dropFirst("nodelist.node.".utf8.count) : item.key
    let name = EntryStore.built(nodePrefix + key)
    if let value = value(item, frame, key: name) { set(name, value, item) }
  }

  /// Notes that a section is the node at the current position.
  mutating func noteNode(section: Int) {
    let node = Projection.SectionInstance(section: section, role: .node(position: nodePosition))
    if node == notedNode { return }
    notedNode = node
    instances.append(node)
  }

  // MARK: Logging

  private mutating func readLogger(_ item: Item, prefix: String, hasName: Bool) {
    let separates = release.separatesSubsections
    let key = separates ? item.path.dropFirst(prefix.utf8.count) : item.key
    let held = LoggerBuffer.Held(value: Array(item.value), origin: item.origin)
    if key.elementsEqual("subsys".utf8) {
      logger.subsystem = held
    } else if hasName, key.elementsEqual("name".utf8) {
      logger.name = held
    } else {
      logger.items.append(
        LoggerBuffer.Item(key: Array(key), value: held.value, origin: item.origin))
    }
  }
}
