public import CorosyncCmap
import CorosyncSyntax

/// All that a configuration says to the daemon, as a tree of the file's own names.
///
/// It has every key of the ``Projection``, also those that no part of ``Configuration`` knows. Its
/// shape is the file's with everything in its final place: sections that the daemon takes together
/// are one, and each key has the value that counts. `nodelist.node`, `totem.interface` with its
/// `member`, `logging.logger_subsys` and `logging.logging_daemon` are lists of sections;
/// `uidgid.uid` and `uidgid.gid` are lists of numbers.
public enum ConfigurationTree: Sendable, Hashable {
  /// One thing in a section.
  public struct Member: Sendable, Hashable {
    public let name: String
    public let tree: ConfigurationTree

    public init(_ name: String, _ tree: ConfigurationTree) {
      self.name = name
      self.tree = tree
    }
  }

  case value(CmapValue)

  /// The value of a secret that is not to be shown.
  case secret

  /// Things of one name, in the order of the daemon's numbers or of their names.
  indirect case list([ConfigurationTree])

  /// The members, in the order of the map; their names may occur once only.
  indirect case section([Member])

  /// Makes the tree of a configuration; secrets such as `totem.key` are in it only on request.
  public init(_ projection: Projection, showsSecrets: Bool = false) {
    var builder = TreeBuilder(projection)
    for entry in projection.entries {
      let isHidden = !showsSecrets && Catalogue.key(for: entry.key)?.isSecret ?? false
      builder.add(entry.key, isHidden ? .secret : .value(entry.value))
    }
    self = builder.tree()
  }
}

extension ConfigurationTree: Encodable {
  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Sections become objects, lists arrays; values numbers where the daemon stores numbers, else
  /// strings, in which bytes that are no UTF-8 have become U+FFFD; a secret becomes null.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .value(let value): try Self.encode(value, to: encoder)
    case .secret:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .list(let elements):
      var container = encoder.unkeyedContainer()
      for element in elements { try container.encode(element) }
    case .section(let members):
      // As deep as a name of the map has parts: 127 at most.
      var container = encoder.container(keyedBy: Name.self)
      for member in members {
        try container.encode(member.tree, forKey: Name(stringValue: member.name))
      }
    }
  }

  private static func encode(_ value: CmapValue, to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let number = value.unsigned {
      try container.encode(number)
    } else if case .int32(let number) = value {
      try container.encode(number)
    } else {
      try container.encode(value.text)
    }
  }
}
