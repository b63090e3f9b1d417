import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// A new value of the heuristics at which corosync-qdevice ends.
///
/// Heuristics come into effect at the reload, on every node at once, and a value that
/// corosync-qdevice refuses ends it: the device's votes are gone. Source: corosync-qdevice's
/// qdevice-cmap.c `qdevice_cmap_heuristics_event`.
public enum DeviceEndedRule: HazardRule {
  public static let ids: [Hazard.ID] = ["device-ended"]

  private static let section = "quorum.device.heuristics"

  public static func hazards(of subject: HazardSubject) -> [Hazard] {
    guard let old = subject.old.quorum.device, old.model.value == "net",
      let new = subject.new.quorum.device, new.model.value == "net"
    else { return [] }
    let release = subject.new.document.release
    return settings(of: old.heuristics, new.heuristics).compactMap { setting in
      guard let value = setting.new, value.value != setting.old?.value,
        let key = Catalogue.key(setting.name, inSection: section),
        key.constraints(in: release).contains(where: {
          $0.otherwise == .refusedByQdevice && $0.values.contains(value.value) == false
        })
      else { return nil }
      return Hazard(
        "device-ended", .accepted,
        "corosync-qdevice ends on every node at the reload, since it refuses "
          + "\"\(escaped(value.value))\" for \(section).\(setting.name); the device's votes are gone",
        advice: "\"corosync-edit explain \(section).\(setting.name)\" tells what it takes",
        at: value.range)
    }
  }

  private struct Setting {
    let name: String
    let old: Sourced<String>?
    let new: Sourced<String>?
  }

  private static func settings(of old: Heuristics, _ new: Heuristics) -> [Setting] {
    [
      Setting(name: "mode", old: old.mode, new: new.mode),
      Setting(name: "timeout", old: old.timeout, new: new.timeout),
      Setting(name: "sync_timeout", old: old.syncTimeout, new: new.syncTimeout),
      Setting(name: "interval", old: old.interval, new: new.interval),
    ]
  }
}
