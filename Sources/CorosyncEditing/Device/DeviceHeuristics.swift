public import CorosyncModel

/// The commands by which corosync-qnetd tells well nodes from others: `quorum.device.heuristics`.
public struct DeviceHeuristics: Sendable, Hashable {
  /// When the commands run.
  public enum Mode: String, Sendable, Hashable, CaseIterable {
    /// Also at intervals.
    case on
    case off
    /// At the start, at a change of the membership and when connecting.
    case sync
  }

  /// A command and the name that it has in the file.
  public struct Command: Sendable, Hashable {
    /// The part of the key `exec_NAME` behind the underscore.
    public let name: String

    /// The path of the program and its arguments, in double quotation marks where they have blanks.
    public let line: String

    public init(_ name: String, _ line: String) {
      self.name = name
      self.line = line
    }
  }

  /// The most commands that corosync-qdevice runs; with more it runs none.
  static let limit = 32

  /// Nil leaves it as it is, which for commands without one means ``Mode/sync``.
  public var mode: Mode?
  public var interval: Milliseconds?
  public var timeout: Milliseconds?
  public var syncTimeout: Milliseconds?

  /// The commands to write, each in the place of one of its name.
  public var commands: [Command] = []

  public init() {}

  var isEmpty: Bool { self == DeviceHeuristics() }

  /// The keys to write, in the order of corosync-qdevice(8).
  var pairs: [DevicePair] {
    [
      DevicePair("mode", mode?.rawValue),
      DevicePair("interval", interval?.number), DevicePair("timeout", timeout?.number),
      DevicePair("sync_timeout", syncTimeout?.number),
    ].compactMap(\.self) + commands.map { DevicePair("exec_\($0.name)", $0.line) }
  }
}

extension Milliseconds {
  /// The number as a file has it.
  var number: String { String(rawValue) }
}
