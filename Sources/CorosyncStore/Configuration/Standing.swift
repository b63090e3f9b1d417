/// Which content the live file has after a failure.
public enum Standing: String, Hashable, Sendable {
  /// The content from before: the file was not touched.
  case old

  /// The new content.
  case new

  /// It could not be found out.
  case unknown
}
