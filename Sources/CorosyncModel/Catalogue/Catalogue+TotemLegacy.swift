import CorosyncCmap
import CorosyncSyntax

extension Catalogue {
  /// Section `totem`: keys of the release lines 1 and 2.
  static let totemLegacy = table(
    "totem", since: Release(1, 0, 0), source: "coroparse.c main_config_parser_cb (3.1.9)"
  ) {
    entry("rrp_mode", .string, "Redundant ring mode of 1.x and 2.x.")
      .removed(Release(2, 99, 0), use: "totem.link_mode", "replaced by the links of knet")
      .accepts(.words("none", "active", "passive"), else: .unchecked)
      .effect(.restartWithNotice, .since(3, 1, 10, .none))
      .access(.readOnly, .since(3, 1, 10, .inert))

    redundantRing("rrp_token_expired_timeout")
      .unit(.milliseconds)
    redundantRing("rrp_problem_count_timeout")
      .unit(.milliseconds)
    redundantRing("rrp_problem_count_threshold")
      .unit(.count)
    redundantRing("rrp_problem_count_mcast_threshold")
      .since(1, 4, 2)
      .unit(.count)
    redundantRing("rrp_autorecovery_check_timeout")
      .since(1, 4, 0)
      .unit(.milliseconds)

    entry("crypto_type", .string, "Choice of the crypto library or algorithm in 1.x.")
      .removed(
        Release(1, 99, 9), use: "totem.crypto_cipher",
        "replaced by crypto_cipher and crypto_hash; the parser checked it until 3.0.1"
      )
      .source("coroparse.c main_config_parser_cb (3.0.1)")

    entry("crypto_accept", .string, "Which encryption 1.x took during a rolling upgrade.")
      .removed(Release(1, 99, 8), "nothing reads it")
      .accepts(.words("new", "old"), else: .unchecked)
      .source("totemconfig.c (1.4)")

    entry("crypto_compat", .string, "Which encryption 2.2.0 used during a rolling upgrade.")
      .since(2, 2, 0)
      .removed(Release(2, 3, 0), "2.2.0 alone read it")
      .accepts(.words("2.0", "2.2"), else: .unchecked)
      .source("totemconfig.c totem_get_crypto (2.2.0)")

    misnamed("retransmits_before_loss", "token_retransmits_before_loss_const", until: "1.1")
    misnamed("fail_to_recv_const", "fail_recv_const", until: "1.2.2")

    entry("vsftype", .string, "Virtual synchrony filter of 1.x.")
      .removed(Release(2, 0, 0), use: "quorum.provider", "replaced by the quorum provider")
      .accepts(.words("ykd", "none"), else: .unchecked)
      .source("totemconfig.c (1.4)")
  }

  /// A name that only manual pages had.
  private static func misnamed(
    _ name: String, _ actual: String, until page: String
  ) -> CatalogueKey {
    entry(name, .string, "What the manual pages up to \(page) called \(actual).")
      .sinceUnnumbered("never")
      .removed(nil, use: "totem.\(actual)", "no release reads this name")
      .source("corosync.conf(5) up to \(page)")
  }

  private static func redundantRing(_ name: String) -> CatalogueKey {
    entry(name, .uint32, "Tuning of the redundant rings of 1.x and 2.x.")
      .type(.since(3, 1, 10, .string))
      .removed(
        Release(2, 99, 0), "without effect; the parser still checked the number until 3.1.9")
  }
}
