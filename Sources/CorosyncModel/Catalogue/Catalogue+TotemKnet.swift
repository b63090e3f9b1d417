import CorosyncCmap
import CorosyncSyntax

extension Catalogue {
  /// Section `totem`: packet sizes and compression of knet.
  static let totemKnet = table(
    "totem", since: Release(2, 99, 0), man: .corosyncConf,
    source: "totemconfig.c totem_volatile_config_read; totemknet.c totemknet_configure_compression"
  ) {
    entry("knet_pmtud_interval", .uint32, "Interval of the search for the path's packet size.")
      .accepts(.range(1...86400), else: .refusedByLibknet)
      .zeroIsDefault()
      .defaults("30")
      .unit(.seconds)
      .only(.knet)
      .live()
      .source("totemconfig.c totem_volatile_config_read; totemknet.c totemknet_refresh_config")

    entry("knet_mtu", .string, "Fixed packet size of the links; 0 finds it out.")
      .type(.since(3, 1, 7, .uint32))
      .since(3, 1, 7)
      .accepts(.range(0...65535), else: .refusedByLibknet)
      .defaults("0")
      .unit(.bytes)
      .only(.knet)
      .live()
      .note("Give the lowest one of all links.")
      .source("totemconfig.c totem_volatile_config_read; totemknet.c totemknet_refresh_config")

    entry("knet_compression_model", .string, "Library that compresses the traffic.")
      .accepts(
        .words("zlib", "lz4", "lz4hc", "lzo2", "lzma", "bzip2", "zstd"), of: .compressionModels,
        since: Release(3, 1, 3), else: .refusedByParser
      )
      .accepts(
        .words("none", "zlib", "lz4", "lz4hc", "lzo2", "lzma", "bzip2", "zstd"),
        before: Release(3, 1, 3), else: .refusedByLibknet
      )
      .takesEffect(.live, map: .inert, "set through the map, it is used at the next reload")
      .only(.knet)
      .note(
        "Left out, nothing is compressed. Since 3.1.3 the parser takes the names that the host's "
          + "libknet offers, and so refuses the documented word none; before, it took any text."
      )
      .source("coroparse.c handle_compress_model; totemknet.c totemknet_configure_compression")

    entry("knet_compression_threshold", .uint32, "Size below which packets are not compressed.")
      .accepts(.range(0...65536), else: .refusedByLibknet)
      .defaults("0")
      .unit(.bytes)
      .only(.knet)
      .takesEffect(.live, map: .inert, "set through the map, it is used at the next reload")
      .note("0 means libknet's own default, 100; 1 compresses everything.")

    entry("knet_compression_level", .int32, "Level handed to the compression library.")
      .defaults("0")
      .only(.knet)
      .takesEffect(.live, map: .inert, "set through the map, it is used at the next reload")
      .note("Its meaning depends on the library; a level that it refuses is only logged.")
  }
}
