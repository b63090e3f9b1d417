import CorosyncCmap
import CorosyncConf

/// A key of the catalogue with a path and a value that a file can have.
struct SampleKey: CustomStringConvertible {
  let key: CatalogueKey
  let path: ConfigurationPath
  let value: String

  var description: String { path.description }

  /// Whether the key is part of what tells its section from others.
  var isIdentity: Bool { ["linknumber", "subsys"].contains(key.name) || path == Self.nodeName }

  private static let nodeName = try? ConfigurationPath(parsing: "nodelist.node[0].name")

  /// All keys of the catalogue that files have, each once.
  static let all: [SampleKey] = Catalogue.keys.filter { $0.origin == .file && !$0.isWildcard }
    .compactMap { SampleKey($0) }

  init?(_ key: CatalogueKey) {
    let section =
      switch key.section {
      case "totem.interface": "totem.interface[linknumber=1]."
      case "totem.interface.member": "totem.interface[linknumber=1].member."
      case "nodelist.node": "nodelist.node[0]."
      case "logging.logger_subsys": "logging.logger_subsys[subsys=QUORUM]."
      case "logging.logging_daemon": "logging.logging_daemon[name=other]."
      case "": ""
      default: "\(key.section)."
      }
    let name =
      switch key.name {
      case "ringX_addr": "ring1_addr"
      case "exec_NAME": "exec_ping"
      default: key.name
      }
    guard let path = try? ConfigurationPath(parsing: section + name) else { return nil }
    self.key = key
    self.path = path
    value = Self.value(of: key)
  }

  private static func value(of key: CatalogueKey) -> String {
    switch (key.section, key.name) {
    case ("totem.interface", "linknumber"): return "1"
    case ("logging.logger_subsys", "subsys"): return "QUORUM"
    case ("logging.logging_daemon", "name"): return "other"
    case ("uidgid", _): return "33"
    default:
      let isText = key.type(in: .newest) == .string
      return key.parsedValues(in: .newest).words.first { !$0.isEmpty } ?? (isText ? "text" : "7")
    }
  }
}

extension Document {
  /// A file with one node.
  static let base = Document(
    Array(
      """
      # A comment
      totem {
      \tversion: 2
      }

      nodelist {
      \tnode {
      \t\tname: uno
      \t\tnodeid: 1
      \t\tring0_addr: 10.0.0.1
      \t}
      }

      """.utf8), release: .newest)
}
