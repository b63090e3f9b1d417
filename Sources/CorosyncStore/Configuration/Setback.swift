/// A change that did not come to be, before it is told to the caller and the journal.
struct Setback: Error {
  /// What the caller gets.
  var error: StoreError

  /// Whether the file is as it was, and no temporary file is left.
  var isClean: Bool

  /// The stage for the journal, where it is clean.
  var stage: Stage
}
