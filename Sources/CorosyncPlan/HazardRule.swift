/// One idea of what can be dangerous about replacing one configuration by another.
public protocol HazardRule: Sendable {
  static var ids: [Hazard.ID] { get }

  /// The hazards of the change, in any order.
  ///
  /// Takes time in proportion to the configurations, or little more.
  static func hazards(of subject: HazardSubject) -> [Hazard]
}
