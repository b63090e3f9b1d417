public import CorosyncDiagnostics

/// A finding about two files that are not of one cluster, or should be alike and are not.
public struct CrossFileFinding: Sendable, Hashable {
  /// The index of the file that ``diagnostic`` is about.
  public let file: Int

  /// The finding, with a place in that file.
  public let diagnostic: Diagnostic

  /// The index of the other file.
  public let otherFile: Int

  /// The place in the other file.
  public let otherPlace: Diagnostic.Note
}
