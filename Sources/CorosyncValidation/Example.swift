/// Writes the complete configurations of explanations: one without any fault, and what is to be
/// wrong with it.
package struct Example {
  package init() {}

  package var head: [String] = []
  package var totem = [
    "version: 2", "config_version: 1", "cluster_name: example", "transport: knet",
    "crypto_cipher: aes256", "crypto_hash: sha256",
  ]
  package var interfaces: [[String]] = []
  package var nodes = (1...3).map { Example.node($0) }
  package var quorum = ["provider: corosync_votequorum"]
  package var device: [String] = []
  package var net: [String] = []
  package var heuristics: [String] = []
  package var tail: [String] = []

  /// A configuration that differs from the good one in what `change` does.
  package static func with(_ change: (inout Example) -> Void) -> String {
    var example = Example()
    change(&example)
    return example.text
  }

  /// A configuration with transport udp or udpu, and so without encryption, that differs from the
  /// good one in what `change` does.
  package static func udp(_ transport: String, _ change: (inout Example) -> Void) -> String {
    with {
      $0.setTotem("transport", transport)
      $0.setTotem("crypto_cipher", nil)
      $0.setTotem("crypto_hash", nil)
      change(&$0)
    }
  }

  /// The good configuration with some more lines in section `totem`.
  package static func totem(_ lines: String...) -> String { with { $0.totem += lines } }

  /// The good configuration with some more lines in section `quorum`.
  package static func quorum(_ lines: String...) -> String { with { $0.quorum += lines } }

  /// The good configuration with a quorum device, and a line in its section `net`.
  package static func device(_ line: String) -> String {
    with {
      $0.device = ["model: net"]
      $0.net = ["host: qnetd.example.org", "algorithm: lms", line]
    }
  }

  /// The good configuration with some more lines at its end.
  package static func tail(_ lines: String...) -> String { with { $0.tail = lines } }

  /// The lines of a node: `uno`, `dos`, `tres` and so on, with an address for each link.
  package static func node(_ number: Int, links: ClosedRange<Int> = 0...0) -> [String] {
    let names = ["uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho"]
    let name = number <= names.count ? names[number - 1] : "node\(number)"
    return ["name: \(name)", "nodeid: \(number)"]
      + links.map { "ring\($0)_addr: 10.\($0).0.\(number)" }
  }

  /// Replaces the lines of `totem` that start with a key.
  package mutating func setTotem(_ key: String, _ value: String?) {
    totem.removeAll { $0.hasPrefix("\(key):") }
    if let value { totem.append("\(key): \(value)") }
  }

  /// The configuration's text.
  package var text: String {
    var lines = head
    lines += Self.section("totem", totem + interfaces.flatMap { Self.section("interface", $0) })
    lines += Self.section("nodelist", nodes.flatMap { Self.section("node", $0) })
    var device = device
    if !net.isEmpty { device += Self.section("net", net) }
    if !heuristics.isEmpty { device += Self.section("heuristics", heuristics) }
    lines += Self.section(
      "quorum", quorum + (device.isEmpty ? [] : Self.section("device", device)))
    return (lines + tail).map { $0 + "\n" }.joined()
  }

  private static func section(_ name: String, _ lines: [String]) -> [String] {
    ["\(name) {"] + lines.map { "  " + $0 } + ["}"]
  }
}
