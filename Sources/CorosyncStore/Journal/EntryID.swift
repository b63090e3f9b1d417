/// The name of a journal entry: when it was made, and its number.
///
/// Written `20261121T041530Z-000007`. Numbers count up under the lock, so that entries are in the
/// order of their numbers even where the clock was set back between them.
public struct EntryID: Hashable, Sendable {
  /// When the entry was made.
  public let time: UTCTime

  /// The number of the entry in its journal, from 1.
  public let number: Int

  /// The id with a time and a number.
  public init(time: UTCTime, number: Int) {
    self.time = time
    self.number = number
  }

  /// The id that `description` wrote; nil for any other text.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 16, let time = UTCTime(parts[0]),
      let number = Int(parts[1]), (1...Self.lastNumber).contains(number)
    else { return nil }
    self.init(time: time, number: number)
    guard description == text else { return nil }
  }

  /// Larger numbers are not taken for ours, so that one more can always be counted.
  private static let lastNumber = 999_999_999_999
}

extension EntryID: Comparable {
  public static func < (lhs: EntryID, rhs: EntryID) -> Bool {
    (lhs.number, lhs.time) < (rhs.number, rhs.time)
  }
}

extension EntryID: CustomStringConvertible {
  /// The id as directories and people know it: `20261121T041530Z-000007`.
  public var description: String { "\(time.compact)-\(padded(number, to: 6))" }
}
