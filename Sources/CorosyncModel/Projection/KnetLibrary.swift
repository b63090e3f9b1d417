/// What libknet offers on the daemon's host; the daemon asks it while it reads the file.
public struct KnetLibrary: Sendable, Hashable {
  /// Which of its lists decides about a word.
  public enum List: Sendable, Hashable {
    case cryptoModels, compressionModels
  }

  /// The words that `totem.crypto_model` takes from 3.1.3 on; before, they are fixed.
  public let cryptoModels: [String]

  /// The words that `totem.knet_compression_model` takes from 3.1.3 on; before, it takes any.
  public let compressionModels: [String]

  /// - Parameters:
  ///   - cryptoModels: In the order of `knet_get_crypto_list`.
  ///   - compressionModels: In the order of `knet_get_compress_list`.
  public init(cryptoModels: [String], compressionModels: [String]) {
    self.cryptoModels = cryptoModels
    self.compressionModels = compressionModels
  }

  /// What libknet 1.25 of Debian 12 offers with all its plugins.
  public static let debian12 = KnetLibrary(
    cryptoModels: ["nss", "openssl"],
    compressionModels: ["zlib", "lz4", "lz4hc", "lzo2", "lzma", "bzip2", "zstd"])

  /// The words of a list.
  subscript(list: List) -> [String] {
    switch list {
    case .cryptoModels: cryptoModels
    case .compressionModels: compressionModels
    }
  }
}
