public import CorosyncModel
public import CorosyncSyntax

/// Adds a quorum device of model net: a section `quorum.device` with the votes that its algorithm
/// needs.
///
/// `two_node` goes, which excludes a device and which a reload switches off.
///
/// Throws ``EditError/device(_:)`` where the file can't have a device or a setting does not fit.
public struct AddDevice: EditOperation {
  public let host: String
  public let algorithm: DeviceAlgorithm
  private let settings: DeviceSettings

  /// Makes the operation; the host and algorithm of `settings` are not looked at.
  public init(
    host: String, algorithm: DeviceAlgorithm, _ settings: DeviceSettings = DeviceSettings()
  ) {
    self.host = host
    self.algorithm = algorithm
    var settings = settings
    settings.host = host
    settings.algorithm = algorithm
    if settings.heuristics.mode == nil, !settings.heuristics.isEmpty {
      settings.heuristics.mode = .sync
    }
    self.settings = settings
  }

  public var description: String {
    "add a quorum device at \"\(host)\" with algorithm \(algorithm.rawValue)"
  }

  public func edits(in index: DocumentIndex) throws(EditError) -> [SourceEdit] {
    let configuration = Configuration(index.document)
    let votes: UInt32?
    do throws(DeviceError) {
      try Self.refusePresent(in: configuration)
      let requirements = DeviceRequirements(configuration)
      try requirements.checkFile()
      try requirements.check(settings)
      votes = try DeviceVotes(configuration).written(for: algorithm, asked: settings.votes)
    } catch {
      throw .device(error)
    }
    let written = [DevicePair("votes", votes.map { String($0) })].compactMap(\.self)
    let device = NewDeviceSection(
      "device", [DevicePair("model", "net")] + written + settings.devicePairs,
      [
        NewDeviceSection("net", settings.netPairs),
        NewDeviceSection("heuristics", settings.heuristics.pairs),
      ])
    return try withoutTwoNode(configuration)
      + [DeviceSections(index).add(device, to: .quorum)]
  }

  private static func refusePresent(in configuration: Configuration) throws(DeviceError) {
    if configuration.quorum.device != nil {
      throw .alreadyThere(host: configuration.quorum.device?.net.host?.value)
    }
    if !configuration.index.sections(.device).isEmpty { throw .withoutModel }
    if !configuration.projection.entries(prefix: "quorum.device.").isEmpty {
      throw .writtenOtherwise
    }
  }

  private func withoutTwoNode(_ configuration: Configuration) throws(EditError) -> [SourceEdit] {
    guard configuration.quorum.twoNode?.value == true else { return [] }
    return try UnsetKey(ConfigurationPath.quorum.appending("two_node"))
      .edits(in: configuration.index)
  }
}
