import CorosyncCmap
import CorosyncModel
import CorosyncSyntax

/// Tells what a reload does with each changed key, from the catalogue and from what stays of the
/// nodes and links that the key is about.
struct EffectJudge {
  private let subject: HazardSubject
  private let old: Configuration
  private let new: Configuration
  private let release: Release
  private let links: Set<LinkNumber>

  /// For daemons of the release that the subject's new file was read for.
  init(_ subject: HazardSubject) {
    self.subject = subject
    (old, new) = (subject.old, subject.new)
    release = new.document.release
    links = Set(old.links).intersection(new.links)
  }

  func effect(of change: ConfigurationDifference.Change) -> ChangeEffect {
    guard let key = Catalogue.key(for: change.key) else { return .none }
    if let effect = effectByTransport(key) { return effect }
    if key.section == "totem.interface", let link = link(of: change.key) {
      return effect(of: change, key, on: link)
    }
    if isDefault(change, key) { return .alreadyInEffect }
    return effect(of: change, key)
  }

  private func effect(
    of change: ConfigurationDifference.Change, _ key: CatalogueKey
  ) -> ChangeEffect {
    switch key.effect(in: release) {
    case .live:
      if isUnseenLimit(change, key) { return .restartShownAsNew }
      // A device's program that does not run reads it when it starts.
      if key.section == "quorum.device.heuristics", old.quorum.device == nil, hasOtherDevice {
        return .qdeviceRestart
      }
      return staysInMap(change) ? .restart : .live
    case .refused: return .refused
    case .refusedOnExistingLink: return addressEffect(change)
    case .dangerous:
      // A node's number comes and goes with the node.
      let isNode = key.section == "nodelist.node"
      return isNode && (change.old == nil || change.new == nil) ? .live : .harmful
    case .restartWithNotice:
      let isKept = change.new != nil || staysInMap(change)
      return isKept ? .restart : .restartShownAsNew
    case .restartSilently: return .restartShownAsNew
    case .qdeviceRestart:
      // votequorum follows the keys that are live in the map by itself.
      return key.isLiveInCmap(in: release) ? .liveAndQdeviceRestart : .qdeviceRestart
    case .none: return .none
    }
  }

  /// Whether it is a limit for the host that the file did not have: the daemon's monitor takes
  /// notice of limits that change or go, not of one that comes.
  ///
  /// Source: the daemon's `mon_key_changed_cb`.
  private func isUnseenLimit(
    _ change: ConfigurationDifference.Change, _ key: CatalogueKey
  ) -> Bool {
    change.old == nil && key.name == "max" && key.section.hasPrefix("resources.system.")
  }

  /// Whether the key is one of those whose removed lines stay in the running map.
  private func staysInMap(_ change: ConfigurationDifference.Change) -> Bool {
    change.new == nil
      && ["system.", "resources.", "pload.", "cfg."].contains { change.key.hasPrefix($0) }
  }

  /// The effect of a key that the transport has no use for; nil for others.
  private func effectByTransport(_ key: CatalogueKey) -> ChangeEffect? {
    guard !key.transports.isEmpty else { return nil }
    let isUsed = old.totem.transport.map { key.transports.contains($0) } ?? true
    let willBeUsed = new.totem.transport.map { key.transports.contains($0) } ?? true
    if isUsed { return nil }
    return willBeUsed ? .restartShownAsNew : ChangeEffect.none
  }

  private func isDefault(
    _ change: ConfigurationDifference.Change, _ key: CatalogueKey
  ) -> Bool {
    guard case .literal(let text) = key.defaultValue(in: release) else { return false }
    // Without a device its defaults are in effect as little as the rest.
    if key.section.hasPrefix("quorum.device"), hasOtherDevice { return false }
    switch (change.old, change.new) {
    case (nil, let value?), (let value?, nil): return value.text == text
    default: return false
    }
  }
}

extension EffectJudge {
  /// Whether a quorum device comes or goes.
  private var hasOtherDevice: Bool { (old.quorum.device == nil) != (new.quorum.device == nil) }
}

// MARK: Addresses and links

extension EffectJudge {
  /// The effect of an address: that of a node and link that stay can't change.
  private func addressEffect(_ change: ConfigurationDifference.Change) -> ChangeEffect {
    guard let old = change.old?.text, let new = change.new?.text else { return .live }
    let parts = change.key.description.split(separator: ".")
    guard parts.count == 4, let position = Int(parts[2]),
      let link = LinkNumber(ofAddressKey: String(parts[3]))
    else { return .refused }
    let node = self.new.nodes.first { $0.position == position }?.id?.value
    return subject.isAddress(new, otherThan: old, of: node, on: link) ? .refused : .live
  }

  /// The effect of a setting of a link.
  private func effect(
    of change: ConfigurationDifference.Change, _ key: CatalogueKey, on link: LinkNumber
  ) -> ChangeEffect {
    let isKept = links.contains(link)
    switch key.name {
    case "mcastport":
      if old.port(of: link) == new.port(of: link) { return .alreadyInEffect }
      return isKept ? portEffect : .live
    case "knet_transport":
      if isDefault(change, key) { return .alreadyInEffect }
      return isKept ? .refused : .live
    default:
      return isDefault(change, key) ? .alreadyInEffect : effect(of: change, key)
    }
  }

  /// The effect of another port of a link that stays.
  ///
  /// With udpu the nodes lose the token, look at their interface and bind to the new port.
  private var portEffect: ChangeEffect {
    switch old.totem.transport {
    case .udpu: .live
    case .udp: .restartShownAsNew
    case .knet, nil: .halfApplied
    }
  }

  private func link(of key: CmapKey) -> LinkNumber? {
    let parts = key.description.split(separator: ".")
    guard parts.count > 3, let number = UInt8(parts[2]) else { return nil }
    return LinkNumber(rawValue: number)
  }
}
