/// How corosync-qnetd decides who gets the votes of the device.
///
/// The daemon knows two more, `2nodelms` and `test`, which corosync-qdevice(8) keeps for
/// developers.
public enum DeviceAlgorithm: String, Sendable, Hashable, CaseIterable {
  /// One vote for one half of an evenly split cluster; for even numbers of nodes.
  case ffsplit

  /// As many votes as all nodes but one have, so that the last node goes on with the device.
  case lms
}
