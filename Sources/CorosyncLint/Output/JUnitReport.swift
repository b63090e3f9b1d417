import CorosyncDiagnostics

/// Reports as JUnit's XML, in the shape that Jenkins reads: a suite a file, a failed test a
/// finding.
///
/// A file without findings has one test, which passed.
public struct JUnitReport: Sendable {
  private let reports: [FileReport]

  public init(_ reports: [FileReport]) { self.reports = reports }

  /// The document with its line ends.
  public var text: String {
    let tests = reports.reduce(0) { $0 + Self.tests($1) }
    let failures = reports.reduce(0) { $0 + $1.findings.count }
    let errors = reports.count { $0.failure != nil }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<testsuites name=\"corosync-edit lint\" tests=\"\(tests)\" failures=\"\(failures)\" "
      + "errors=\"\(errors)\">\n"
      + reports.map { Self.suite($0) }.joined() + "</testsuites>\n"
  }

  private static func tests(_ report: FileReport) -> Int { max(1, report.findings.count) }

  private static func suite(_ report: FileReport) -> String {
    let name = XMLText.escape(escaped(report.file))
    let errors = report.failure == nil ? 0 : 1
    let cases =
      report.findings.isEmpty
      ? [testCase("lint", name, report.failure.map { element("error", "unreadable", $0, "") })]
      : report.findings.map { testCase(title($0), name, failure($0)) }
    return "  <testsuite name=\"\(name)\" tests=\"\(tests(report))\" "
      + "failures=\"\(report.findings.count)\" errors=\"\(errors)\">\n"
      + cases.joined() + "  </testsuite>\n"
  }

  private static func title(_ finding: LintFinding) -> String {
    "\(finding.rule) at \(finding.span.start.line):\(finding.span.start.column)"
  }

  private static func testCase(_ name: String, _ suite: String, _ result: String?) -> String {
    let start = "    <testcase name=\"\(XMLText.escape(name))\" classname=\"\(suite)\""
    guard let result else { return start + "/>\n" }
    return start + ">\n" + result + "    </testcase>\n"
  }

  private static func failure(_ finding: LintFinding) -> String {
    element(
      "failure", finding.severity.rawValue, finding.message,
      TextRenderer().lines(finding).map { $0 + "\n" }.joined())
  }

  private static func element(
    _ name: String, _ type: String, _ message: String, _ text: String
  ) -> String {
    "      <\(name) type=\"\(type)\" message=\"\(XMLText.escape(message))\">"
      + XMLText.escape(text) + "</\(name)>\n"
  }
}
