import CorosyncCmap
import CorosyncSyntax

extension Catalogue {
  /// Section `totem`: encryption and authentication of the traffic.
  ///
  /// Live from 3.1.0 on where corosync was built with libknet 1.17 or later; other builds put the
  /// old values back with a notice, as 3.0 did, and may then refuse the reload. Source: cfg.c
  /// remove_ro_entries.
  static let totemCrypto = table(
    "totem", man: .corosyncConf,
    source: "coroparse.c main_config_parser_cb; totemconfig.c totem_get_crypto"
  ) {
    entry("crypto_model", .string, "Library used for encryption.")
      .since(2, 99, 0)
      .accepts(
        .words("nss", "openssl", "gcrypt"), of: .cryptoModels, since: Release(3, 1, 3),
        else: .refusedByParser
      )
      .accepts(.words("nss", "openssl"), before: Release(3, 1, 3), else: .refusedByParser)
      .defaults("nss")
      .only(.knet)
      .effect(.restartSilently, .since(3, 1, 0, .live))
      .access(.inert, .since(3, 1, 3, .readOnly))
      .note(
        "Since 3.1.3 the names that the host's libknet offers are taken, before it was nss and "
          + "openssl: a file can be good on one host and refused on another.")

    entry("crypto_cipher", .string, "Cipher of the traffic.")
      .since(1, 99, 8)
      .accepts(
        .words("none", "aes256", "aes192", "aes128"), since: Release(3, 0, 2),
        else: .refusedByParser
      )
      .accepts(
        .words("none", "aes256", "aes192", "aes128", "3des"), before: Release(3, 0, 2),
        else: .refusedByParser
      )
      .computed("none, but aes256 with secauth: on")
      .only(.knet)
      .effect(.restartWithNotice, .since(3, 1, 0, .live))
      .access(.readOnly)
      .note("Needs a crypto_hash other than none. Releases before 3.0.2 also took 3des.")

    entry("crypto_hash", .string, "Hash that authenticates the traffic.")
      .since(1, 99, 8)
      .accepts(
        .words("none", "md5", "sha1", "sha256", "sha384", "sha512"), else: .refusedByParser
      )
      .computed("none, but sha256 with secauth: on")
      .only(.knet)
      .effect(.restartWithNotice, .since(3, 1, 0, .live))
      .access(.readOnly)
      .note("May stand without a cipher: the traffic is then authentic but readable.")

    entry("secauth", .string, "Short for crypto_cipher: aes256 and crypto_hash: sha256.")
      .since(1, 0, 0).since(3, 0, 2, "unknown in 2.99.0 to 3.0.1")
      .accepts(.words("on", "off"), else: .countsAs("off"))
      .defaults("on", .since(2, 99, 0, .literal("off")))
      .only(.knet)
      .effect(.restartWithNotice, .since(3, 1, 0, .live))
      .access(.readOnly)
      .note("An explicit crypto_cipher or crypto_hash beats its half of it.")
      .source("totemconfig.c totem_get_crypto")

    entry("keyfile", .string, "Path of the shared key.")
      .since(1, 0, 0)
      .accepts(.path, else: .refusedAtStartAndReload)
      .defaults("/etc/corosync/authkey")
      .only(.knet)
      .effect(.restartWithNotice, .since(3, 1, 0, .live))
      .access(.readOnly)
      .note(
        "Read only when traffic is encrypted or authenticated: at the start and, since 3.1.0, at "
          + "every reload. At least 128 bytes; bytes behind 4096 are ignored. Beats key. The default "
          + "is set when corosync is built."
      )
      .source("totemconfig.c totem_config_keyread, read_keyfile")

    entry("key", .string, "The shared key itself, as text.")
      .since(1, 0, 0)
      .accepts(.text(minBytes: 127, maxBytes: 4096), else: .refusedAtStartAndReload)
      .only(.knet)
      .effect(.restartWithNotice, .since(3, 1, 0, .live))
      .access(.readOnly)
      .secret()
      .note(
        "Read only when traffic is encrypted or authenticated, and without keyfile. Everybody who may read the map may read it. A line of the file "
          + "has room for about 500 bytes."
      )
      .source("totemconfig.c totem_config_keyread")
  }
}
