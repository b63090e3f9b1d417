import CorosyncCmap

/// Keys of the section `totem` that corosync 3 has dropped or takes no notice of.
public struct LegacyTotem: Sendable, Hashable {
  /// `threads`, only logged since 2.x.
  public let threads: Sourced<UInt32>?

  /// `rrp_mode` as written, the redundant rings of 1.x and 2.x; links took their place.
  public let ringMode: Sourced<String>?

  /// The keys `rrp_*_timeout` and `rrp_*_threshold` that are given, by their names, as written.
  public let ringTuning: [String: Sourced<String>]

  /// `crypto_type` of 1.x as written.
  public let cryptoType: Sourced<String>?

  /// `crypto_accept` of 1.x as written.
  public let cryptoAccept: Sourced<String>?

  /// `crypto_compat` of 2.2.0 as written.
  public let cryptoCompatibility: Sourced<String>?

  /// `retransmits_before_loss` as written, a name that only old manual pages have.
  public let retransmitsBeforeLoss: Sourced<String>?

  /// `fail_to_recv_const` as written, a name that only old manual pages have.
  public let failToReceive: Sourced<String>?

  /// `vsftype` of 1.x as written.
  public let virtualSynchronyFilter: Sourced<String>?

  /// `interface.ringnumber` as written: it does not choose a link, so its section is about link 0.
  public let ringNumber: Sourced<String>?

  /// `interface.dynamic` as written.
  public let dynamic: Sourced<String>?

  init(_ projection: Projection) {
    threads = projection.uint32("totem.threads")
    ringMode = projection.text("totem.rrp_mode")
    cryptoType = projection.text("totem.crypto_type")
    cryptoAccept = projection.text("totem.crypto_accept")
    cryptoCompatibility = projection.text("totem.crypto_compat")
    retransmitsBeforeLoss = projection.text("totem.retransmits_before_loss")
    failToReceive = projection.text("totem.fail_to_recv_const")
    virtualSynchronyFilter = projection.text("totem.vsftype")
    ringNumber = projection.text("totem.interface.ringnumber")
    dynamic = projection.text("totem.interface.dynamic")
    var tuning: [String: Sourced<String>] = [:]
    for entry in projection.entries(prefix: "totem.rrp_") where entry.key != "totem.rrp_mode" {
      let name = String(entry.key.description.dropFirst("totem.".count))
      tuning[name] = Sourced(entry.value.text, range: entry.origin.range)
    }
    ringTuning = tuning
  }
}
