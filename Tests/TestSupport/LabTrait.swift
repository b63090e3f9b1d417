public import Testing

/// Gives all tests of a suite one lab, which is taken down after them.
public struct LabTrait: SuiteTrait, TestScoping {
  @TaskLocal fileprivate static var current: LabCluster?

  private let options: [String]

  /// Makes the file that the lab starts with from the one that it would have.
  private let edit: (@Sendable (String) -> String)?

  public init(options: [String], edit: (@Sendable (String) -> String)? = nil) {
    self.options = options
    self.edit = edit
  }

  public func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    let folder = try CommandFolder()
    let lab = try LabCluster(options + configuration(in: folder))
    defer { lab.takeDown() }
    try await Self.$current.withValue(lab) { try await function() }
  }

  private func configuration(in folder: CommandFolder) throws -> [String] {
    guard let edit else { return [] }
    return ["--config", try folder.write("corosync.conf", edit(try LabCluster.configuration()))]
  }
}

extension Trait where Self == LabTrait {
  /// A lab of three nodes for the suite, brought up with these options.
  public static func lab(_ options: String...) -> LabTrait { LabTrait(options: options) }
}

extension LabCluster {
  /// The lab of the suite that runs; throws where the suite has none.
  public static var ofSuite: LabCluster {
    get throws {
      guard let lab = LabTrait.current else { throw CommandFailure("the suite has no lab") }
      return lab
    }
  }
}
