/// Which part of the daemon's parser reads the keys of a section.
///
/// Chosen by the section's whole path; an unknown subsection inherits the handler of the section
/// around it. Source: the daemon's `enum main_cp_cb_data_state`.
enum Handler: Equatable {
  case none, totem, interface, member, system, quorum, device
  case nodelist, node, loggerSubsystem, loggingDaemon, uidgid
  case resources, resourcesSystem, resourcesProcess

  /// A section that was refused, whose keys say nothing.
  case refused

  private static let byPath: [String: Handler] = [
    "totem": .totem,
    "totem.interface": .interface,
    "totem.interface.member": .member,
    "system": .system,
    "quorum": .quorum,
    "quorum.device": .device,
    "nodelist": .nodelist,
    "nodelist.node": .node,
    "logging.logger_subsys": .loggerSubsystem,
    "logging.logging_daemon": .loggingDaemon,
    "uidgid": .uidgid,
    "resources": .resources,
    "resources.system": .resourcesSystem,
    "resources.system.memory_used": .resourcesSystem,
    "resources.process": .resourcesProcess,
    "resources.process.memory_used": .resourcesProcess,
  ]

  /// The handler that a section of this path switches to; nil where it keeps the one around it.
  static func ofSection(_ path: [UInt8]) -> Handler? {
    byPath[String(decoding: path, as: UTF8.self)]
  }
}
