import CorosyncEditing
import CorosyncModel
import TestSupport
import Testing

/// What becomes of the device's votes when nodes come and go.
struct DeviceVotesTests {
  private func adding(to file: String) throws -> [String] {
    let operation = AddNode(
      name: "n9", id: NodeID(rawValue: 9), addresses: [.lowest: "10.0.0.9"], votes: 2)
    return DeviceFile.quorum(of: try operation.applied(to: file))
  }

  private func removing(from file: String) throws -> [String] {
    DeviceFile.quorum(of: try RemoveNode(NodeID(rawValue: 3)).applied(to: file))
  }

  @Test func thoseOfTheLastManFollow() throws {
    let file = DeviceFile.withDevice(nodes: 3, algorithm: "lms", votes: 2)
    #expect(try adding(to: file).contains("    votes: 4"))
    #expect(try removing(from: file).contains("    votes: 1"))
  }

  @Test func expectedVotesCountBoth() throws {
    let file = DeviceFile.withDevice(nodes: 3, algorithm: "lms", votes: 2)
      .replacing("  device {", with: "  expected_votes: 5\n  device {")
    #expect(try adding(to: file).contains("  expected_votes: 9"))
    #expect(try removing(from: file).contains("  expected_votes: 3"))
  }

  @Test(arguments: [("ffsplit", 1), ("lms", 7), ("lms", nil)] as [(String, Int?)])
  func othersStay(_ algorithm: String, _ votes: Int?) throws {
    let file = DeviceFile.withDevice(nodes: 3, algorithm: algorithm, votes: votes)
    #expect(try adding(to: file) == DeviceFile.quorum(of: file))
    #expect(try removing(from: file) == DeviceFile.quorum(of: file))
  }
}
