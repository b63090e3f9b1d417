public import CorosyncDiagnostics
public import CorosyncModel

/// One idea of what can be wrong with a configuration.
public protocol Rule: Sendable {
  /// The rule's name, as in `duplicate-node-id`. Rules that explain refusals of the daemon's reader
  /// give several.
  static var ids: [RuleID] { get }

  /// When the fault makes itself felt.
  static var stage: RuleStage { get }

  /// The findings, in any order; empty where there is nothing wrong.
  static func check(_ subject: RuleSubject) -> [Diagnostic]
}

/// When a fault makes itself felt first.
public enum RuleStage: String, Sendable, Hashable, CaseIterable {
  /// The daemon can't read the file, at start or at a reload.
  case parse
  /// The daemon reads the file, and a running one refuses to load it; so does the start.
  case reload
  /// `corosync -t` and the daemon's start refuse the file; a running daemon loads it.
  case test
  /// `corosync -t` passes, and the daemon's start fails.
  case start
  /// The daemon takes the file and does something else than was meant.
  case advice
}

/// What a rule looks at.
public struct RuleSubject: Sendable {
  public let configuration: Configuration

  /// The configuration that this one is to replace; nil where nothing is replaced.
  public let base: Configuration?

  public init(_ configuration: Configuration, base: Configuration? = nil) {
    self.configuration = configuration
    self.base = base
  }
}
