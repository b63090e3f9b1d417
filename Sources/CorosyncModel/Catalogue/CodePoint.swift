/// The differentiated services code points that `totem.ip_dscp` takes.
///
/// Source: `get_dscp_value`.
enum CodePoint {
  private static let limit: UInt64 = 63

  /// The texts that stand for a code point.
  static let values = ValueSet.oneOf([
    .anyBaseNumber(min: 0, max: limit), .words(named.map(\.key), ignoringCase: false),
  ])

  /// The code point that a text stands for; nil for none.
  static func read(_ text: ArraySlice<UInt8>) -> UInt8? {
    if let named = byName[KeyName(text)] { return named }
    guard let number = WholeNumber(anyBase: text), number.isWithin(0, limit) else { return nil }
    return UInt8(number.magnitude)
  }

  private static let named: KeyValuePairs<String, UInt8> = [
    "cs0": 0, "cs1": 8, "cs2": 16, "cs3": 24, "cs4": 32, "cs5": 40, "cs6": 48, "cs7": 56,
    "af11": 10, "af12": 12, "af13": 14, "af21": 18, "af22": 20, "af23": 22, "af31": 26,
    "af32": 28, "af33": 30, "af41": 34, "af42": 36, "af43": 38, "ef": 46,
  ]

  private static let byName = Dictionary(
    uniqueKeysWithValues: named.map { (KeyName($0.key), $0.value) })
}
