public import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// Finds keys that corosync does not know.
public enum UnknownKeyRule: Rule {
  public static let ids: [RuleID] = ["unknown-key"]
  public static let stage = RuleStage.advice
  public static let severity = Diagnostic.Severity.warning
  public static let repair = RuleRepair.changesMap
  public static let explanation = RuleExplanation(
    finds: "A key that no part of corosync reads in its section. In a section node any key may "
      + "stand for other programs; there only misspelt names are found.",
    why: "The daemon stores the key as text and never looks at it, so the setting has no effect. "
      + "Names differ by case: Token is not token.",
    example: Example.totem("tokne: 5000"),
    fix: "Write the name as corosync.conf(5) has it, or remove the key.",
    source: "corosync.conf(5); coroparse.c main_config_parser_cb")

  public static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let document = subject.configuration.document
    let unknown = subject.keys.filter { $0.isUnknown }.map { ($0, $0.nearestNames) }
    if unknown.isEmpty { return [] }
    let places = KeyPlaces(subject)
    let meant = Dictionary(
      unknown.map { key, near in (Meant(near.first, section: places.section(of: key)), 1) },
      uniquingKeysWith: +)
    return unknown.compactMap { key, near in
      if key.nameRange.lowerBound == 0, document.startsWithByteOrderMark { return nil }
      if key.isInFreeSection, near.isEmpty { return nil }
      if MisplacedKeyRule.homes(of: key) != nil { return nil }
      let proposal = near.isEmpty ? "remove it" : "did you mean \(quoted(near))?"
      let place = key.path.isEmpty ? "at the top level" : "in section \"\(escaped(key.path))\""
      return finding(
        at: key.nameRange, "key \"\(escaped(key.name))\" is unknown \(place); \(proposal)",
        fixIts: near.prefix(1).filter { name in
          meant[Meant(name, section: places.section(of: key))] == 1
            && canBe(name, key, places, subject)
        }.map {
          document.replace(
            key.nameRange, with: $0, isSafe: false, "rename the key to \"\($0)\"")
        })
    }
  }

  /// What a key was probably meant to be; of two that are meant to be one only one would count.
  private struct Meant: Hashable {
    let name: String?
    let section: Int

    init(_ name: String?, section: Int) {
      self.name = name
      self.section = section
    }
  }

  /// Whether the key can have another name: one that the section does not have yet, and with which
  /// the daemon takes the value.
  private static func canBe(
    _ name: String, _ key: FileKey, _ places: KeyPlaces, _ subject: RuleSubject
  ) -> Bool {
    if places.has(name, besides: key) { return false }
    let value = subject.configuration.document.text(key.valueRange)
    return Catalogue.key(name, inSection: key.path)?.isRefused(value, by: subject) != true
  }
}

extension FileKey {
  /// What corosync does not read and a tool that manages clusters keeps here: pcs names a cluster
  /// by it.
  private static let ofTools: Set<String> = ["totem.cluster_uuid"]

  /// Whether nothing is known of the key, in a section that is known.
  var isUnknown: Bool {
    guard Catalogue.section(path) != nil, !isReserved, !Self.ofTools.contains(fullPath) else {
      return false
    }
    // The manual's name for all links is not one of them.
    if path == "nodelist.node", name == "ringX_addr" { return true }
    let key = Catalogue.key(name, inSection: path)
    return (key == nil || key?.isWildcard == true) && !name.contains(".")
  }

  /// Whether the value is a secret.
  var isSecret: Bool { Catalogue.key(name, inSection: path)?.isSecret == true }

  /// Whether programs may keep keys of their own in the section.
  var isInFreeSection: Bool { Catalogue.key("*", inSection: path) != nil }

  /// The names that were probably meant.
  var nearestNames: [String] {
    let near = Catalogue.nearestKeys(to: name, inSection: path)
    let close = isInFreeSection ? near.filter { Self.areClose(name, $0) } : near
    return close.isEmpty ? longerNames : close
  }

  /// The names of the section's keys of which this one is the end, but for an `s`: `priority` is
  /// the end of `knet_link_priority`, `vote` nearly that of `quorum_votes`.
  var longerNames: [String] {
    guard name.utf8.count > 3, let section = Catalogue.section(path) else { return [] }
    return section.keys.filter {
      ($0.name.hasSuffix("_\(name)") || $0.name.hasSuffix("_\(name)s")) && $0.retirement == nil
        && $0.origin == .file
    }.map { $0.name == "ringX_addr" ? "ring0_addr" : $0.name }
  }

  /// Whether two names differ in case only, or in two letters that are swapped, one that is too
  /// many or one that is missing; of longer names one letter may be another.
  private static func areClose(_ left: String, _ right: String) -> Bool {
    let (one, other) = (Array(left.lowercased().utf8), Array(right.lowercased().utf8))
    if one == other { return true }
    if one.count == other.count {
      let wrong = zip(one, other).count { $0 != $1 }
      return one.sorted() == other.sorted() && one.count > 3 || wrong == 1 && one.count > 5
    }
    guard abs(one.count - other.count) == 1, min(one.count, other.count) > 3 else { return false }
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    let start = zip(short, long).prefix { $0 == $1 }.count
    return short[start...].elementsEqual(long[(start + 1)...])
  }
}
