import TestSupport
import Testing

/// Gives all tests of a suite one lab with a host for the device, which is taken down after them.
struct DeviceLabTrait: SuiteTrait, TestScoping {
  @TaskLocal static var current: DeviceLab?

  let nodes: Int
  let changes: [(String, String)]

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    let lab = try DeviceLab(nodes: nodes, changes)
    defer { lab.cluster.takeDown() }
    try await Self.$current.withValue(lab) { try await function() }
  }
}

extension Trait where Self == DeviceLabTrait {
  /// A lab whose file has some texts in the place of others.
  static func deviceLab(nodes: Int, _ changes: (String, String)...) -> DeviceLabTrait {
    DeviceLabTrait(nodes: nodes, changes: changes)
  }
}

/// The lab of the suite.
func currentLab() throws -> DeviceLab {
  guard let lab = DeviceLabTrait.current else { throw CommandFailure("the suite has no lab") }
  return lab
}
