import CorosyncDiagnostics

/// Reports in the Static Analysis Results Interchange Format, version 2.1.0.
///
/// Source: the OASIS standard of that name.
public struct SarifLog: Encodable, Sendable {
  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [SarifRun]

  private enum CodingKeys: String, CodingKey {
    case version, runs
    case schema = "$schema"
  }

  /// Makes the log of one run.
  ///
  /// - Parameters:
  ///   - reports: the reports by path.
  ///   - version: the version of this program.
  public init(_ reports: [FileReport], version: String) {
    runs = [SarifRun(reports, version: version)]
  }
}

struct SarifRun: Encodable {
  struct Tool: Encodable {
    struct Driver: Encodable {
      let name = "corosync-edit"
      let version: String
      let rules: [SarifRule]
    }

    let driver: Driver
  }

  struct Invocation: Encodable {
    struct Notification: Encodable {
      let level = "error"
      let message: SarifMessage
      let locations: [SarifLocation]
    }

    let executionSuccessful: Bool
    let toolExecutionNotifications: [Notification]
  }

  let tool: Tool
  let invocations: [Invocation]
  let columnKind = "unicodeCodePoints"
  let results: [SarifResult]

  init(_ reports: [FileReport], version: String) {
    let findings = reports.flatMap(\.findings)
    let names = Set(findings.map(\.rule)).sorted { $0.rawValue < $1.rawValue }
    let indices = Dictionary(
      names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    tool = Tool(driver: Tool.Driver(version: version, rules: names.map { SarifRule($0) }))
    let failures = reports.compactMap { report in
      report.failure.map {
        Invocation.Notification(
          message: SarifMessage($0), locations: [SarifLocation(report.file)])
      }
    }
    invocations = [
      Invocation(executionSuccessful: failures.isEmpty, toolExecutionNotifications: failures)
    ]
    results = findings.map { SarifResult($0, ruleIndex: indices[$0.rule] ?? -1) }
  }
}

struct SarifMessage: Encodable {
  let text: String

  /// Braces are doubled, since single ones stand for arguments.
  init(_ text: String) {
    self.text = text.split(separator: "{", omittingEmptySubsequences: false).joined(separator: "{{")
      .split(separator: "}", omittingEmptySubsequences: false).joined(separator: "}}")
  }
}
