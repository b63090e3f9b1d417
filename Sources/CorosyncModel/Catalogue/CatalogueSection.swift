/// A section that a corosync configuration can hold.
public struct CatalogueSection: Sendable, Hashable {
  /// How several sections of one path belong together.
  public enum Repetition: Sendable, Hashable {
    /// They are one section: the last value of a key holds.
    case merged
    /// Each is a thing of its own, numbered by its place in the file.
    case numbered
    /// The value of a key tells which thing it is about; several about one are merged.
    case identified(by: [String])
    /// Every line of each counts.
    case collected
  }

  /// The path, such as `totem.interface`; empty for the top level.
  public let name: String

  public let repetition: Repetition

  /// What the section is for: one sentence.
  public let summary: String

  /// Whether only releases before 3 read it.
  public let isLegacy: Bool

  init(
    _ name: String, _ summary: String, _ repetition: Repetition = .merged, isLegacy: Bool = false
  ) {
    self.name = name
    self.repetition = repetition
    self.summary = summary
    self.isLegacy = isLegacy
  }

  /// The path of the section around it; nil for the top level.
  public var parent: String? {
    guard !name.isEmpty else { return nil }
    return name.split(separator: ".").dropLast().joined(separator: ".")
  }

  /// The keys of the section, in the catalogue's order; may be empty.
  public var keys: [CatalogueKey] { Catalogue.keys.filter { $0.section == name } }
}

extension Catalogue {
  /// Every section with a meaning, in the order of the manual page, legacy ones last.
  public static let sections: [CatalogueSection] = [
    CatalogueSection("", "Top level of the file."),
    CatalogueSection("totem", "The protocol: cluster, transport, encryption, timers."),
    CatalogueSection("totem.interface", "Settings of one link.", .identified(by: ["linknumber"])),
    CatalogueSection(
      "totem.interface.member", "A peer, from the days before the node list.", .numbered),
    CatalogueSection("nodelist", "The nodes of the cluster."),
    CatalogueSection("nodelist.node", "One node.", .numbered),
    CatalogueSection("quorum", "Who may go on when nodes are lost."),
    CatalogueSection("quorum.device", "A quorum device, which votes like a node."),
    CatalogueSection("quorum.device.net", "How the device reaches corosync-qnetd."),
    CatalogueSection("quorum.device.heuristics", "Commands that tell whether a node is well."),
    CatalogueSection("quorum.device.disk", "A model of device that does not exist."),
    CatalogueSection("logging", "Where and what the daemon logs."),
    CatalogueSection(
      "logging.logger_subsys", "Logging of one subsystem.", .identified(by: ["subsys"])),
    CatalogueSection(
      "logging.logging_daemon", "Logging of another program.", .identified(by: ["name", "subsys"])),
    CatalogueSection("uidgid", "Users and groups that may use the daemon.", .collected),
    CatalogueSection("system", "How the daemon runs on its host."),
    CatalogueSection("resources", "The watchdog and what it watches."),
    CatalogueSection("resources.system", "Resources of the host."),
    CatalogueSection("resources.system.memory_used", "A limit for the memory in use."),
    CatalogueSection("resources.system.load_15min", "A limit for the load average."),
    CatalogueSection("resources.process", "Programs that watch themselves through libsam."),
    CatalogueSection("resources.process.memory_used", "Known to the parser, read by nobody."),
    CatalogueSection("nozzle", "A network device that sends through the cluster."),
    CatalogueSection("pload", "A load test that ends the daemon."),
    CatalogueSection("cfg", "Settings of the service cfg, for clients of the map only."),
    CatalogueSection("runtime", "State and triggers of the daemon, not for files."),
    CatalogueSection("runtime.blackbox", "Triggers of the flight recorder, not for files."),
    CatalogueSection("uidgid.uid", "Users let in through the map, not for files."),
    CatalogueSection("uidgid.gid", "Groups let in through the map, not for files."),
    CatalogueSection("service", "A plugin of corosync 1.x.", .numbered, isLegacy: true),
    CatalogueSection("aisexec", "How openais runs.", isLegacy: true),
    CatalogueSection("amf", "Availability framework of openais.", isLegacy: true),
    CatalogueSection("event", "Event service of openais.", isLegacy: true),
    CatalogueSection(
      "logging.logger", "Logging of one part of openais.", .numbered, isLegacy: true),
    CatalogueSection("qb", "Local communication in 2.x.", isLegacy: true),
  ]

  /// The section with a path; nil for one that nothing knows.
  public static func section(_ path: String) -> CatalogueSection? { sectionsByName[path] }

  private static let sectionsByName = Dictionary(
    sections.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}
