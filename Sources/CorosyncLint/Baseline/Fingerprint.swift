import CorosyncDiagnostics
import CorosyncSyntax

/// What a finding is known by when lines are added and removed around it: its file, its rule, the
/// text of its line, and which one of several alike it is.
public struct Fingerprint: Sendable, Hashable, Comparable, CustomStringConvertible {
  private let high: UInt64
  private let low: UInt64

  /// 32 hexadecimal digits.
  public var description: String { Self.digits(high) + Self.digits(low) }

  /// Reads ``description``; nil for any other text.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 32, text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }),
      let high = UInt64(text.prefix(16), radix: 16), let low = UInt64(text.suffix(16), radix: 16)
    else { return nil }
    self.high = high
    self.low = low
  }

  /// The fingerprint of some parts; where one part ends and the next begins counts too.
  init(_ parts: [some Collection<UInt8>]) {
    var high: UInt64 = 0xCBF2_9CE4_8422_2325
    var low: UInt64 = 0x9E37_79B9_7F4A_7C15
    func mix(_ byte: UInt8) {
      high = (high ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      low = (low &+ UInt64(byte) &+ 1) &* 0xBF58_476D_1CE4_E5B9
      low ^= low >> 29
    }
    for part in parts {
      for byte in part { mix(byte) }
      withUnsafeBytes(of: UInt64(part.count).littleEndian) { for byte in $0 { mix(byte) } }
    }
    self.high = high
    self.low = low
  }

  public static func < (left: Fingerprint, right: Fingerprint) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }

  private static func digits(_ number: UInt64) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}

/// Makes the fingerprints of one file's findings in their order.
struct FingerprintMaker {
  private let document: Document
  private let identity: String
  private var seen: [Fingerprint: Int] = [:]

  init(_ document: Document, identity: String) {
    self.document = document
    self.identity = identity
  }

  mutating func next(for finding: Diagnostic) -> Fingerprint {
    let line = document.lineIndex(at: finding.range.lowerBound).map { document.lines[$0].content }
    let content = document[line ?? 0..<0].filter { $0 != .space && $0 != .tab }
    let parts = [Array(identity.utf8), Array(finding.rule.rawValue.utf8), content]
    let first = Fingerprint(parts)
    let count = seen[first, default: 0]
    seen[first] = count + 1
    return count == 0 ? first : Fingerprint(parts + [Array(String(count).utf8)])
  }
}
