import CorosyncDiagnostics

/// Findings that are known and not to be reported again.
///
/// The text is one line a finding, sorted: the fingerprint, the rule, the file. Only the
/// fingerprint counts; the rest is for people who read the difference of two baselines.
public struct Baseline: Sendable, Hashable {
  /// Why a text is no baseline.
  public struct ParsingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The line, from 1.
    public let line: Int

    /// One clause.
    public let description: String
  }

  private static let header = "# corosync-edit baseline 1"

  private var entries: [Fingerprint: String] = [:]

  /// The baseline of all findings of some files; cross-file ones included.
  public init(_ reports: some Sequence<FileReport>) {
    for report in reports {
      let identity = escaped(report.identity)
      for finding in report.findings {
        entries[finding.fingerprint] = "\(finding.rule)  \(identity)"
      }
    }
  }

  /// Reads a baseline's text; throws ``ParsingError`` with the line.
  public init(parsing text: String) throws(ParsingError) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if index == 0, line != Self.header {
        throw ParsingError(line: 1, description: "a baseline starts with \"\(Self.header)\"")
      }
      if line.isEmpty || line.hasPrefix("#") { continue }
      guard let fingerprint = Fingerprint(line.prefix { $0 != " " }) else {
        throw ParsingError(
          line: index + 1, description: "an entry starts with 32 hexadecimal digits")
      }
      entries[fingerprint] = String(line.dropFirst(32).drop { $0 == " " })
    }
  }

  /// How many findings it has.
  public var count: Int { entries.count }

  /// Whether a finding is known.
  public func contains(_ fingerprint: Fingerprint) -> Bool { entries[fingerprint] != nil }

  /// The text, ready to be written to a file.
  public var text: String {
    let lines = entries.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
      .map { "\($0.key)  \($0.value)" }
    return ([Self.header] + lines).map { $0 + "\n" }.joined()
  }
}
