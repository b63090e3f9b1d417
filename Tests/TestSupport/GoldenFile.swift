import Glibc
public import Testing

/// A file with an output that was looked at by people.
public struct GoldenFile: Sendable {
  public let path: String

  /// The variable of the environment that lets the file be written anew.
  private let variable: String

  public init(path: String, variable: String = "UPDATE_GOLDEN") {
    self.path = path
    self.variable = variable
  }

  /// A file in the folder `Golden` beside the test's own file.
  public init(_ name: String, beside test: String = #filePath) {
    let folder = test.split(separator: "/").dropLast().joined(separator: "/")
    self.init(path: "/\(folder)/Golden/\(name)")
  }

  /// The content; nil where there is no such file yet.
  public var text: String? { try? CommandFile.text(path) }

  /// Expects the content to be equal, byte for byte.
  ///
  /// Where it is not, and the variable is set, it is written anew; the test fails all the same.
  public func expect(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let bytes = Array(text.utf8)
    if bytes == (try? CommandFile.read(path)) { return }
    if getenv(variable) != nil {
      try CommandFile.write(bytes, to: path)
      Issue.record(
        "\(path) was written anew: read what is new in it", sourceLocation: sourceLocation)
      return
    }
    let difference = Self.lines(text).difference(from: Self.lines(self.text ?? ""))
    Issue.record(
      """
      \(path) differs; \(variable)=1 writes it anew
      new: \(difference.insertions.map(Self.line))
      gone: \(difference.removals.map(Self.line))
      """, sourceLocation: sourceLocation)
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static func line(_ change: CollectionDifference<Substring>.Change) -> Substring {
    switch change {
    case .insert(_, let line, _), .remove(_, let line, _): line
    }
  }
}
