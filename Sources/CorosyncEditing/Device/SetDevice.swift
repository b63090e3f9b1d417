public import CorosyncModel
public import CorosyncSyntax

/// Gives settings of the quorum device new values.
///
/// With another algorithm the device's votes become those that it needs. Heuristics with commands
/// get mode sync where they have none.
///
/// Throws ``EditError/device(_:)`` where there is no device of model net or a setting does not fit.
public struct SetDevice: EditOperation {
  public let settings: DeviceSettings

  public init(_ settings: DeviceSettings) { self.settings = settings }

  public var description: String { "change the quorum device" }

  public func edits(in index: DocumentIndex) throws(EditError) -> [SourceEdit] {
    let configuration = Configuration(index.document)
    do throws(DeviceError) {
      try Self.requireDevice(in: configuration)
      try DeviceRequirements(configuration).check(settings)
    } catch {
      throw .device(error)
    }
    let sections = DeviceSections(index)
    return try votes(configuration)
      + sections.set(settings.devicePairs, in: .device)
      + sections.set(settings.netPairs, in: .deviceNet)
      + sections.set(heuristics(configuration).pairs, in: .deviceHeuristics)
  }

  /// The heuristics with a mode where there are commands, which would never run without one.
  private func heuristics(_ configuration: Configuration) -> DeviceHeuristics {
    var heuristics = settings.heuristics
    if !heuristics.commands.isEmpty, configuration.quorum.device?.heuristics.mode == nil {
      heuristics.mode = heuristics.mode ?? .sync
    }
    return heuristics
  }

  private static func requireDevice(in configuration: Configuration) throws(DeviceError) {
    guard let device = configuration.quorum.device else {
      throw configuration.index.sections(.device).isEmpty ? .notThere : .withoutModel
    }
    if device.model.value != "net" { throw .otherModel(device.model.value) }
    if configuration.index.sections(.device).isEmpty { throw .writtenOtherwise }
  }

  /// The change of `votes` where they or the algorithm are to change.
  private func votes(_ configuration: Configuration) throws(EditError) -> [SourceEdit] {
    guard settings.votes != nil || settings.algorithm != nil else { return [] }
    let path = ConfigurationPath.device.appending("votes")
    let former = configuration.quorum.device?.net.algorithm?.value ?? "ffsplit"
    // Of the algorithms for developers nothing is known here: their votes are the person's.
    guard let algorithm = settings.algorithm ?? DeviceAlgorithm(rawValue: former) else {
      return try set(path, settings.votes, configuration)
    }
    let written: UInt32?
    do throws(DeviceError) {
      written = try DeviceVotes(configuration).written(for: algorithm, asked: settings.votes)
    } catch {
      throw .device(error)
    }
    return try set(path, written, configuration)
  }

  private func set(
    _ path: ConfigurationPath, _ votes: UInt32?, _ configuration: Configuration
  ) throws(EditError) -> [SourceEdit] {
    let index = configuration.index
    if let votes { return try SetKey(path, to: String(votes)).edits(in: index) }
    return index.pair(path) == nil ? [] : try UnsetKey(path).edits(in: index)
  }
}
