import CorosyncSyntax

/// Does with a document's lines what `main_config_parser_cb` does, and goes on where that stops.
struct ConfigurationReader {
  /// A section that is open.
  struct Frame {
    let section: Int
    /// The full path; nil where it is too long for the daemon.
    let path: [UInt8]?
    /// Nil in a section that was refused, whose keys say nothing.
    var handler: SectionHandler?
    /// The keys that are more than any string here.
    let rules: [KeyName: ValueRule]
    /// Whether the handler was chosen for this very section, not inherited.
    var isOwn: Bool
    /// The section whose handler this is: itself, or the one that it inherits from.
    let owner: Int
    /// Whether an `interface` section is around it.
    let isInInterface: Bool
  }

  /// The longest path, with one byte for the dot, is one less than this.
  static let pathLimit = 255

  let document: Document
  let users: UserLookup
  let knet: KnetLibrary
  var store = EntryStore()
  var instances: [Projection.SectionInstance] = []

  var frames: [Frame]
  var link = LinkBuffer()
  var logger = LoggerBuffer()

  /// The position of the next node.
  var nodePosition = 0 {
    didSet { nodePrefix = Self.nodePrefix(nodePosition) }
  }

  /// What the names of that node's keys start with.
  private(set) var nodePrefix = nodePrefix(0)

  private static func nodePrefix(_ position: Int) -> [UInt8] {
    Array("nodelist.node.\(position).".utf8)
  }

  /// The node that was last noted in ``instances``.
  var notedNode: Projection.SectionInstance?

  /// Whether an `interface` section has been opened.
  var hasSeenInterface = false

  var release: Release { document.release }

  init(_ document: Document, users: UserLookup, knet: KnetLibrary) {
    self.document = document
    self.users = users
    self.knet = knet
    frames = [
      Frame(
        section: 0, path: [], handler: .plain, rules: [:], isOwn: true, owner: 0,
        isInInterface: false)
    ]
  }

  mutating func run() {
    for (index, line) in document.lines.enumerated() {
      switch line.kind {
      case .open: open(line, index)
      case .pair: read(line, index)
      case .close: close(line, index)
      case .blank, .comment, .invalid: break
      }
    }
  }

  private mutating func read(_ line: Line, _ index: Int) {
    guard let frame = frames.last, frame.handler != nil else { return }
    if line.name.isEmpty, release.refusesEmptyKeys { return }
    guard let path = path(of: line.name, in: frame) else { return }
    read(Item(path: path, line: line, index: index, document: document), frame)
  }

  private mutating func open(_ line: Line, _ index: Int) {
    guard let around = frames.last else { return }
    let path = path(of: line.name, in: around)
    let own = path.flatMap(SectionHandler.ofSection)
    let handler = path == nil ? nil : own ?? around.handler
    frames.append(
      Frame(
        section: line.section, path: path, handler: handler,
        rules: own?.valueRules ?? inheritedRules(handler), isOwn: own != nil,
        owner: own == nil ? around.owner : line.section,
        isInInterface: around.isInInterface || around.handler == .interface))
    if own == nil { refuseSubsection(line, index) } else { begin() }
  }

  /// The rules in a section that goes on with the handler of the one around it.
  private func inheritedRules(_ handler: SectionHandler?) -> [KeyName: ValueRule] {
    guard let handler, handler.reachesSubsections(in: release) else { return [:] }
    return handler.valueRules
  }

  private mutating func close(_ line: Line, _ index: Int) {
    guard frames.count > 1, let frame = frames.popLast() else { return }
    if !frame.isOwn, release.separatesSubsections { return }
    end(frame, line, index)
  }

  /// The path of a section or key; nil where it is too long, which is a problem of syntax.
  private func path(of name: Range<Int>, in frame: Frame) -> [UInt8]? {
    guard let path = frame.path, path.count + name.count + 1 < Self.pathLimit else { return nil }
    if frame.section == 0 { return Array(document[name]) }
    var full: [UInt8] = []
    full.reserveCapacity(path.count + 1 + name.count)
    full += path
    full.append(UInt8(ascii: "."))
    full += document[name]
    return full
  }

  /// From 3.1.10 on a few sections take no sections within them.
  private mutating func refuseSubsection(_ line: Line, _ index: Int) {
    guard release.separatesSubsections, let frame = frames.last, let path = frame.path else {
      return
    }
    let kind: ValueProblem.Kind
    switch frame.handler {
    case .uidgid: kind = .uidgidSubsection
    case .member: kind = .memberSubsection
    default: return
    }
    frames[frames.count - 1].handler = nil
    report(kind, key: path, line: index, range: line.name)
  }

  mutating func report(
    _ kind: ValueProblem.Kind, key: [UInt8], value: [UInt8] = [], line: Int, range: Range<Int>
  ) {
    store.report(
      ValueProblem(kind: kind, key: key, value: value, line: line, range: range, source: .main))
  }
}
