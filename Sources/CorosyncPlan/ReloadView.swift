import CorosyncDiagnostics
import CorosyncEditing
import CorosyncModel
import CorosyncSyntax
import CorosyncValidation

/// What is wrong with a file for daemons that run another one.
///
/// A running daemon reads the new file with the transport and the IP version that it was started
/// with, whatever the file says, and takes notice of a node list that a start would ignore. Source:
/// the daemon's `remove_ro_entries`, which comes before `totemconfig_configure_new_params`.
struct ReloadView {
  /// What a running daemon refuses.
  let refusals: [Diagnostic]

  /// What only a start refuses.
  let startFaults: [Diagnostic]

  /// What a running daemon refuses because of what it keeps, though the file by itself is right;
  /// the places are of no use.
  let additions: [Diagnostic]

  init(of new: Configuration, over old: Configuration, options: RuleOptions) {
    let faults = Self.errors(in: RuleSubject(new, options: options))
    guard let seen = Self.seen(new, over: old) else {
      refusals = faults.filter { Self.isRefused($0) }
      startFaults = faults.filter { !Self.isRefused($0) }
      additions = []
      return
    }
    let identities = Set(faults.map { Identity($0) })
    let subject = RuleSubject(reloading: seen, options: options)
    let seenFaults = Self.errors(in: subject).filter { Self.isRefused($0) }
    let seenIdentities = Set(seenFaults.map { Identity($0) })
    refusals = faults.filter { Self.isRefused($0) && seenIdentities.contains(Identity($0)) }
    startFaults = faults.filter {
      !Self.isRefused($0) || !seenIdentities.contains(Identity($0))
    }
    additions = seenFaults.filter { !identities.contains(Identity($0)) }
  }

  /// What only a start refuses and the file before had not.
  func newStartFaults(over old: Configuration, options: RuleOptions) -> [Diagnostic] {
    if startFaults.isEmpty { return [] }
    let former = Self.errors(in: RuleSubject(old, options: options))
    let identities = Set(former.map { Identity($0) })
    return startFaults.filter { !identities.contains(Identity($0)) }
  }

  private struct Identity: Hashable {
    let rule: RuleID
    let message: String

    init(_ finding: Diagnostic) {
      rule = finding.rule
      message = finding.message
    }
  }

  private static func errors(in subject: RuleSubject) -> [Diagnostic] {
    RuleSet.daemonOnly.check(subject).filter { $0.severity == .error }
  }

  private static func isRefused(_ finding: Diagnostic) -> Bool {
    switch RuleSet.daemonOnly.stage(of: finding.rule) {
    case .parse, .reload: true
    case .test, .start, .advice, nil: false
    }
  }

  /// The new file with the values that a running daemon keeps; nil where it reads the same as one
  /// that starts, or the file can't be read at all.
  private static func seen(_ new: Configuration, over old: Configuration) -> Configuration? {
    var document = new.document
    let kept = [
      ("transport", old.totem.transportName?.value, new.totem.transportName?.value),
      ("ip_version", old.totem.ipVersion?.value, new.totem.ipVersion?.value),
    ]
    for (name, before, after) in kept where before != after {
      guard let path = ConfigurationPath([.init("totem"), .init(name)]) else { return nil }
      do {
        document =
          if let before { try SetKey(path, to: before).apply(to: document) } else {
            try UnsetKey(path).apply(to: document)
          }
      } catch {
        return nil
      }
    }
    let isSame = document.bytes == new.document.bytes && new.nodeListCounts
    return isSame ? nil : Configuration(document)
  }
}
