import CorosyncDiagnostics
import TestSupport
import Testing

struct EscapingTests {
  @Test(arguments: [
    ("plain text, 10.0.0.1 {}", "plain text, 10.0.0.1 {}"),
    ("", ""),
    ("a\tb\rc\nd", #"a\tb\rc\nd"#),
    ("\0\u{1}\u{1F}\u{7F}", #"\x00\x01\x1F\x7F"#),
    ("\u{1B}[2J\u{1B}]0;title\u{7}", #"\x1B[2J\x1B]0;title\x07"#),
    (#"back\slash"#, #"back\\slash"#),
    (#"\x1B"#, #"\\x1B"#),
    ("\u{85}\u{9B}31m", #"\u{85}\u{9B}31m"#),
    ("\u{202E}cba\u{2066}\u{200F}\u{61C}", #"\u{202E}cba\u{2066}\u{200F}\u{61C}"#),
    ("\u{200B}\u{FEFF}\u{AD}", #"\u{200B}\u{FEFF}\u{AD}"#),
    ("a b\u{A0}\u{2003}\u{3000}", #"a b\u{A0}\u{2003}\u{3000}"#),
    ("\u{2028}\u{2029}", #"\u{2028}\u{2029}"#),
    ("\u{E000}\u{E0041}", #"\u{E000}\u{E0041}"#),
    ("caf\u{E9} \u{65E5}\u{672C} \u{1F600}", "caf\u{E9} \u{65E5}\u{672C} \u{1F600}"),
  ])
  func textIsSafeForATerminal(_ text: String, _ expected: String) {
    #expect(escaped(text) == expected)
  }

  @Test(arguments: [
    ("a\u{FF}b", #"a\xFFb"#),
    ("\u{C3}", #"\xC3"#),
    ("\u{C3}(", #"\xC3("#),
    ("\u{E2}\u{82}", #"\xE2\x82"#),
    ("\u{C0}\u{AF}", #"\xC0\xAF"#),
    ("\u{ED}\u{A0}\u{80}", #"\xED\xA0\x80"#),
    ("v\u{C2}\u{A0}\u{A0}", #"v\u{A0}\xA0"#),
  ])
  func bytesThatAreNoTextAreShownAsNumbers(_ bytes: String, _ expected: String) {
    #expect(escaped(latin1(bytes)) == expected)
  }

  @Test func noBytesGiveAControlCharacter() {
    let seed: UInt64 = 5
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let bytes = (0..<random.number(0...60)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      let text = escaped(bytes)
      let isSafe = text.unicodeScalars.allSatisfy {
        ![.control, .format, .lineSeparator].contains($0.properties.generalCategory)
      }
      #expect(isSafe, "seed \(seed): \(visible(bytes))")
    }
  }

  /// Bytes that differ are shown differently, so a message tells which one was meant.
  @Test func everyByteIsToldFromEveryOther() {
    let shown = (0...255).map { escaped([UInt8($0)]) }
    #expect(Set(shown).count == 256)
  }
}
