import CorosyncSyntax

/// Does with the lines of a file in `uidgid.d` what `uidgid_config_parser_cb` does.
struct UidgidReader {
  private let document: Document
  private let source: Projection.Source
  private let users: UserLookup
  private(set) var store: EntryStore

  init(_ document: Document, file: Int, users: UserLookup, store: EntryStore) {
    self.document = document
    source = .uidgidFile(file)
    self.users = users
    self.store = store
  }

  mutating func run() {
    // How many of the sections around a line are refused: their keys say nothing more.
    var refused = 0
    for (index, line) in document.lines.enumerated() {
      switch line.kind {
      case .open:
        let isForeign = refused > 0 || !isAllowed(line)
        if isForeign, refused == 0 { refuse(line, index) }
        refused += isForeign ? 1 : 0
      case .close:
        refused = max(0, refused - 1)
      case .pair:
        if refused == 0 { read(line, index) }
      case .blank, .comment, .invalid: break
      }
    }
  }

  private func isAllowed(_ line: Line) -> Bool {
    document.sections[line.section].depth == 1 && document[line.name].elementsEqual("uidgid".utf8)
  }

  private mutating func refuse(_ line: Line, _ index: Int) {
    store.report(
      ValueProblem(
        kind: .uidgidForeignSection, key: Array(document[line.name]), value: [], line: index,
        range: line.name, source: source))
  }

  /// Keys are known by their full path, so `uidgid.uid` at the top level is one too.
  private mutating func read(_ line: Line, _ index: Int) {
    if line.name.isEmpty, document.release.refusesEmptyKeys { return }
    let length = document.sections[line.section].pathLength + line.name.count
    guard length + 1 < ConfigurationReader.pathLimit else { return }
    let inSection = line.section != 0
    let path = (inSection ? Array("uidgid.".utf8) : []) + document[line.name]
    let item = Item(path: path, line: line, index: index, document: document, source: source)
    if path.elementsEqual("uidgid.uid".utf8) {
      UidgidItem(item).readUser(users, &store)
    } else if path.elementsEqual("uidgid.gid".utf8) {
      UidgidItem(item).readGroup(users, &store)
    } else {
      UidgidItem(item).refuse(&store)
    }
  }
}
