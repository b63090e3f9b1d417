import CorosyncStore
import TestSupport
import Testing

@Suite struct UTCTimeTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"),
    (951_782_399, "2000-02-28T23:59:59Z"),
    (951_782_400, "2000-02-29T00:00:00Z"),
    (1_709_251_200, "2024-03-01T00:00:00Z"),
    (1_795_234_530, "2026-11-21T04:15:30Z"),
    (4_107_542_400, "2100-03-01T00:00:00Z"),
    (253_402_300_799, "9999-12-31T23:59:59Z"),
  ])
  func writesAndReadsBack(seconds: Int64, text: String) {
    let time = UTCTime(secondsSince1970: seconds)
    #expect(time.description == text)
    #expect(UTCTime(text) == time)
    #expect(UTCTime(time.compact) == time)
  }

  @Test func staysWithinItsRange() {
    #expect(UTCTime(secondsSince1970: -5).description == "1970-01-01T00:00:00Z")
    #expect(UTCTime(secondsSince1970: .max).description == "9999-12-31T23:59:59Z")
  }

  @Test(arguments: [
    "", "2026-11-21", "2026-13-01T00:00:00Z", "2026-02-29T00:00:00Z", "2026-00-10T00:00:00Z",
    "2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z", "2026-01-01 00:00:00Z", "99999999T999999Z",
    "20261121T041530z", "+0261121T041530Z",
  ])
  func refusesWhatIsNoTime(text: String) {
    #expect(UTCTime(text) == nil)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func everyTimeComesBack(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let time = UTCTime(secondsSince1970: .random(in: 0...253_402_300_799, using: &random))
    #expect(UTCTime(time.description) == time, "seed \(seed)")
    #expect(UTCTime(time.compact) == time, "seed \(seed)")
  }
}
