import CorosyncSyntax

/// How a formatted file is laid out.
public struct Layout: Sendable, Hashable {
  /// What a line is indented by for each section around it.
  public enum Indentation: Sendable, Hashable {
    /// One tab, as in the example file of corosync and in the manual pages' examples.
    case tab
    /// This many blanks, 0 to 16.
    case blanks(Int)

    /// The bytes of one step.
    var bytes: [UInt8] {
      switch self {
      case .tab: [.tab]
      case .blanks(let count): [UInt8](repeating: .space, count: min(max(count, 0), 16))
      }
    }
  }

  public var indentation: Indentation

  /// The layout of corosync's own example file, with tabs, unless told otherwise.
  public init(indentation: Indentation = .tab) { self.indentation = indentation }
}
