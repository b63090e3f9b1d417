#if Runtime
import CCorosync

extension QuorumStatus {
  init(_ info: votequorum_info) {
    let name = withUnsafeBytes(of: info.qdevice_name) { String(terminated: $0) }
    self.init(
      nodeID: info.node_id, nodeVotes: info.node_votes, expectedVotes: info.node_expected_votes,
      highestExpectedVotes: info.highest_expected, totalVotes: info.total_votes,
      quorum: info.quorum, flags: Flags(rawValue: info.flags), deviceVotes: info.qdevice_votes,
      deviceName: name.isEmpty ? nil : name)
  }
}

extension NodeStatus {
  init(_ status: corosync_cfg_node_status_v1) {
    let links = withUnsafeBytes(of: status.link_status) { bytes in
      let entries = bytes.bindMemory(to: corosync_knet_link_status_v1.self)
      return entries.enumerated().compactMap { LinkStatus(number: $0, $1) }
    }
    self.init(nodeID: status.nodeid, isReachable: status.reachable != 0, links: links)
  }
}

extension LinkStatus {
  /// Nil for a link that is not configured.
  fileprivate init?(number: Int, _ status: corosync_knet_link_status_v1) {
    let local = withUnsafeBytes(of: status.src_ipaddr) { String(terminated: $0) }
    let remote = withUnsafeBytes(of: status.dst_ipaddr) { String(terminated: $0) }
    guard status.enabled != 0 || !local.isEmpty || !remote.isEmpty else { return nil }
    self.init(
      number: number, isEnabled: status.enabled != 0, isConnected: status.connected != 0,
      isDynamicallyConnected: status.dynconnected != 0, mtu: status.mtu, localAddress: local,
      remoteAddress: remote)
  }
}
#endif
