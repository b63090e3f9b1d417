/// A whole number as C's `strtoll`, `strtoull` and `strtol` read it, in the C locale.
///
/// The whole text has to be the number: blanks of C (vertical tab and form feed among them) and one
/// sign may stand before the digits, nothing behind them.
struct WholeNumber: Sendable, Hashable {
  let isNegative: Bool
  let magnitude: UInt64

  /// Reads a decimal number; nil where the daemon refuses the text or the number needs more than 64
  /// bits.
  init?(_ text: some Collection<UInt8>) {
    self.init(text, base: 10)
  }

  /// Reads a number in decimal, octal or hexadecimal notation, as `strtol` does with base 0.
  ///
  /// The empty text is 0, as the daemon's reader of DSCP values has it.
  init?(anyBase text: some Collection<UInt8>) {
    if text.isEmpty {
      self.init(CollectionOfOne(UInt8(ascii: "0")), base: 10)
    } else {
      self.init(text, base: nil)
    }
  }

  private init?(_ text: some Collection<UInt8>, base: UInt64?) {
    var rest = text.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let sign = rest.first
    let hasMinus = sign == UInt8(ascii: "-")
    if hasMinus || sign == UInt8(ascii: "+") { rest = rest.dropFirst() }
    let base = base ?? Self.takeBase(&rest)
    guard !rest.isEmpty else { return nil }
    var magnitude: UInt64 = 0
    for byte in rest {
      guard let digit = Self.digit(byte), digit < base else { return nil }
      let (product, exceeds) = magnitude.multipliedReportingOverflow(by: base)
      let (sum, exceedsBySum) = product.addingReportingOverflow(digit)
      if exceeds || exceedsBySum { return nil }
      magnitude = sum
    }
    self.magnitude = magnitude
    isNegative = hasMinus && magnitude != 0
  }

  /// The number as `strtoll` gives it; nil where it needs more than 64 bits with its sign.
  var signed: Int64? {
    if !isNegative { return Int64(exactly: magnitude) }
    return magnitude <= Int64.min.magnitude ? Int64(truncatingIfNeeded: 0 &- magnitude) : nil
  }

  /// The number as `strtoull` gives it: `-1` is the highest one.
  var unsigned: UInt64 { isNegative ? 0 &- magnitude : magnitude }

  func isWithin(_ min: Int64, _ max: UInt64) -> Bool {
    if isNegative { return min < 0 && magnitude <= min.magnitude }
    return magnitude <= max && (min <= 0 || magnitude >= min.magnitude)
  }

  /// Takes `0x` off the text; a bare `0x` stays and fails at the `x`, as with `strtol`.
  private static func takeBase<Text: Collection<UInt8>>(_ text: inout Text) -> UInt64
  where Text.SubSequence == Text {
    guard text.first == UInt8(ascii: "0") else { return 10 }
    let behind = text.dropFirst()
    guard let mark = behind.first, mark | 0x20 == UInt8(ascii: "x"), behind.count > 1 else {
      return 8
    }
    text = behind.dropFirst()
    return 16
  }

  private static func digit(_ byte: UInt8) -> UInt64? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
