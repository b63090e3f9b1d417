import SystemPackage
import Testing

@testable import CorosyncStore

@Suite struct QuotedTests {
  @Test(
    arguments: [
      ([0x2F, 0x61], #""/a""#),
      ([0x2F, 0x1B, 0x5B, 0x0A], #""/\u{1B}[\n""#),
      ([0x2F, 0x22, 0x5C], #""/\"\\""#),
      ([0x2F, 0xC3, 0xA9, 0xFF, 0xC3], #""/é\xFF\xC3""#),
      ([0x2F, 0xE2, 0x80, 0xAE], #""/\u{202E}""#),
      ([0x2F, 0xC2, 0x9B], #""/\u{9B}""#),
    ] as [([UInt8], String)])
  func noByteOfAPathSteersTheTerminal(bytes: [UInt8], text: String) throws {
    let path = try #require(FilePath(bytes: bytes))
    #expect(quoted(path) == text)
    #expect(path.bytes == bytes)
  }
}
