import CorosyncCmap
import CorosyncSyntax

extension Catalogue {
  /// Keys of sections that only openais and corosync 1.x read; stored as unused strings since.
  static let legacy =
    table("", since: Release(1, 0, 0), source: "main.c (1.4)") {
      entry("compatibility", .string, "Wire compatibility of 1.x with openais.")
        .removed(Release(1, 99, 8), "stored as an unused string")
        .accepts(.words("whitetank", "none"), else: .unchecked)
    }
    + table("service", since: Release(1, 0, 0), source: "service.c (1.4)") {
      entry("name", .string, "Plugin to load, such as pacemaker.").gone()
      entry("ver", .string, "Version of the plugin's interface.").gone()
      entry("use_mgmtd", .string, "Whether Pacemaker's plugin starts its mgmtd.").gone()
      entry("use_logd", .string, "Whether Pacemaker's plugin logs through logd.").gone()
      entry("clustername", .string, "Cluster name for Pacemaker's plugin.").gone()
    }
    + table("aisexec", source: "openais 0.80") {
      entry("user", .string, "User who may use openais; common in old Pacemaker guides.")
        .sinceUnnumbered("openais 0.80")
        .removed(Release(0, 98, 0), use: "uidgid.uid", "read up to 0.97")
        .source("mainconfig.c (0.97)")
      entry("group", .string, "Group that may use openais; common in old Pacemaker guides.")
        .sinceUnnumbered("openais 0.80")
        .removed(Release(0, 98, 0), use: "uidgid.gid", "read up to 0.97")
        .source("mainconfig.c (0.97)")
      entry("defaultservices", .string, "Replaces the default services of 1.x.")
        .since(1, 0, 0)
        .removed(Release(1, 99, 0), "services are built in")
    }
    + table("amf", source: "openais plugins") {
      entry("mode", .string, "Switch of openais' availability framework.")
        .sinceUnnumbered("openais")
        .removed(Release(1, 0, 0), "only plugins of openais read it")
        .accepts(.words("enabled", "disabled"), else: .unchecked)
    }
    + table("event", source: "openais plugins") {
      entry("delivery_queue_size", .string, "Queue of openais' event service.")
        .sinceUnnumbered("openais")
        .removed(Release(1, 0, 0), "only plugins of openais read it")
      entry("delivery_queue_resume", .string, "Queue of openais' event service.")
        .sinceUnnumbered("openais")
        .removed(Release(1, 0, 0), "only plugins of openais read it")
    }
    + table("logging.logger", source: "openais 0.80") {
      entry("ident", .string, "Part of openais that the section is about.").ofOpenAIS()
      entry("debug", .string, "Debug messages of the part.").ofOpenAIS()
      entry("tags", .string, "Selection of the part's trace lines.").ofOpenAIS()
    }
    + table("qb", since: Release(2, 1, 1), source: "ipc_glue.c (2.4)") {
      entry("ipc_type", .string, "Old name of system.qb_ipc_type.")
        .removed(Release(2, 99, 4), use: "system.qb_ipc_type", "stored as an unused string")
        .accepts(.words("native", "shm", "socket"), else: .unchecked)
    }
}

extension CatalogueKey {
  /// Marks a key that no corosync read.
  fileprivate func ofOpenAIS() -> Self {
    sinceUnnumbered("openais 0.80")
      .removed(Release(0, 90, 0), "logging.logger_subsys is in its place")
  }

  /// Marks a key of the plugins of 1.x.
  fileprivate func gone() -> Self {
    removed(Release(2, 0, 0), "services are built in since 2.0")
  }
}
