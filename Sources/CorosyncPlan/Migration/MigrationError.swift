public import CorosyncEditing
import CorosyncModel

/// Why a change can't be made in steps while the cluster runs.
public enum MigrationError: Error, Sendable, Hashable {
  /// Only knet adds and removes links at a reload.
  case notKnet
  /// All link numbers are in use, so that none is left for the time of the change.
  case noSpareLink
  /// No node is in both configurations.
  case noCommonNode
  /// A step can't be made.
  case edit(EditError)
  /// More steps than can be on record.
  case tooManySteps(Int, limit: Int)
  /// A hazard is left that steps don't remove.
  case notInSteps(Hazard)
}

extension MigrationError: CustomStringConvertible {
  /// One clause.
  public var description: String {
    switch self {
    case .notKnet:
      "links are changed in steps with the transport knet only; stop corosync on all nodes for the "
        + "change"
    case .noSpareLink:
      "the change needs a link for its time, and all \(LinkNumber.highest.rawValue + 1) numbers are "
        + "in use; remove a link first"
    case .noCommonNode: "no node of the file stays; stop corosync on all nodes for the change"
    case .edit(let error): error.description
    case .tooManySteps(let count, let limit):
      "the change takes \(count) steps, and \(limit) are the most; add or remove some of the nodes "
        + "first, in a change of its own"
    case .notInSteps(let hazard): hazard.message
    }
  }
}
