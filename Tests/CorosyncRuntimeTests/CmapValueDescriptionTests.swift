import CorosyncCmap
import CorosyncRuntime
import Testing

@Suite("Values in the manner of corosync-cmapctl")
struct CmapValueDescriptionTests {
  @Test(
    "a value is printed as corosync-cmapctl -b prints it",
    arguments: [
      (CmapValue.int8(-8), "-8"), (.uint8(200), "200"), (.int16(-300), "-300"),
      (.uint16(60_000), "60000"), (.int32(-70_000), "-70000"),
      (.uint32(4_000_000_000), "4000000000"), (.int64(.min), "-9223372036854775808"),
      (.uint64(.max), "18446744073709551615"), (.float(0.1), "0.100000"),
      (.float(1.5e10), "15000000512.000000"), (.double(-2.5), "-2.500000"),
      (.double(0.0000005), "0.000000"), (.double(.infinity), "inf"),
      (.text("aes256"), "aes256"), (.text("a\\b héllo"), "a\\b héllo"), (.string([]), ""),
      (.binary([0x61, 0x5C, 0x00, 0x7F]), "a\\\\\\x00\\x7F"),
    ])
  func description(value: CmapValue, expected: String) {
    #expect("\(value)" == expected)
  }

  @Test("the largest number of all is printed to its last digit")
  func largest() {
    let text = "\(CmapValue.double(-.greatestFiniteMagnitude))"
    #expect(text.utf8.count == 317)
    #expect(text.hasPrefix("-17976931348623157081452742373170"))
    #expect(text.hasSuffix("404026184124858368.000000"))
  }

  @Test(
    "no byte of a string reaches the terminal as a control",
    arguments: [
      ([0x1B, 0x5B, 0x6D], "\\x1B[m"), ([0x61, 0x0A, 0x62], "a\\x0Ab"), ([0xFF, 0x61], "\\xFFa"),
      (Array("a\u{202E}b".utf8), "a\\xE2\\x80\\xAEb"), (Array("\u{9B}".utf8), "\\xC2\\x9B"),
    ] as [([UInt8], String)])
  func safe(bytes: [UInt8], expected: String) {
    #expect("\(CmapValue.string(bytes))" == expected)
  }

  @Test("an entry names its type")
  func entry() {
    let entry = CmapEntry(key: "totem.token", value: .uint32(3_000))
    #expect("\(entry)" == "totem.token (u32) = 3000")
  }
}
