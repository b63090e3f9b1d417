/// A time of day to the second, in UTC, from 1970 to the end of the year 9999.
public struct UTCTime: Hashable, Sendable, Comparable {
  /// Seconds since 1970, leap seconds not counted; 0 to 253402300799.
  public let secondsSince1970: Int64

  /// A time; one outside the range becomes its nearest end.
  public init(secondsSince1970: Int64) {
    self.secondsSince1970 = min(max(secondsSince1970, 0), Self.last)
  }

  public static func < (lhs: UTCTime, rhs: UTCTime) -> Bool {
    lhs.secondsSince1970 < rhs.secondsSince1970
  }

  private static let last: Int64 = 253_402_300_799
}

extension UTCTime: CustomStringConvertible {
  /// The form of RFC 3339: `2026-11-21T04:15:30Z`.
  public var description: String {
    let (date, clock) = digits
    return "\(date[0])-\(date[1])-\(date[2])T\(clock[0]):\(clock[1]):\(clock[2])Z"
  }

  /// The form without separators, for names: `20261121T041530Z`.
  public var compact: String {
    let (date, clock) = digits
    return "\(date.joined())T\(clock.joined())Z"
  }

  private var digits: (date: [String], clock: [String]) {
    let (year, month, day) = civilDate
    let second = Int(secondsSince1970 % 86400)
    return (
      [padded(year, to: 4), padded(month, to: 2), padded(day, to: 2)],
      [second / 3600, second / 60 % 60, second % 60].map { padded($0, to: 2) }
    )
  }

  /// The Gregorian date, by counting years from March so that a leap day comes last.
  private var civilDate: (year: Int, month: Int, day: Int) {
    let days = Int(secondsSince1970 / 86400) + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}

extension UTCTime {
  /// The time that `description` or `compact` wrote; nil for any other text.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    let numbers: [Int]?
    switch bytes.count {
    case 20: numbers = Self.numbers(in: bytes, template: "dddd-dd-ddTdd:dd:ddZ")
    case 16: numbers = Self.numbers(in: bytes, template: "ddddddddTddddddZ")
    default: numbers = nil
    }
    guard let numbers else { return nil }
    let digits = numbers.reduce(0) { $0 * 10 + $1 }
    let (date, clock) = (digits / 1_000_000, digits % 1_000_000)
    let days = Self.days(year: date / 10000, month: date / 100 % 100, day: date % 100)
    let seconds = clock / 10000 * 3600 + clock / 100 % 100 * 60 + clock % 100
    self.init(secondsSince1970: Int64(days * 86400 + seconds))
    // Only a date and time that exist come back as they were written.
    guard compact.utf8.elementsEqual(bytes) || description.utf8.elementsEqual(bytes) else {
      return nil
    }
  }

  private static func numbers(in bytes: [UInt8], template: StaticString) -> [Int]? {
    var numbers: [Int] = []
    for (byte, expected) in zip(bytes, template.description.utf8) {
      if expected == UInt8(ascii: "d") {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        numbers.append(Int(byte - UInt8(ascii: "0")))
      } else if byte != expected {
        return nil
      }
    }
    return numbers
  }

  private static func days(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let shiftedMonth = month > 2 ? month - 3 : month + 9
    let leapDays = shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400
    return shiftedYear * 365 + leapDays + (153 * shiftedMonth + 2) / 5 + day - 1 - 719_468
  }
}

/// `number` in decimal, with zeros in front up to `width` digits.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
