extension PlanText {
  /// What the steps do in which a change can be made that a reload does not take as a whole; empty
  /// where it needs none, or where there are none.
  public var steps: [String] {
    guard case .success(let migration)? = plan.migration, migration.steps.count > 1
    else { return [] }
    return migration.steps.map(\.title)
  }
}
