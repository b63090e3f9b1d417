import CorosyncEditing
import CorosyncModel
import CorosyncSyntax
import TestSupport
import Testing

struct SetQuorumTests {
  /// A file whose section `quorum` has comments and an order of its own.
  private static let text = """
    # before
    quorum {
    \twait_for_all: 0 # not a comment
    \tprovider:corosync_votequorum

    \t# behind the keys
    }
    nodelist {
      node {
        nodeid: 4
        name: cuatro
      }
      node {
        name: uno
        nodeid: 1
        quorum_votes:   3
      }
    }

    """

  private func document(_ text: String = Self.text) -> Document {
    Document(Array(text.utf8), release: .debian12)
  }

  private func result(
    _ options: [SetQuorum.Assignment], votes: [Int: UInt32] = [:], of text: String = Self.text
  ) throws -> String {
    String(
      decoding: try SetQuorum(options, votes: votes).apply(to: document(text)).bytes, as: UTF8.self)
  }

  @Test func onlyWhatIsAskedForChanges() throws {
    let new = try result(
      [.init(.expectedVotes, .number(9)), .init(.waitForAll, .on)], votes: [0: 2, 1: 1])
    #expect(
      new
        == Self.text.replacing("wait_for_all: 0 # not a comment", with: "wait_for_all: 1")
        .replacing(
          "provider:corosync_votequorum\n",
          with: "provider:corosync_votequorum\n\texpected_votes:9\n"
        )
        .replacing("    name: cuatro\n", with: "    name: cuatro\n    quorum_votes: 2\n")
        .replacing("quorum_votes:   3", with: "quorum_votes:   1"))
  }

  @Test func aTieBreakerThatNamesNobodyIsRefused() throws {
    let error = #expect(throws: EditError.self) {
      try result([.init(.autoTieBreaker, .on), .init(.autoTieBreakerNode, .nodes([]))])
    }
    #expect(
      error?.description.hasPrefix(
        "corosync switches auto_tie_breaker off where auto_tie_breaker_node is empty; give lowest")
        == true, "\(String(describing: error))")
  }

  @Test func whatIsSetAndTakenAwayAgainLeavesTheFile() throws {
    let before = try result([.init(.expectedVotes, .number(9))])
    #expect(before != Self.text)
    #expect(try result([.init(.expectedVotes, .byDefault)], of: before) == Self.text)
  }

  @Test func theLastOfTwoValuesCounts() throws {
    let new = try result([.init(.expectedVotes, .number(9)), .init(.expectedVotes, .number(8))])
    #expect(new.contains("expected_votes:8\n") && !new.contains("9"))
  }

  @Test func whatIsSoAlreadyIsNoEdit() throws {
    let operation = SetQuorum([.init(.twoNode, .byDefault)], votes: [1: 3])
    #expect(try operation.edits(in: DocumentIndex(document())).isEmpty)
  }

  @Test(arguments: [
    ("nodelist {\n}\n", "votequorum is off: quorum.provider is not set"),
    ("quorum {\nprovider: corosync_votequorum\n", "corosync can't read the file"),
  ])
  func otherFilesAreRefused(_ text: String, _ reason: String) {
    let error = #expect(throws: EditError.self) {
      _ = try result([.init(.waitForAll, .on)], of: text)
    }
    #expect(error?.description.hasPrefix(reason) == true, "\(String(describing: error))")
  }

  /// The edits touch nothing else, whatever is set.
  @Test func bytesOutsideTheEditsStay() throws {
    var random = SplitMix64(seed: 44)
    var count = 0
    for _ in 0..<300 {
      let options = QuorumOption.allCases.shuffled(using: &random).prefix(random.number(1...3))
        .map { SetQuorum.Assignment($0, value(of: $0, using: &random)) }
      let document = document()
      let operation = SetQuorum(options, votes: random.chance(50) ? [0: 2] : [:])
      guard let edits = try? operation.edits(in: DocumentIndex(document)) else { continue }
      count += 1
      var kept = document.bytes
      for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
        kept.removeSubrange(edit.range)
      }
      let new = try operation.apply(to: document)
      #expect(new.isWellFormed && isSubsequence(kept, of: new.bytes), "seed 44: \(operation)")
      #expect(try operation.edits(in: DocumentIndex(new)).isEmpty, "seed 44: \(operation)")
    }
    #expect(count > 100)
  }

  private func value(
    of option: QuorumOption, using random: inout SplitMix64
  ) -> QuorumOptionValue {
    if random.chance(20) { return .byDefault }
    switch option {
    case .autoTieBreakerNode:
      return random.pick([.lowest, .highest, .nodes([NodeID(rawValue: 4)])])
    case .lastManStandingWindow, .expectedVotes: return .number(UInt32(random.number(1...9)))
    default: return random.pick([.on, .off])
    }
  }

  private func isSubsequence(_ part: [UInt8], of whole: [UInt8]) -> Bool {
    var rest = part[...]
    for byte in whole where rest.first == byte { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}
