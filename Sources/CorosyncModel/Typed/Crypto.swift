import CorosyncCmap

/// How the cluster's traffic is encrypted and authenticated, from the section `totem`.
public struct Crypto: Sendable, Hashable {
  /// `secauth` as written; `on` is the only text that switches it on.
  public let secauth: Sourced<String>?

  /// `crypto_model` as written.
  public let model: Sourced<String>?

  /// `crypto_cipher` as written.
  public let cipher: Sourced<String>?

  /// `crypto_hash` as written.
  public let hash: Sourced<String>?

  /// `keyfile`: the path of the shared key.
  public let keyFile: Sourced<String>?

  /// `key`: the shared key itself.
  ///
  /// Secret: not for output.
  public let key: Sourced<String>?

  /// The cipher in effect, such as `none` or `aes128`.
  ///
  /// An explicit word beats `secauth`. Source: the daemon's `totem_get_crypto`, up to 3.1.10.
  public var effectiveCipher: String { cipher?.value ?? (isSecauthOn ? "aes256" : "none") }

  /// The hash in effect, such as `none` or `sha256`.
  public var effectiveHash: String { hash?.value ?? (isSecauthOn ? "sha256" : "none") }

  /// Whether any traffic is authenticated, and so a key is needed.
  public var isOn: Bool { effectiveCipher != "none" || effectiveHash != "none" }

  private var isSecauthOn: Bool { secauth?.value == "on" }

  init(_ projection: Projection) {
    secauth = projection.text("totem.secauth")
    model = projection.text("totem.crypto_model")
    cipher = projection.text("totem.crypto_cipher")
    hash = projection.text("totem.crypto_hash")
    keyFile = projection.text("totem.keyfile")
    key = projection.text("totem.key")
  }
}
