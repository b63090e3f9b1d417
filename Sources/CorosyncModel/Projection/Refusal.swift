public import CorosyncSyntax

/// The place at which the daemon stops reading and refuses the configuration, or dies of it.
public enum Refusal: Sendable, Hashable {
  /// Its reader can't make sense of the line.
  case syntax(SyntaxProblem, Projection.Source)
  /// It can't store the value, or what it makes of the section.
  case value(ValueProblem)

  /// The line number that the daemon prints.
  public var daemonLine: Int {
    switch self {
    case .syntax(let problem, _): problem.daemonLine
    case .value(let problem): problem.daemonLine
    }
  }

  /// The daemon's message without `parser error: FILE:LINE: ` before it, fit for a terminal; what
  /// happens to the daemon where it dies without one.
  public var daemonMessage: String {
    switch self {
    case .syntax(let problem, _): problem.kind.daemonMessage
    case .value(let problem): problem.daemonMessage
    }
  }

  /// Which file the daemon refuses.
  public var source: Projection.Source {
    switch self {
    case .syntax(_, let source): source
    case .value(let problem): problem.source
    }
  }

  /// Of one file's problems, the one at which the daemon stops.
  ///
  /// It reads a line before it stores what the line says, and misses a closing brace last.
  static func first(
    in document: Document, values: some Collection<ValueProblem>, source: Projection.Source
  ) -> Refusal? {
    guard let syntax = document.problems.first else { return values.first.map { .value($0) } }
    guard let value = values.first else { return .syntax(syntax, source) }
    let readsFirst =
      syntax.kind == .missingClose
      ? syntax.daemonLine < value.daemonLine : syntax.daemonLine <= value.daemonLine
    return readsFirst ? .syntax(syntax, source) : .value(value)
  }
}
