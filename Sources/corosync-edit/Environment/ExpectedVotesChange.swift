import CorosyncModel
import CorosyncPlan
import CorosyncRuntime
import CorosyncSafeEdit
import Glibc

/// Another number of expected votes for the running cluster.
struct ExpectedVotesChange {
  enum Result {
    case unchanged
    case dryRun
    /// The nodes expect the votes; this is what this node tells then.
    case done(QuorumStatus)
    /// The daemon took the number, and was not seen to go by it.
    case uncertain(String)
  }

  private static let limit = Duration.seconds(10)

  let votes: UInt32
  let before: QuorumStatus
  let check: ExpectedVotesCheck
  private let runtime: any QuorumRuntime

  init(
    to votes: UInt32, configuration: Configuration, runtime: any QuorumRuntime,
    cluster: any ClusterRuntime
  ) throws {
    self.votes = votes
    self.runtime = runtime
    do {
      guard let status = try runtime.quorumStatus(within: Self.limit) else {
        throw Failure(
          .refused, "corosync runs without a quorum provider: there is nothing to expect")
      }
      before = status
      let members = try cluster.state(within: Self.limit).joined.map(\.id)
      check = ExpectedVotesCheck(
        votes, status: status, members: Set(members), settings: QuorumSettings(configuration))
    } catch let error as RuntimeError {
      throw Failure(.daemon, error.description)
    }
  }

  /// Whether the members expect so many votes already.
  var isDone: Bool { before.highestExpectedVotes == votes && before.expectedVotes == votes }

  /// Sets the number, and waits until this node goes by it.
  func carryOut() throws -> Result {
    do throws(RuntimeError) {
      if try runtime.setExpectedVotes(votes, within: Self.limit) { return try waitUntilSeen() }
    } catch {
      throw Failure(error.outcomeIsUnknown ? .uncertain : .daemon, error.description)
    }
    throw Failure(
      .refused,
      "corosync refused \(votes) expected votes; \"corosync-edit quorum show\" tells what is there "
        + "now")
  }

  /// Waits until this node expects the votes, and for a moment longer until it counts by them: that
  /// comes later, with all other nodes.
  private func waitUntilSeen() throws(RuntimeError) -> Result {
    let deadline = ContinuousClock.now + Self.limit
    var seen: QuorumStatus?
    while ContinuousClock.now < deadline {
      if let status = try runtime.quorumStatus(within: Self.limit),
        status.expectedVotes == votes, status.highestExpectedVotes == votes
      {
        if status.quorum == check.counted { return .done(status) }
        seen = status
      }
      usleep(50_000)
    }
    return seen.map { .done($0) }
      ?? .uncertain("corosync took the number, and this node does not expect it after 10 seconds")
  }
}
