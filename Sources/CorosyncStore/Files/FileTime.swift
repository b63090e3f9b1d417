/// A time stamp of a file: seconds and nanoseconds since 1970 in UTC.
public struct FileTime: Hashable, Sendable {
  /// Whole seconds since 1970.
  public var seconds: Int64

  /// Nanoseconds within the second, 0 to 999999999.
  public var nanoseconds: Int64

  /// A time stamp.
  public init(seconds: Int64, nanoseconds: Int64) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }
}
