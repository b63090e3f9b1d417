import CorosyncCmap

/// How knet compresses the cluster's traffic, from the section `totem`.
public struct Compression: Sendable, Hashable {
  /// `knet_compression_model` as written; nothing is compressed without it.
  public let model: Sourced<String>?

  /// `knet_compression_threshold` in bytes: smaller packets are not compressed.
  ///
  /// 0 is libknet's own default, 1 compresses all.
  public let threshold: Sourced<UInt32>?

  /// `knet_compression_level`, whose meaning depends on the model.
  public let level: Sourced<Int32>?

  init(_ projection: Projection) {
    model = projection.text("totem.knet_compression_model")
    threshold = projection.uint32("totem.knet_compression_threshold")
    level = projection.int32("totem.knet_compression_level")
  }
}
