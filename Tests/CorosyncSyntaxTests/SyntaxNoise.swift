import TestSupport

/// Files without sense.
enum SyntaxNoise {
  /// Bytes of a small alphabet, in which every byte means something to the reader.
  static func alphabet(_ random: inout SplitMix64) -> [UInt8] {
    let alphabet = Array(" \t\n\r{}:#a\0".utf8) + [0xA0, 0x0A]
    return (0..<random.number(0...200)).map { _ in random.pick(alphabet) }
  }

  static func anyBytes(_ random: inout SplitMix64) -> [UInt8] {
    (0..<random.number(0...2000)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
  }

  /// Words and marks, lines that are too long among them.
  static func statements(_ random: inout SplitMix64) -> [UInt8] {
    let parts = [
      "foo", "bar {", "baz {\n", "}\n", "\n}\n", "one: 1\n", "{", "}", ":", " ", "\t", "\n", "\n",
      "\r\n", "\r", "#", "# c\n", "\0", "two {\n", "six: 6\n",
    ]
    let long = ["k" * 505, "v" * 511, " " * 255, "\0" + "x" * 510, "k" * 250 + ": 1\n"]
    var text = ""
    for _ in 0..<random.number(1...14) {
      text += random.chance(4) ? random.pick(long) : random.pick(parts)
    }
    return latin1(text)
  }
}
