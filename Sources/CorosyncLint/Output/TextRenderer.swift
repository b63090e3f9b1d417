import CorosyncDiagnostics

/// Findings as text for people: the place, the line, a caret under the part that is meant.
public struct TextRenderer: Sendable {
  /// Whether the text is for a terminal that shows colors.
  public let usesColors: Bool

  public init(usesColors: Bool = false) { self.usesColors = usesColors }

  /// The lines about a finding, without line ends.
  public func lines(_ finding: LintFinding) -> [String] {
    let isError = finding.severity == .error
    let severity = paint(finding.severity.rawValue, isError ? .error : .warning)
    let head =
      "\(place(finding.file, finding.span)): \(severity): \(printable(finding.message)) "
      + "[\(finding.rule)]"
    return [head] + excerpt(finding.excerpt, finding.span, isError ? .error : .warning)
      + finding.notes.flatMap { lines($0) } + finding.fixes.map { line($0) }
  }

  private func lines(_ note: LintFinding.Note) -> [String] {
    ["\(place(note.file, note.span)): \(paint("note", .note)): \(printable(note.message))"]
      + excerpt(note.excerpt, note.span, .note)
  }

  private func line(_ fix: LintFinding.Fix) -> String {
    let effect = fix.changesMap ? "; changes what the daemon loads" : ""
    let option = fix.isSafe ? "--fix\(effect)" : "--fix --unsafe"
    return "  \(paint("fix", .note)): \(printable(fix.title)) (\(option))"
  }

  private func place(_ file: String, _ span: SourceSpan) -> String {
    paint("\(escaped(file)):\(span.start.line):\(span.start.column)", .place)
  }

  private func excerpt(_ excerpt: Excerpt, _ span: SourceSpan, _ color: Color) -> [String] {
    let number = String(span.start.line)
    let margin = String(repeating: " ", count: max(0, 5 - number.count)) + number
    let blank = String(repeating: " ", count: margin.count)
    let carets = String(repeating: "^", count: max(1, displayWidth(excerpt.marked)))
    let indentation = String(repeating: " ", count: displayWidth(excerpt.before))
    return [
      trimmingEnd("\(margin) | \(excerpt.text)"),
      "\(blank) | \(indentation)\(paint(carets, color))",
    ]
  }

  /// A text as it is, except for what would steer a terminal.
  private func printable(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { $0 += $1 == "\\" ? "\\" : escaped(String($1)) }
  }

  private func trimmingEnd(_ text: String) -> String {
    String(text[..<(text.lastIndex { $0 != " " }.map { text.index(after: $0) } ?? text.startIndex)])
  }
}

extension TextRenderer {
  /// The parts of a text that have a color; the value is the terminal's code.
  private enum Color: String {
    case place = "1"
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
  }

  private func paint(_ text: String, _ color: Color) -> String {
    usesColors ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
  }
}
