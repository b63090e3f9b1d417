import ArgumentParser
import CorosyncDiagnostics
import CorosyncEditing
import CorosyncModel
import CorosyncPlan

/// Reads what a person wants of quorum.
struct QuorumAssignmentParser {
  private let configuration: Configuration
  private let nodes: QuorumNodeList

  init(_ configuration: Configuration) {
    self.configuration = configuration
    nodes = QuorumNodeList(QuorumSettings(configuration))
  }

  /// Reads `KEY=VALUE` of each option.
  func assignments(_ texts: [String]) throws -> [SetQuorum.Assignment] {
    var seen: Set<QuorumOption> = []
    return try texts.map { text in
      let assignment = try assignment(text)
      guard seen.insert(assignment.option).inserted else {
        throw ValidationError("\(assignment.option.rawValue) is given two values")
      }
      return assignment
    }
  }

  /// Reads `KEY=VALUE`.
  private func assignment(_ text: String) throws -> SetQuorum.Assignment {
    let (key, value) = try Self.split(text)
    guard let option = QuorumOption(rawValue: key) else {
      let known = QuorumOption.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("\"\(key)\" is no option of quorum; there are \(known)")
    }
    if value == "default" { return SetQuorum.Assignment(option, .byDefault) }
    return SetQuorum.Assignment(option, try self.value(value, of: option))
  }

  private func value(_ text: String, of option: QuorumOption) throws -> QuorumOptionValue {
    switch option {
    case .twoNode, .waitForAll, .autoTieBreaker, .lastManStanding:
      switch text {
      case "1", "on", "yes": return .on
      case "0", "off", "no": return .off
      default: throw ValidationError("\(option.rawValue) is 0 or 1, not \"\(text)\"")
      }
    case .lastManStandingWindow, .expectedVotes:
      guard let number = UInt32(text), number > 0 else {
        throw ValidationError("\(option.rawValue) is a number above 0, not \"\(text)\"")
      }
      return .number(number)
    case .autoTieBreakerNode:
      if text == "lowest" { return .lowest }
      if text == "highest" { return .highest }
      return .nodes(try breakers(text))
    }
  }

  /// Nodes that decide ties, in the order of their say.
  private func breakers(_ text: String) throws -> [NodeID] {
    let names = text.replacing(" ", with: ",").split(separator: ",")
    guard !names.isEmpty else {
      throw ValidationError("auto_tie_breaker_node is lowest, highest, or nodes, not \"\(text)\"")
    }
    return try names.map { try nodes.id(String($0)) }
  }

  /// Reads `NODE=VOTES`, by the node's position.
  func votes(_ texts: [String]) throws -> [Int: UInt32] {
    var votes: [Int: UInt32] = [:]
    for text in texts {
      let (name, number) = try Self.split(text)
      let id = try nodes.id(name)
      guard let value = UInt32(number) else {
        throw ValidationError("the votes of \(name) are a number, not \"\(number)\"")
      }
      guard let node = configuration.nodes.first(where: { $0.id?.value == id }) else {
        throw Failure(.refused, "node \"\(escaped(name))\" has no nodeid; give it one first")
      }
      guard votes.updateValue(value, forKey: node.position) == nil else {
        throw ValidationError("--votes gives node \"\(escaped(name))\" two numbers")
      }
    }
    return votes
  }

  private static func split(_ text: String) throws -> (key: String, value: String) {
    guard let sign = text.lastIndex(of: "="), sign > text.startIndex else {
      throw ValidationError("\"\(text)\" is not of the form KEY=VALUE")
    }
    return (String(text[..<sign]), String(text[text.index(after: sign)...]))
  }
}
