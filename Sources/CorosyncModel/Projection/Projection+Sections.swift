import CorosyncCmap

extension Projection {
  /// What a special section became.
  public struct SectionInstance: Sendable, Hashable {
    /// The part that a section plays in the map.
    public enum Role: Sendable, Hashable {
      /// A node; its keys are `nodelist.node.POSITION.*`, none for a section without keys.
      ///
      /// Up to 3.1.9 a subsection ends its node, so that one section can become several.
      case node(position: Int)
      /// A link, by its number.
      case interface(link: UInt8)
      /// The `member` section of a link; `totem.interface.LINK.member.*` with these numbers, the
      /// last address first.
      case member(link: UInt8, numbers: Range<Int>)
      /// The subsystem's name as written.
      case loggerSubsystem(name: [UInt8])
      /// The names as written.
      case loggingDaemon(name: [UInt8], subsystem: [UInt8]?)
      case uidgid
    }

    /// The index in the document's sections.
    public let section: Int

    public let role: Role
  }

  /// The positions of the nodes that have keys, ascending; with gaps where a node section has none.
  public var nodes: [Int] {
    var found: Set<Int> = []
    for entry in entries(prefix: "nodelist.node.") {
      let digits = entry.key.description.utf8.dropFirst("nodelist.node.".utf8.count)
        .prefix { $0 != UInt8(ascii: ".") }
      if let position = Int(Substring(digits)), position >= 0 { found.insert(position) }
    }
    return found.sorted()
  }

  /// The sections of each node position, in the order of the file.
  ///
  /// Several where a second `nodelist` section starts to count from 0 again.
  public var nodeSections: [Int: [Int]] {
    var result: [Int: [Int]] = [:]
    for instance in instances {
      if case .node(let position) = instance.role {
        result[position, default: []].append(instance.section)
      }
    }
    return result
  }

  /// The `interface` sections of each link number, in the order of the file.
  public var interfaceSections: [UInt8: [Int]] {
    var result: [UInt8: [Int]] = [:]
    for instance in instances {
      if case .interface(let link) = instance.role {
        result[link, default: []].append(instance.section)
      }
    }
    return result
  }
}
