public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds what another tool reads differently than corosync.
public enum ReadDifferentlyRule: Rule {
  public static let ids: [RuleID] = ["read-differently"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let explanation = RuleExplanation(
    finds: "With a profile (--for proxmox, pcs or crmsh), what that tool reads differently than "
      + "corosync, or can't read at all.",
    why:
      "The tool writes the file anew from what it has read, so that a change made with it changes "
      + "more than was asked for; or it refuses to work.",
    example: Example.totem("token:5000"),
    fix: "Write the line as the message says: \"key: value\" with a blank, one word for the value "
      + "(Proxmox VE), and each section once.",
    source: "PVE::Corosync; pcs lib/corosync/config_parser.py; crmsh corosync_config_format.py")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    guard let profile = subject.options.profile else { return [] }
    let reader = ForeignReader(profile)
    let unreadable = reader.unreadable(in: subject.configuration.document).map {
      finding(at: $0, "\(reader.name) refuses a file that is no UTF-8, comments included")
    }
    return [unreadable].compactMap { $0 } + keyFindings(subject, reader)
      + sectionFindings(subject, reader)
  }

  private static func keyFindings(_ subject: RuleSubject, _ reader: ForeignReader) -> [Diagnostic] {
    let document = subject.configuration.document
    return subject.keys.compactMap { key in
      guard let reason = reader.objection(to: document.lines[key.line], in: document) else {
        return nil
      }
      return finding(
        at: key.nameRange.lowerBound..<key.valueRange.upperBound, "\(reader.name) \(reason)")
    }
  }

  private static func sectionFindings(
    _ subject: RuleSubject, _ reader: ForeignReader
  ) -> [Diagnostic] {
    let document = subject.configuration.document
    var seen: Set<String> = []
    return document.sections.indices.dropFirst().compactMap { index in
      let section = document.sections[index]
      guard let open = section.openLine else { return nil }
      let path = subject.sectionPaths[index]
      let isRepeated = !seen.insert(path).inserted
      guard
        let reason = reader.objection(
          toSection: path, isRepeated: isRepeated, document.lines[open], in: document)
      else { return nil }
      return finding(at: section.name, "\(reader.name) \(reason)")
    }
  }
}
