import CorosyncDiagnostics
import CorosyncModel
import CorosyncSyntax
import TestSupport
import Testing

/// What the parser refuses, against `corosync -t` of 3.1.7, on broken generated files.
@Suite(.enabled(if: HiddenDaemon.isAvailable, "\(HiddenDaemon.reason)"))
struct ProjectionRefusalTests {
  @Test func theFirstRefusalIsTheOneAtWhichTheDaemonStops() throws {
    let seed = SplitMix64.seed(default: 2)
    var generator = ConfigurationGenerator(seed: seed)
    var mutator = ConfigurationMutator(seed: seed)
    let files = (0..<1500).map { _ in mutator.mutate(generator.next()) }
    let outcomes = try ProjectionJudge.judge(files, .check)
    var refused = 0
    for (index, (file, outcome)) in zip(files, outcomes).enumerated() {
      let verdict = DaemonVerdict(outcome)
      let refusal = Projection(Document(file, release: .debian12), users: .system).firstRefusal
      refused += refusal == nil ? 0 : 1
      guard !verdict.agrees(with: refusal) else { continue }
      let text = file.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
        .map { "\($0.offset + 1)\t\(escaped($0.element))" }.joined(separator: "\n")
      Issue.record(
        """
        seed \(seed), file \(index): the daemon says \(verdict), we say \
        \(refusal.map { "\($0.daemonLine): \($0.daemonMessage)" } ?? "nothing")
        \(text)
        """)
    }
    // Files that are all refused, or all accepted, would show little.
    #expect(refused > files.count / 4)
    #expect(refused < files.count)
  }
}

/// What `corosync -t` says of the stage in which it parses the file.
private enum DaemonVerdict: CustomStringConvertible {
  case parsed
  case refused(line: Int, message: String)
  /// With a message that had no room for the line.
  case refusedSomewhere
  case died(Int)

  init(_ outcome: ProjectionJudge.Outcome) {
    let first = outcome.output.split(separator: 0x0A).first.map(Array.init) ?? []
    if outcome.died {
      self = .died(outcome.status)
    } else if first.starts(with: "Can't format parser error message".utf8) {
      self = .refusedSomewhere
    } else if first.starts(with: "parser error: ".utf8) {
      let parts = outcome.output.split(separator: 0x3A, maxSplits: 3)
      let line = Int(String(decoding: parts[2], as: UTF8.self)) ?? 0
      self = .refused(line: line, message: escaped(parts[3].dropFirst().dropLast()))
    } else {
      self = .parsed
    }
  }

  func agrees(with refusal: Refusal?) -> Bool {
    // What stands in freed memory depends on all that was read before: no outcome is certain.
    if let refusal, refusal.usesFreedMemory { return (line ?? .max) >= refusal.daemonLine }
    return switch (self, refusal) {
    case (.parsed, nil): true
    case (.refused(let line, let message), .some(let refusal)):
      line == refusal.daemonLine && message == refusal.daemonMessage
    case (.refusedSomewhere, .some(let refusal)): refusal.daemonMessage.utf8.count > 300
    case (.died, .value(let problem)): problem.isFatal
    default: false
    }
  }

  private var line: Int? {
    if case .refused(let line, _) = self { line } else { nil }
  }

  var description: String {
    switch self {
    case .parsed: "nothing"
    case .refused(let line, let message): "\(line): \(message)"
    case .refusedSomewhere: "that its message is too long"
    case .died(let status): "nothing more, status \(status)"
    }
  }
}

extension Refusal {
  /// Whether the daemon uses freed memory, which the fixtures show it to die of.
  fileprivate var usesFreedMemory: Bool {
    guard case .value(let problem) = self else { return false }
    return problem.kind == .nestedLogger || problem.kind == .nestedInterface
  }
}
