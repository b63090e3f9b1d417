import CorosyncCmap

/// The section `logging`.
///
/// Source: corosync.conf(5).
public struct Logging: Sendable, Hashable {
  /// `timestamp`: `on`, `off` or `hires`, which holds where it is not given.
  public let timestamp: Sourced<String>?

  /// `fileline`: `on` or `off`.
  public let fileLine: Sourced<String>?

  /// `function_name`: `on` or `off`.
  public let functionName: Sourced<String>?

  /// `blackbox`: `on` or `off`.
  public let blackbox: Sourced<String>?

  /// Where to, and how much.
  public let settings: LogSettings

  /// The sections `logger_subsys`, each subsystem once, in the order of the file.
  public let subsystems: [LoggingSubsystem]

  /// The sections `logging_daemon` about other programs, each pair of program and subsystem once,
  /// in the order of the file.
  public let daemons: [LoggingDaemon]

  init(_ projection: Projection) {
    timestamp = projection.text("logging.timestamp")
    fileLine = projection.text("logging.fileline")
    functionName = projection.text("logging.function_name")
    blackbox = projection.text("logging.blackbox")
    settings = LogSettings(projection, prefix: "logging.")
    var names: Set<LoggingName> = []
    var subsystems: [LoggingSubsystem] = []
    var daemons: [LoggingDaemon] = []
    for name in projection.instances.compactMap({ LoggingName($0.role) })
    where names.insert(name).inserted {
      if let daemon = name.daemon {
        daemons.append(LoggingDaemon(daemon, subsystem: name.subsystem, projection))
      } else if let subsystem = name.subsystem {
        subsystems.append(LoggingSubsystem(subsystem, projection))
      }
    }
    self.subsystems = subsystems
    self.daemons = daemons
  }
}

/// A section `logging.logger_subsys`: another way of logging for one subsystem.
public struct LoggingSubsystem: Sendable, Hashable {
  /// `subsys` as written: `QUORUM`, `TOTEM` and so on.
  public let name: String

  /// The place of the name that counts; nil where the map can't store it.
  public let subsystem: Sourced<String>?

  /// What differs from the section `logging`.
  public let settings: LogSettings

  init(_ name: String, _ projection: Projection) {
    let prefix = "logging.logger_subsys.\(name)."
    self.name = name
    subsystem = CmapKey(prefix + "subsys").flatMap { projection.text($0) }
    settings = LogSettings(projection, prefix: prefix)
  }
}

/// A section `logging.logging_daemon`: settings of another program, from the days when several
/// shared the file.
///
/// corosync itself reads none of it.
///
/// With the name `corosync` such a section is one of the section `logging` itself or of a
/// subsystem, and counts there.
public struct LoggingDaemon: Sendable, Hashable {
  /// `name` as written.
  public let name: String

  /// `subsys` as written; nil for the whole program.
  public let subsystem: String?

  /// The places of ``name`` and ``subsystem``.
  public let sources: [Sourced<String>]

  public let settings: LogSettings

  init(_ name: String, subsystem: String?, _ projection: Projection) {
    let prefix = "logging.logging_daemon.\(name)." + (subsystem.map { "\($0)." } ?? "")
    self.name = name
    self.subsystem = subsystem
    sources = ["name", "subsys"].compactMap {
      CmapKey(prefix + $0).flatMap { projection.text($0) }
    }
    settings = LogSettings(projection, prefix: prefix)
  }
}

/// What a logging section is about.
private struct LoggingName: Hashable {
  let daemon: String?
  let subsystem: String?

  /// Nil for other sections, and for those that are about the section `logging` itself.
  init?(_ role: Projection.SectionInstance.Role) {
    func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    switch role {
    case .loggerSubsystem(let name):
      daemon = nil
      subsystem = text(name)
    case .loggingDaemon(let name, let subsystem):
      let isOwn = name.elementsEqual("corosync".utf8)
      if isOwn, subsystem == nil { return nil }
      daemon = isOwn ? nil : text(name)
      self.subsystem = subsystem.map(text)
    default: return nil
    }
  }
}
