/// Numbers as the C library's `strtoll` and its relatives read them, in the C locale.
///
/// The whole text has to be the number: blanks of C (vertical tab and form feed among them) may
/// stand before it, nothing behind it.
enum CNumber {
  /// A sign and a magnitude, before limits are applied; the magnitude is nil where it exceeds 64
  /// bits.
  private struct Scan {
    let isNegative: Bool
    let magnitude: UInt64?
  }

  /// Reads with `strtoll`, base 10; nil where it fails, overflows or leaves text.
  static func signed(_ text: some Collection<UInt8>) -> Int64? {
    scan(text, base: 10).flatMap(signed)
  }

  /// Reads with `strtoull`, base 10: `-1` is the highest number.
  static func unsigned(_ text: some Collection<UInt8>) -> UInt64? {
    guard let scan = scan(text, base: 10), let magnitude = scan.magnitude else { return nil }
    return scan.isNegative ? 0 &- magnitude : magnitude
  }

  /// Reads with `strtol`, base 0: `0x2e` and `056` work.
  ///
  /// The empty text is 0, as the daemon's reader of DSCP values has it.
  static func anyBase(_ text: some Collection<UInt8>) -> Int64? {
    if text.isEmpty { return 0 }
    return scan(text, base: 0).flatMap(signed)
  }

  private static func signed(_ scan: Scan) -> Int64? {
    guard let magnitude = scan.magnitude else { return nil }
    if !scan.isNegative { return Int64(exactly: magnitude) }
    return magnitude <= 1 << 63 ? Int64(truncatingIfNeeded: 0 &- magnitude) : nil
  }

  private static func scan(_ text: some Collection<UInt8>, base: UInt64) -> Scan? {
    var rest = text.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    var isNegative = false
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      rest = rest.dropFirst()
    }
    let base = base == 0 ? takeBase(&rest) : base
    guard !rest.isEmpty else { return nil }
    var magnitude: UInt64? = 0
    for byte in rest {
      guard let digit = digit(byte), digit < base else { return nil }
      magnitude = magnitude.flatMap { appending(digit, to: $0, base: base) }
    }
    return Scan(isNegative: isNegative, magnitude: magnitude)
  }

  private static func appending(_ digit: UInt64, to number: UInt64, base: UInt64) -> UInt64? {
    let (product, exceeds) = number.multipliedReportingOverflow(by: base)
    let (sum, exceedsBySum) = product.addingReportingOverflow(digit)
    return exceeds || exceedsBySum ? nil : sum
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
