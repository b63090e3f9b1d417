import CorosyncCmap
import CorosyncSyntax

extension Catalogue {
  /// Section `pload`: a load test that ends the daemon.
  static let loadTest = table(
    "pload", since: Release(1, 99, 8), source: "pload.c pload_read_config"
  ) {
    entry("count", .string, "Number of messages of the load test.")
      .wanted(.uint32)
      .defective("its reader wants a number, the file gives text, so the default is used")
      .accepts(.range(0...UInt64(UInt32.max)), else: .unchecked)
      .defaults("1500000")
      .unit(.messages)
      .takesEffect(.none, map: .live)

    entry("size", .string, "Size of a message of the load test.")
      .wanted(.uint32)
      .defective("its reader wants a number, the file gives text, so the default is used")
      .accepts(.range(0...UInt64(UInt32.max)), else: .unchecked)
      .defaults("300")
      .unit(.bytes)
      .takesEffect(.none, map: .live)

    entry("start", .string, "Starts the load test, after which daemons exit.")
      .accepts(
        .words("i_totally_understand_pload_will_crash_my_cluster_and_kill_corosync_on_exit"),
        else: .unchecked
      )
      .takesEffect(.dangerous, map: .live, "starts when the key appears")
  }
}
