/// A change that is in place: the live file has the new content.
public struct Written: Sendable {
  /// The entry of the change, which this program holds.
  public let entry: HeldEntry

  /// What failed after the new content was in place; empty in the good case.
  ///
  /// ``StoreError/notDurable(_:_:)`` where a power failure may bring the old content back, and the
  /// failure to record the stage ``Stage/written``, which leaves the entry at ``Stage/prepared``.
  public let doubts: [StoreError]
}
