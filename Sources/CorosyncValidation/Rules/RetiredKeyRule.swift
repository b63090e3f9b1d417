public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds keys of old releases and keys that do not work.
public enum RetiredKeyRule: Rule {
  public static let ids: [RuleID] = ["retired-key"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "A key that the release has dropped, that has a better successor, or that never worked: "
      + "leftovers of corosync 1.x and 2.x.",
    why:
      "Most of them have no effect: what they were to do does not happen. Some work with a warning "
      + "in the log.",
    example: Example.totem("rrp_mode: passive"),
    fix: "Use the key that the message names, or remove the key.",
    source: "corosync.conf(5) of the releases")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    lazy var places = KeyPlaces(subject)
    return subject.keys.compactMap { key in
      guard let known = Catalogue.key(key.name, inSection: key.path), !known.isWildcard,
        let retirement = known.retirement, retirement.since.map({ $0 <= subject.release }) ?? true,
        Catalogue.section(key.path)?.isLegacy != true, isWorthSaying(known, key, subject)
      else { return nil }
      let what =
        switch retirement.kind {
        case .deprecated: "deprecated"
        case .removed: "a leftover of an old release"
        case .defective: "without effect"
        }
      let use = retirement.replacement.map { "; use \"\($0)\"" } ?? "; remove it"
      return finding(
        at: key.nameRange,
        "key \"\(escaped(key.name))\" is \(what) (\(retirement.explanation))\(use)",
        fixIts: fixIts(retirement, known, key, places, subject))
    }
  }

  /// Values that switch off what does not exist any more hurt nobody.
  private static func isWorthSaying(
    _ known: CatalogueKey, _ key: FileKey, _ subject: RuleSubject
  ) -> Bool {
    let value = subject.configuration.document.text(key.valueRange)
    // Other rules are about these.
    if ["expected_votes_tracking", "memberaddr"].contains(known.name) { return false }
    return !(known.retirement?.kind == .removed && ["none", "0", "off"].contains(value))
  }

  /// A key that nobody reads can go; the successor of one that works takes its place.
  private static func fixIts(
    _ retirement: CatalogueKey.Retirement, _ known: CatalogueKey, _ key: FileKey,
    _ places: KeyPlaces, _ subject: RuleSubject
  ) -> [Diagnostic.FixIt] {
    let document = subject.configuration.document
    let name = retirement.replacement?.split(separator: ".").last.map(String.init)
    if retirement.kind == .deprecated, known.section.hasPrefix("logging"), let name,
      !places.has(name, besides: key)
    {
      return [
        document.replace(key.nameRange, with: name, isSafe: true, "rename the key to \"\(name)\"")
      ]
    }
    if let name, saysTheSame(known, key, subject), !places.has(name, besides: key),
      Catalogue.key(name, inSection: key.path)?.isRefused(
        subject.configuration.document.text(key.valueRange), by: subject) != true
    {
      return [
        document.replace(key.nameRange, with: name, isSafe: false, "rename the key to \"\(name)\"")
      ]
    }
    return [document.removeLine(key.line, isSafe: false, "remove the key")]
  }

  /// Whether the value of a key that nobody reads means to its successor what was meant by it.
  private static func saysTheSame(
    _ known: CatalogueKey, _ key: FileKey, _ subject: RuleSubject
  ) -> Bool {
    switch known.name {
    case "retransmits_before_loss", "fail_to_recv_const": return true
    case "ringnumber":
      // Settings of a link that no node has are refused.
      let number = UInt8(subject.configuration.document.text(key.valueRange))
      return number.map { number in
        subject.configuration.nodes.contains {
          $0.addresses[LinkNumber(rawValue: number)] != nil
        }
      } ?? false
    default: return false
    }
  }
}
