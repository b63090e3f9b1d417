public import CorosyncModel
public import CorosyncSyntax

/// Removes the quorum device, whatever its model, with all that is in its section.
///
/// Throws ``EditError/device(_:)`` where there is none.
public struct RemoveDevice: EditOperation {
  /// Whether `two_node: 1` is written, without which one of two nodes can't go on alone.
  public let restoresTwoNode: Bool

  public init(restoringTwoNode: Bool = false) { restoresTwoNode = restoringTwoNode }

  public var description: String { "remove the quorum device" }

  public func edits(in index: DocumentIndex) throws(EditError) -> [SourceEdit] {
    if index.sections(.device).isEmpty {
      let isPresent = !Projection(index.document).entries(prefix: "quorum.device.").isEmpty
      throw .device(isPresent ? .writtenOtherwise : .notThere)
    }
    let removal = try UnsetKey(.device).edits(in: index)
    guard restoresTwoNode else { return removal }
    let nodes = Configuration(index.document).nodes.count
    if nodes != 2 { throw .device(.notTwoNodes(nodes)) }
    return try removal
      + SetKey(ConfigurationPath.quorum.appending("two_node"), to: "1")
      .edits(in: index)
  }
}
