/// Inputs that a reader may take more than linear time for, and an ordinary file to compare with.
enum Workload: String, CaseIterable {
  case ordinary
  case oneLine = "one-line"
  case oneValue = "one-value"
  case nestedSections = "nested-sections"
  case nestedNodes = "nested-nodes"
  case openBraces = "open-braces"
  case closeBraces = "close-braces"
  case closingLines = "closing-lines"
  case nulBytes = "nul-bytes"
  case blankLines = "blank-lines"
  case comments
  case keys
  case sameKey = "same-key"
  case keysInNode = "keys-in-node"
  case nodes
  case emptyNodes = "empty-nodes"
  case sameNodes = "same-nodes"
  case links
  case interfaces
  case members
  case users
  case loggers
  case sections

  /// An input of about `size` bytes.
  func bytes(_ size: Int) -> [UInt8] {
    switch self {
    case .ordinary: Self.ordinaryFile
    case .oneLine: [UInt8](repeating: UInt8(ascii: "x"), count: size)
    case .oneValue: Array("totem {\nversion: ".utf8) + Self.bytes("9", size) + Array("\n}\n".utf8)
    case .nestedSections: Self.bytes("s {\n", size / 4)
    case .nestedNodes: Array("nodelist {\n".utf8) + Self.bytes("node {\nnodeid: 1\n", size / 17)
    case .openBraces: Self.bytes("{", size)
    case .closeBraces: Self.bytes("}", size)
    case .closingLines: Self.bytes("}\n", size / 2)
    case .nulBytes: [UInt8](repeating: 0, count: size)
    case .blankLines: Self.bytes("\n", size)
    case .comments: Self.bytes("# c\n", size / 4)
    case .keys: section("totem", size, each: 16) { "key_\($0): \($0)\n" }
    case .sameKey: section("totem", size, each: 12) { _ in "token: 1000\n" }
    case .keysInNode: section("nodelist.node", size, each: 16) { "key_\($0): \($0)\n" }
    case .nodes: section("nodelist", size, each: 60) { Self.node($0, name: "n\($0)", id: $0 + 1) }
    case .emptyNodes: section("nodelist", size, each: 9) { _ in "node {\n}\n" }
    case .sameNodes: section("nodelist", size, each: 56) { _ in Self.node(0, name: "n", id: 1) }
    case .links: section("nodelist", size, each: 60) { Self.nodeOnOneLink($0) }
    case .interfaces: section("totem", size, each: 50) { Self.interface($0) }
    case .members: members(size)
    case .users: section("uidgid", size, each: 11) { "uid: \($0)\n" }
    case .loggers: section("logging", size, each: 48) { Self.logger($0) }
    case .sections: repeated(size, each: 20) { "sec\($0) {\nkey: 1\n}\n" }
    }
  }

  private static func bytes(_ text: String, _ count: Int) -> [UInt8] {
    Array(repeatElement(Array(text.utf8), count: max(1, count)).joined())
  }

  private func repeated(_ size: Int, each: Int, _ text: (Int) -> String) -> [UInt8] {
    (0..<max(1, size / each)).flatMap { Array(text($0).utf8) }
  }

  private func section(
    _ name: String, _ size: Int, each: Int, _ text: (Int) -> String
  ) -> [UInt8] {
    Array("\(name) {\n".utf8) + repeated(size, each: each, text) + Array("}\n".utf8)
  }

  private static func node(_ number: Int, name: String, id: Int) -> String {
    "node {\nname: \(name)\nnodeid: \(id)\nring0_addr: 10.0.\(number / 250 % 250).\(number % 250)\n}\n"
  }

  private static func nodeOnOneLink(_ number: Int) -> String {
    "node {\nname: n\(number)\nnodeid: \(number + 1)\nring\(number % 8)_addr: host\(number)\n}\n"
  }

  private static func interface(_ number: Int) -> String {
    "interface {\nlinknumber: \(number % 256)\nmcastport: \(number % 65536)\n}\n"
  }

  private static func logger(_ number: Int) -> String {
    "logger_subsys {\nsubsys: S\(number)\ndebug: on\n}\n"
  }

  private func members(_ size: Int) -> [UInt8] {
    Array("totem {\ninterface {\n".utf8)
      + repeated(size, each: 40) { "member {\nmemberaddr: 10.0.0.\($0)\n}\n" }
      + Array("}\n}\n".utf8)
  }

  /// A file as clusters have it.
  private static var ordinaryFile: [UInt8] {
    let file = """
      # The cluster of the second floor
      totem {
      \tversion: 2
      \tconfig_version: 17
      \tcluster_name: example
      \ttransport: knet
      \ttoken: 5000
      \tcrypto_cipher: aes256
      \tcrypto_hash: sha256
      \tinterface {
      \t\tlinknumber: 1
      \t\tknet_link_priority: 10
      \t}
      }

      nodelist {
      \tnode {
      \t\tname: uno
      \t\tnodeid: 1
      \t\tring0_addr: 10.0.0.1
      \t\tring1_addr: 10.1.0.1
      \t}
      \tnode {
      \t\tname: dos
      \t\tnodeid: 2
      \t\tring0_addr: 10.0.0.2
      \t\tring1_addr: 10.1.0.2
      \t}
      }

      quorum {
      \tprovider: corosync_votequorum
      \ttwo_node: 1
      }

      logging {
      \tto_logfile: yes
      \tlogfile: /var/log/corosync/corosync.log
      \tlogger_subsys {
      \t\tsubsys: QUORUM
      \t\tdebug: off
      \t}
      }

      """
    return Array(file.utf8)
  }
}
