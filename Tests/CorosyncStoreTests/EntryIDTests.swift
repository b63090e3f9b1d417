import CorosyncStore
import Testing

@Suite struct EntryIDTests {
  @Test func isWrittenWithTimeAndNumber() {
    let id = EntryID(time: UTCTime(secondsSince1970: 1_795_234_530), number: 7)
    #expect(id.description == "20261121T041530Z-000007")
    #expect(EntryID(id.description) == id)
  }

  @Test func numbersMayBeLong() {
    let id = EntryID(time: UTCTime(secondsSince1970: 0), number: 123_456_789)
    #expect(EntryID(id.description) == id)
  }

  @Test func orderIsThatOfTheNumbers() {
    let first = EntryID(time: UTCTime(secondsSince1970: 500), number: 1)
    let second = EntryID(time: UTCTime(secondsSince1970: 400), number: 2)
    #expect(first < second)
  }

  @Test(arguments: [
    "", "-", "lost+found", "20261121T041530Z", "20261121T041530Z-7", "20261121T041530Z-000000",
    "20261121T041530Z-+00007", "20261121T041530Z-0000007", "20261121T041530Z-000007-1",
    "2026-11-21T04:15:30Z-000007", "20261121T041530Z-9223372036854775807",
  ])
  func refusesOtherNames(text: String) {
    #expect(EntryID(text) == nil)
  }
}
