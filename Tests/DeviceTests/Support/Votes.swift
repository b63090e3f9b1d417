import TestSupport
import Testing

/// What corosync-quorumtool tells on a node.
struct Votes: Hashable, CustomStringConvertible {
  var isQuorate: Bool
  var total: Int
  var expected: Int
  var needed: Int

  var description: String {
    "\(isQuorate ? "quorate" : "not quorate"), \(total) of \(expected), \(needed) needed"
  }

  init(_ total: Int, of expected: Int, needed: Int, isQuorate: Bool = true) {
    self.total = total
    self.expected = expected
    self.needed = needed
    self.isQuorate = isQuorate
  }

  /// Reads the tool's lines `Name: value`; nil where one is missing.
  init?(_ lines: [String]) {
    var values: [String: String] = [:]
    for line in lines {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].split(separator: " ").first
      values[String(line[..<colon])] = value.map(String.init)
    }
    guard let quorate = values["Quorate"], let total = values["Total votes"].flatMap({ Int($0) }),
      let expected = values["Expected votes"].flatMap({ Int($0) }),
      let needed = values["Quorum"].flatMap({ Int($0) })
    else { return nil }
    self.init(total, of: expected, needed: needed, isQuorate: quorate == "Yes")
  }
}

extension DeviceLab {
  func votes(of node: String) throws -> Votes? {
    Votes(try cluster.run(["corosync-quorumtool", "-s"], on: node).lines)
  }

  /// Waits until nodes have these votes, and records an issue where they don't come to it.
  func expect(
    _ votes: Votes, on nodes: [String]? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    guard let other = try disagreement(with: votes, on: nodes) else { return }
    Issue.record("\(other); not \(votes)\n\(connections)", sourceLocation: sourceLocation)
  }

  /// Waits until exactly these of some nodes are quorate, and records an issue where that does not
  /// come about.
  func expect(
    quorate expected: Set<String>, of nodes: [String]? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    guard let other = try disagreement(withQuorate: expected, of: nodes) else { return }
    Issue.record(
      "\(other), not \(expected.sorted())\n\(connections)", sourceLocation: sourceLocation)
  }

  /// What the programs of the device tell of one another.
  private var connections: String {
    let nodes = nodes.map { node in
      let status = try? cluster.run(["corosync-qdevice-tool", "-sv"], on: node)
      let log = (try? cluster.deviceLog(of: node)) ?? []
      return "\(node): \(status.map { "\($0)" } ?? "no answer")\n"
        + log.suffix(10).joined(separator: "\n")
    }
    let host = try? cluster.run(["corosync-qnetd-tool", "-lv"], on: "qnetd")
    return (nodes + ["qnetd: \(host.map { "\($0)" } ?? "no answer")"]).joined(separator: "\n")
  }

  /// Waits until nodes have these votes; what the first other one has where they don't come to it.
  func disagreement(
    with votes: Votes, on nodes: [String]? = nil, within limit: Duration = .seconds(60)
  ) throws -> String? {
    var other = ""
    let agreed = try poll(within: limit) { () -> Bool? in
      for node in nodes ?? self.nodes {
        let found = try self.votes(of: node)
        if found != votes {
          other = "\(node): \(found.map(\.description) ?? "no answer")"
          return nil
        }
      }
      return true
    }
    return agreed == nil ? other : nil
  }

  /// The nodes that are quorate.
  func quorate(_ nodes: [String]? = nil) throws -> Set<String> {
    Set(try (nodes ?? self.nodes).filter { try votes(of: $0)?.isQuorate ?? false })
  }

  /// Waits until exactly these of some nodes are quorate; the last look where they don't come to
  /// it.
  func disagreement(
    withQuorate expected: Set<String>, of nodes: [String]? = nil,
    within limit: Duration = .seconds(60)
  ) throws -> String? {
    var last: Set<String> = []
    let agreed = try poll(within: limit) { () -> Bool? in
      last = try quorate(nodes)
      return last == expected ? true : nil
    }
    return agreed == nil ? "quorate: \(last.sorted())" : nil
  }
}
