import CorosyncModel
import CorosyncSyntax

extension ConversionDraft {
  /// Removes sections and keys of openais and corosync 1.x; comments in them stay.
  mutating func removeLegacySections() {
    for line in index.pairs[0] { removeRetired(line: line, section: "") }
    for section in index.children[0] {
      let name = document.text(document.sections[section].name)
      guard Catalogue.section(name)?.isLegacy == true else { continue }
      note(
        "removed the section \"\(name)\"", at: document.sections[section].openLine,
        Self.reason(name))
      hasCommentsDeep(section) ? dropKeepingComments(section) : dropAll(section)
    }
  }

  private func hasCommentsDeep(_ section: Int) -> Bool { hasComments(section) }

  private static func reason(_ section: String) -> String {
    switch section {
    case "service": "services are built in since 2.0, and Pacemaker is started by itself"
    case "qb": "read under the name system.qb_ipc_type since 3.0; set that where it is needed"
    default: "only openais and corosync 1.x read it"
    }
  }

  /// Gives the file a quorum provider where it has none, and takes out what only 1.x read.
  mutating func convertQuorum() {
    let sections = index.sections("quorum")
    for section in sections {
      for line in index.pairs[section] where isLegacyQuorumKey(name(ofLine: line)) {
        removeRetired(line: line, section: "quorum")
      }
    }
    guard configuration.quorum.provider == nil else { return }
    var keys = [("provider", "corosync_votequorum")]
    if nodeCount == 2, configuration.quorum.twoNode == nil, configuration.quorum.device == nil {
      keys.append(("two_node", "1"))
    }
    note(
      "added \"" + keys.map { "\($0.0): \($0.1)" }.joined(separator: "\" and \"") + "\" to quorum",
      at: nil,
      "without a provider every partition acts as quorate"
        + (keys.count > 1
          ? "; two_node lets either of two nodes go on alone and needs fencing" : ""))
    if let section = sections.last {
      insert(keys.map { (name: $0.0, value: $0.1) }, inSection: section)
    } else {
      append(section: "quorum", keys.map { "\($0.0): \($0.1)" }.map { [$0] })
    }
  }

  private func isLegacyQuorumKey(_ name: String) -> Bool {
    Catalogue.key(name, inSection: "quorum")?.isLegacy == true
  }

  /// Adds a section at the end of the file, in its style; each group of lines indented once.
  private mutating func append(section name: String, _ groups: [[String]]) {
    let step = document.indentationStep
    let end = document.lineEnd
    var bytes = document.lines.last?.kind == .blank ? [] : end
    bytes += Array("\(name) {".utf8) + end
    for line in groups.joined() { bytes += step + Array(line.utf8) + end }
    bytes += [.closeBrace] + end
    add(InsertionPoint(atEndOfSection: 0, of: document).insert(bytes))
  }
}
