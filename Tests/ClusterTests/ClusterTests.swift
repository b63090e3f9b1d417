import TestSupport
import Testing

/// The program in real clusters, one after the other.
@Suite(
  .serialized,
  .enabled(if: LabCluster.isPossible, Comment(rawValue: LabCluster.obstacle ?? "")))
struct ClusterTests {
  static let nodes = ["uno", "dos", "tres"]
}

/// Gives all tests of a suite one lab, which is taken down after them.
struct LabTrait: SuiteTrait, TestScoping {
  @TaskLocal static var current: LabCluster?

  let options: [String]

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    let lab = try LabCluster(options)
    defer { lab.takeDown() }
    try await Self.$current.withValue(lab) { try await function() }
  }
}

extension Trait where Self == LabTrait {
  /// A lab of three nodes for the suite.
  static func lab(_ options: String...) -> LabTrait { LabTrait(options: options) }
}

/// The lab of the suite.
func currentLab() throws -> LabCluster {
  guard let lab = LabTrait.current else { throw CommandFailure("the suite has no lab") }
  return lab
}
