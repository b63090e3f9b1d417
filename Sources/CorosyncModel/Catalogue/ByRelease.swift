public import CorosyncSyntax

/// A fact that changed between releases of corosync.
///
/// Releases before the first change have ``original``. Order is that of the release numbers; where
/// two release lines differ, the 3.x line is meant.
public struct ByRelease<Value: Sendable & Hashable>: Sendable, Hashable {
  /// One change of the fact.
  public struct Change: Sendable, Hashable {
    /// The first release with the value.
    public let since: Release
    public let value: Value
  }

  /// The value before every change.
  public let original: Value

  /// The changes, oldest first; empty for most facts.
  public let changes: [Change]

  init(_ original: Value, _ changes: [Change] = []) {
    self.original = original
    self.changes = changes
  }

  /// The value in a release.
  public subscript(release: Release) -> Value {
    changes.last { $0.since <= release }?.value ?? original
  }

  /// Every value that the fact ever had, oldest first; a value may occur twice.
  public var values: [Value] { [original] + changes.map(\.value) }
}

extension ByRelease.Change {
  /// A change with release `major.minor.patch`, for the tables of the catalogue.
  static func since(_ major: Int, _ minor: Int, _ patch: Int, _ value: Value) -> Self {
    Self(since: Release(major, minor, patch), value: value)
  }
}
