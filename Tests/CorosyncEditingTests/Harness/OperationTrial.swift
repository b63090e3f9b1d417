import CorosyncEditing
import CorosyncModel
import CorosyncSyntax

/// An operation that fits a file, and what must come of it.
struct OperationTrial: Sendable {
  let operation: any EditOperation

  /// What takes the operation back, one after the other.
  var inverse: [any EditOperation] = []

  /// Makes the meaning of the file that of the changed file.
  let change: @Sendable (inout Meaning) -> Void

  /// Whether the operation may change or remove a line of the file; it may always add some.
  let mayTouch: @Sendable (Line) -> Bool

  /// Keys that the operation may bring to light or hide beside what it is about.
  var ignores: @Sendable (String) -> Bool = { _ in false }

  /// Keys that the inverse can't bring back.
  var forgets: @Sendable (String) -> Bool = { _ in false }

  /// Whether the inverse may leave the nodes in another order.
  var forgetsOrder = false
}

/// A kind of operation that is tried on many files: one row of the table.
struct OperationRow: Sendable, CustomStringConvertible {
  let description: String

  /// How many of the generated files in a hundred it is tried on at least.
  let share: Int

  /// The trial on a file; nil where the operation has nothing to do there.
  let trial: @Sendable (Configuration, inout TrialChoice) -> OperationTrial?

  init(
    _ description: String, share: Int,
    trial: @escaping @Sendable (Configuration, inout TrialChoice) -> OperationTrial?
  ) {
    self.description = description
    self.share = share
    self.trial = trial
  }

  /// All rows; another operation gets one more.
  static let all: [OperationRow] = links + nodes + quorum
}
