public import CorosyncModel

/// What can be said of a device; nil leaves a setting as it is, or to the daemon's default.
public struct DeviceSettings: Sendable, Hashable {
  /// Address or name of the host of corosync-qnetd.
  public var host: String?

  /// The addresses that the name stands for, where somebody looked; empty where nobody did.
  public var hostAddresses: [IPAddress] = []
  public var algorithm: DeviceAlgorithm?

  /// The TCP port, 1 to 65535; the daemon's default is 5403.
  public var port: UInt16?
  public var encryption: DeviceEncryption?
  public var tieBreaker: DeviceTieBreaker?

  /// The votes of the device; nil has them fit the algorithm.
  public var votes: UInt32?

  /// How often corosync-qdevice must report to the daemon.
  public var timeout: Milliseconds?

  /// The same while a membership is synchronised.
  public var syncTimeout: Milliseconds?
  public var connectTimeout: Milliseconds?

  /// Whether, in a tie, the part that was quorate before is preferred.
  public var keepsActivePartition: Bool?
  public var heuristics = DeviceHeuristics()

  public init() {}

  /// Whether nothing is said.
  public var isEmpty: Bool { self == DeviceSettings() }

  /// The keys of section `device` but `model` and `votes`.
  var devicePairs: [DevicePair] {
    [
      DevicePair("timeout", timeout?.number), DevicePair("sync_timeout", syncTimeout?.number),
    ].compactMap(\.self)
  }

  /// The keys of section `net`.
  var netPairs: [DevicePair] {
    [
      DevicePair("host", host), DevicePair("port", port.map { String($0) }),
      DevicePair("algorithm", algorithm?.rawValue),
      DevicePair("tie_breaker", tieBreaker?.description),
      DevicePair("tls", encryption?.rawValue),
      DevicePair("connect_timeout", connectTimeout?.number),
      DevicePair(
        "keep_active_partition_tie_breaker", keepsActivePartition.map { $0 ? "on" : "off" }),
    ].compactMap(\.self)
  }
}
