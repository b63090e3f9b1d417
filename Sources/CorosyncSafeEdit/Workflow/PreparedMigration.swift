public import CorosyncPlan

/// A change in steps that is ready to be begun.
public struct PreparedMigration: Sendable {
  /// The change as a whole; what its steps avoid is none of its objections.
  public let edit: PreparedEdit

  public let migration: Migration
}
