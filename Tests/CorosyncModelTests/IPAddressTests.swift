import CorosyncModel
import Glibc
import TestSupport
import Testing

struct IPAddressTests {
  static let spellings = [
    "10.0.0.1", "0.0.0.0", "255.255.255.255", "256.0.0.1", "10.0.0", "10.0.0.1.2", "10.0.0.01",
    "10.0.0.1 ", " 10.0.0.1", "10..0.1", "10.0.0.", ".10.0.0.1", "1e1.0.0.1", "+1.0.0.1",
    "-1.0.0.1", "0x10.0.0.1", "10.0.0.1000", "", ".", ":", "::", ":::", "::1", "1::", "1::1",
    "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8",
    "1::2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8::", "1::2::3", ":1", "1:", ":1::2", "1::2:", "fd00::G",
    "FD00::ABCD", "12345::", "01234::", "0123::", "::ffff:10.0.0.1", "::10.0.0.1", "10.0.0.1::",
    "1:10.0.0.1::", "1:2:3:4:5:6:10.0.0.1", "1:2:3:4:5:6:7:10.0.0.1", "1:2:3:4:5:10.0.0.1",
    "::ffff:10.0.0.256", "::10.0.0.1:1", "::1.2.3", "-0::1", "+1::", "::-1", "1:-2::", "::+f",
    "uno", "localhost", "10.0.0.1/24", "fe80::1/64", "[::1]", "::\u{661}", "\u{661}.0.0.1",
    "0000:0000:0000:0000:0000:ffff:255.255.255.255",
  ]

  @Test(arguments: spellings)
  func spellingsAreReadAsTheSystemDoes(_ text: String) {
    #expect(IPAddress(text) == Self.system(text))
  }

  @Test func randomSpellingsAreReadAsTheSystemDoes() {
    let seed: UInt64 = 6
    var random = SplitMix64(seed: seed)
    let parts = [
      "0", "1", "10", "255", "256", "01", "ffff", "F00", "12345", "g", "-1", "+1", "",
    ]
    for _ in 0..<20_000 {
      let separators = random.pick([[":"], [":", ":", "::"], ["."], [":", "::", ".", ".", "."]])
      var text = random.chance(20) ? "::" : ""
      for _ in 0..<random.number(1...9) {
        text += random.pick(random.chance(95) ? Array(parts[..<4]) : parts)
        text += random.pick(separators)
      }
      if random.chance(70) { text += "1" }
      #expect(IPAddress(text) == Self.system(text), "seed \(seed): \(text)")
    }
  }

  @Test func spellingsOfOneAddressAreEqual() {
    #expect(IPAddress("FD00:0:0::00a") == IPAddress("fd00::A"))
    #expect(IPAddress("::ffff:1.2.3.4") == IPAddress("::ffff:102:304"))
    #expect(IPAddress("10.0.0.1") == .v4(0x0A00_0001))
    #expect(IPAddress("::1") == .v6(1))
    #expect(IPAddress("1::")?.family == .v6)
    #expect(IPAddress("1.2.3.4")?.family == .v4)
  }

  @Test func aZoneIsNotKept() {
    #expect(IPAddress("fe80::1%eth0") == IPAddress("fe80::1"))
    #expect(IPAddress("10.0.0.1%eth0") == nil)
  }

  private static func system(_ text: String) -> IPAddress? {
    var bytes = [UInt8](repeating: 0, count: 16)
    if inet_pton(AF_INET, text, &bytes) == 1 {
      return .v4(bytes[..<4].reduce(0) { $0 << 8 | UInt32($1) })
    }
    if inet_pton(AF_INET6, text, &bytes) == 1 {
      return .v6(bytes.reduce(0) { $0 << 8 | UInt128($1) })
    }
    return nil
  }
}
