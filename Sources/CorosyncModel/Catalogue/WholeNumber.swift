/// A whole number as C's `strtoll` and `strtoull` read it: blanks, a sign, digits, nothing behind.
struct WholeNumber: Sendable, Hashable {
  let isNegative: Bool
  let magnitude: UInt64

  /// Reads a decimal number; nil where the daemon refuses the text or the number needs more than 64
  /// bits.
  init?(_ text: String) {
    self.init(text, radix: { _ in (10, 0) })
  }

  /// Reads a number in decimal, octal or hexadecimal notation, as `strtol` does with base 0; the
  /// empty text is 0.
  init?(anyBase text: String) {
    self.init(text.isEmpty ? "0" : text) { digits in
      if digits.hasPrefix("0x") || digits.hasPrefix("0X") { return (16, 2) }
      return digits.hasPrefix("0") ? (8, 0) : (10, 0)
    }
  }

  private init?(_ text: String, radix: (Substring) -> (radix: Int, prefix: Int)) {
    var rest = text.drop { $0.isASCII && $0.isWhitespace }
    let sign = rest.first
    if sign == "-" || sign == "+" { rest.removeFirst() }
    let (base, prefix) = radix(rest)
    let digits = rest.dropFirst(prefix)
    guard let first = digits.first, first.isHexDigit, let value = UInt64(digits, radix: base)
    else { return nil }
    isNegative = sign == "-" && value != 0
    magnitude = value
  }

  func isWithin(_ min: Int64, _ max: UInt64) -> Bool {
    if isNegative { return min < 0 && magnitude <= min.magnitude }
    return magnitude <= max && (min <= 0 || magnitude >= min.magnitude)
  }
}
