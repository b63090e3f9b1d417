import CorosyncCmap
import CorosyncSyntax

extension Catalogue {
  /// Keys of the map that clients set and no file should.
  static let mapOnly =
    table("cfg", since: Release(1, 0, 0), man: .cmapKeys) {
      entry("shutdown_timeout", .string, "Wait for the answers of clients to a shutdown.")
        .wanted(.uint32)
        .set(by: .map)
        .accepts(.range(0...UInt64(UInt32.max)), else: .unchecked)
        .defaults("5000")
        .unit(.milliseconds)
        .takesEffect(.none, map: .live, "text from the file has the wrong type")
        .source("cfg.c message_handler_req_lib_cfg_tryshutdown")
    }
    + table("runtime", since: Release(2, 99, 4), man: .cmapKeys) {
      entry("force_gather", .string, "Makes the node form a membership anew.")
        .set(by: .map)
        .accepts(.words("yes"), else: .unchecked)
        .takesEffect(.dangerous, map: .live)
        .source("main.c force_gather_notify_fn")
    }
    + table("runtime.blackbox", since: Release(1, 99, 0), man: .cmapKeys) {
      entry("dump_flight_data", .string, "Any change writes the flight recorder to disk.")
        .set(by: .map)
        .takesEffect(.none, map: .live)
        .source("main.c fplay_key_change_notify_fn")

      entry("dump_state", .string, "Any change makes the services log their state.")
        .set(by: .map)
        .takesEffect(.none, map: .live)
        .source("main.c fplay_key_change_notify_fn")
    }
    + table("uidgid.uid", since: Release(1, 99, 0), man: .cmapKeys) {
      entry("*", .string, "Lets the user with this number in until the next start.")
        .cmap("uidgid.uid.I")
        .wanted(.uint8)
        .set(by: .map)
        .takesEffect(.none, map: .live)
        .source("ipc_glue.c cs_ipcs_connection_accept")
    }
    + table("uidgid.gid", since: Release(1, 99, 0), man: .cmapKeys) {
      entry("*", .string, "Lets the group with this number in until the next start.")
        .cmap("uidgid.gid.I")
        .wanted(.uint8)
        .set(by: .map)
        .takesEffect(.none, map: .live)
        .source("ipc_glue.c cs_ipcs_connection_accept")
    }
}
