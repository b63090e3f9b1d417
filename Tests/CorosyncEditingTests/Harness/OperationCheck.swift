import CorosyncEditing
import CorosyncModel
import CorosyncSyntax
import TestSupport
import Testing

/// Tries an operation on a file and holds the result to what it must be.
struct OperationCheck {
  /// What came of it.
  enum Result {
    /// The operation has nothing to do in the file.
    case notTried
    case refused(EditError)
    case done(after: Document)
  }

  let row: OperationRow
  let document: Document

  /// What the failures are to be told by: the file and the seed.
  let name: String

  /// Whether a refused inverse is a failure.
  var requiresInverse = true

  func run(_ choice: inout TrialChoice) -> Result {
    let configuration = Configuration(document)
    guard let trial = row.trial(configuration, &choice) else { return .notTried }
    let edits: [SourceEdit]
    let after: Document
    do {
      edits = try trial.operation.edits(in: configuration.index)
      after = try trial.operation.apply(to: document)
    } catch {
      return .refused(error)
    }
    expectOtherBytesKept(edits, after, trial)
    expectMeaning(of: after, trial, from: configuration)
    expectWayBack(from: after, trial, to: configuration)
    return .done(after: after)
  }

  private var place: Comment { "\(row): \(name)" }

  // MARK: Bytes

  private func expectOtherBytesKept(
    _ edits: [SourceEdit], _ after: Document, _ trial: OperationTrial
  ) {
    let touching = edits.filter { !$0.range.isEmpty }
    var kept: [[UInt8]] = []
    for line in document.lines {
      guard touching.contains(where: { $0.range.overlaps(line.range) }) else {
        kept.append(Array(document[line.range]))
        continue
      }
      #expect(trial.mayTouch(line), "line \(line.number) was touched; \(place)")
    }
    for edit in touching where !edit.replacement.isEmpty {
      let line = document.lineIndex(at: edit.range.lowerBound).map { document.lines[$0] }
      #expect(line?.value == edit.range, "more than a value was replaced; \(place)")
    }
    // A line end may come to the end of the file.
    let new = after.lines.map { Array(after[$0.range]) }
    var next = 0
    for line in kept {
      while next < new.count, new[next] != line, new[next] != line + after.lineBreak { next += 1 }
      #expect(next < new.count, "a line is gone or in another place; \(place)")
      next += 1
    }
  }

  // MARK: Meaning

  private func expectMeaning(
    of after: Document, _ trial: OperationTrial, from configuration: Configuration
  ) {
    #expect(after.isWellFormed, place)
    var expected = Meaning(configuration)
    trial.change(&expected)
    let found = Meaning(Configuration(after)).without(trial.ignores)
    let meant = expected.without(trial.ignores)
    #expect(
      found == meant,
      "\(found.difference(from: meant))\n\(place)\n\(visible(document.bytes))\n->\n\(visible(after.bytes))"
    )
  }

  private func expectWayBack(
    from after: Document, _ trial: OperationTrial, to configuration: Configuration
  ) {
    var back = after
    for operation in trial.inverse {
      do {
        back = try operation.apply(to: back)
      } catch {
        #expect(!requiresInverse, "\(operation) is refused: \(error); \(place)")
        return
      }
    }
    guard !trial.inverse.isEmpty else { return }
    var found = Meaning(Configuration(back)).without(trial.forgets)
    var expected = Meaning(configuration).without(trial.forgets)
    if trial.forgetsOrder {
      found.order.sort()
      expected.order.sort()
    }
    #expect(
      found == expected,
      "not taken back: \(found.difference(from: expected))\n\(place)\n\(visible(back.bytes))")
  }
}

extension Document {
  /// The line end that is added where the file has none at its end.
  fileprivate var lineBreak: [UInt8] {
    guard let first = lines.first(where: { $0.contentEnd < $0.range.upperBound }) else {
      return [UInt8(ascii: "\n")]
    }
    return Array(bytes[first.contentEnd..<first.range.upperBound])
  }
}
