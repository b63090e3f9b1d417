import CorosyncConf

extension ChangeKind {
  /// Changes with transport udpu.
  static let udpu: [ChangeKind] = [
    ChangeKind(
      .live, "downcheck with udpu", proof: [.map("runtime.config.totem.downcheck", "2000")]
    ) { $0.totem("downcheck: 2000") },
    ChangeKind(
      .live, "unlisted addresses with udpu",
      proof: [.map("runtime.config.totem.block_unlisted_ips", "0")]
    ) { $0.totem("block_unlisted_ips: no") },
    // The nodes lose the token, and bind to the new port as they form the cluster anew.
    ChangeKind(.live, "another port with udpu", proof: [.port(5500)]) {
      $0.interface(0, "mcastport: 5500")
    },
  ]

  /// Changes with transport udp.
  static let udp: [ChangeKind] = [
    ChangeKind(
      .restartShownAsNew, "another port with udp", proof: [.port(5500)],
      shown: ["totem.interface.0.mcastport": "5500"]
    ) { $0.interface(0, "mcastport: 5500") }
  ]
}
