import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax

/// New values at which corosync-qdevice ends: of the heuristics, and of votes with ffsplit.
///
/// Heuristics come into effect at the reload, on every node at once, and a value that
/// corosync-qdevice refuses ends it: the device's votes are gone. The algorithm stays until
/// corosync-qdevice is started again, and ffsplit looks at the votes that votequorum counts after
/// each reload: the device's and every node's must be 1. Source: corosync-qdevice's qdevice-cmap.c
/// `qdevice_cmap_heuristics_event`; qdevice-net-algo-ffsplit.c `check_vqinfo_validity`.
public enum DeviceEndedRule: HazardRule {
  public static let ids: [Hazard.ID] = ["device-ended"]

  private static let section = "quorum.device.heuristics"

  public static func hazards(of subject: HazardSubject) -> [Hazard] {
    guard let old = subject.old.quorum.device, old.model.value == "net",
      let new = subject.new.quorum.device, new.model.value == "net"
    else { return [] }
    return ofHeuristics(old.heuristics, new.heuristics, subject.new.document.release)
      + ofVotes(subject, to: new)
  }

  private static func ofHeuristics(
    _ old: Heuristics, _ new: Heuristics, _ release: Release
  ) -> [Hazard] {
    settings(of: old, new).compactMap { setting in
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

  private static func ofVotes(_ subject: HazardSubject, to new: QuorumDevice) -> [Hazard] {
    let before = QuorumSettings(subject.old)
    guard before.device?.algorithm == .ffsplit, before.splitVotesOfDevice == nil,
      before.members.allSatisfy({ $0.votes == 1 })
    else { return [] }
    let change = VotesChange(to: new)
    let counted = QuorumSettings(subject.new).splitVotesOfDevice
    return (counted.map { [change.hazard("the device", $0, at: change.placeOfDevice)] } ?? [])
      + subject.new.nodes.filter { $0.voteCount != 1 }.map { node in
        change.hazard("node '\(escaped(node.label))'", node.voteCount, at: node.votes?.range)
      }
  }

  /// What to say of other votes than ffsplit goes on with.
  private struct VotesChange {
    private let device: QuorumDevice

    /// The algorithm that the new file has in the place of ffsplit.
    private let algorithm: Sourced<String>?

    init(to new: QuorumDevice) {
      device = new
      algorithm = new.net.algorithm.flatMap { $0.value == "ffsplit" ? nil : $0 }
    }

    /// The cause of other votes of the device: those that are written, or what they follow from.
    var placeOfDevice: Range<Int> {
      device.votes?.range ?? algorithm?.range ?? device.model.range
    }

    func hazard(_ whose: String, _ votes: UInt32, at range: Range<Int>?) -> Hazard {
      Hazard(
        "device-ended", .accepted,
        "corosync-qdevice ends on every node at the reload, since it goes on with ffsplit until it "
          + "is started again and \(whose) gets \(votes) votes instead of 1; the device's votes "
          + "are gone",
        advice: advice, at: range)
    }

    private var advice: String {
      guard let algorithm else {
        return "leave the device and every node 1 vote, or use the algorithm lms: remove the "
          + "device with \"corosync-edit qdevice remove\", then add it with \"corosync-edit "
          + "qdevice add\""
      }
      return "remove the device with \"corosync-edit qdevice remove\", then add it with "
        + "\"corosync-edit qdevice add HOST --algorithm \(escaped(algorithm.value))\""
    }
  }
}

extension QuorumSettings {
  /// The votes of the device where ffsplit does not go on with them.
  fileprivate var splitVotesOfDevice: UInt32? { votesOfDevice.flatMap { $0 == 1 ? nil : $0 } }
}
