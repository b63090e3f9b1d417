import CorosyncModel
import CorosyncSyntax

/// The sections `totem.interface` as the daemon reads them.
struct LinkTable {
  let configuration: Configuration
  let index: DocumentIndex

  private let sections: [UInt8: [Int]]

  init(_ configuration: Configuration) {
    self.configuration = configuration
    index = configuration.index
    sections = configuration.projection.interfaceSections
  }

  /// The sections of a link, in the order of the file; one that names no link is about link 0.
  func sections(of link: LinkNumber) -> [Int] { sections[link.rawValue] ?? [] }

  /// What the file gives for a link.
  func settings(of link: LinkNumber) -> LinkSettings {
    configuration.interfaces[link].map { LinkSettings($0) } ?? LinkSettings()
  }

  /// Whether every link of the nodes has a section of its own, as Proxmox writes them.
  var hasSectionForEachLink: Bool {
    let links = configuration.links
    return !links.isEmpty && links.allSatisfy { !sections(of: $0).isEmpty }
  }

  /// The edits that give a link settings, in the section that counts for each.
  ///
  /// A new section is made where the link has none, also for no settings at all.
  func edits(
    giving settings: LinkSettings, to link: LinkNumber
  ) throws(EditError) -> [SourceEdit] {
    guard let last = sections(of: link).last else {
      return [try newSection(for: link, with: settings)]
    }
    var edits: [SourceEdit] = []
    for (key, value) in settings.pairs {
      if let line = countingLine(key, of: link) {
        edits += try index.document.replacingValue(of: line, with: value)
      } else {
        edits.append(try index.inserting(key, value, inSection: last))
      }
    }
    return edits
  }

  /// The line whose value the daemon takes for a link.
  private func countingLine(_ key: String, of link: LinkNumber) -> Line? {
    for section in sections(of: link).reversed() {
      if let line = index.pair(key, inSection: section) { return line }
    }
    return nil
  }

  private func newSection(
    for link: LinkNumber, with settings: LinkSettings
  ) throws(EditError) -> SourceEdit {
    let pairs = [(key: "linknumber", value: "\(link)")] + settings.pairs
    let all = sections.flatMap { number, sections in sections.map { (number, $0) } }
    let lower = all.filter { $0.0 < link.rawValue }.max { ($0.0, $0.1) < ($1.0, $1.1) }
    if let model = lower?.1 ?? all.map(\.1).max() {
      let template = SectionTemplate(like: model, among: all.map(\.1).sorted(), in: index)
      let close = index.document.sections[model].closeLine
      return InsertionPoint(behind: close, in: index.document)
        .insert(try template.lines(pairs, behind: close, in: index.document))
    }
    return try firstSection(pairs)
  }

  /// The first `interface` section of a file, at the end of `totem`.
  private func firstSection(
    _ pairs: [(key: String, value: String)]
  ) throws(EditError) -> SourceEdit {
    let document = index.document
    let version = index.pair(.totemVersion)?.section
    guard let totem = version ?? index.sections("totem").last,
      let close = document.sections[totem].closeLine
    else {
      throw .refused(
        "the file has no section totem", instead: "give it one with \"version: 2\" first")
    }
    let template = SectionTemplate("interface", in: totem, of: index)
    return InsertionPoint(atEndOfSection: totem, of: document)
      .insert(try template.lines(pairs, behind: close - 1, in: document))
  }
}
