import CorosyncRuntime
import TestSupport
import Testing

private let header = "/usr/include/corosync/corotypes.h"

@Suite("Error codes")
struct CorosyncErrorCodeTests {
  @Test(
    "every code of the header has its name and number, and no other",
    .enabled(
      if: (try? CommandFile.text(header)) != nil, "needs the headers of libcorosync-common-dev"))
  func complete() throws {
    let text = try CommandFile.text(header)
    var expected: [String] = []
    for line in text.split(separator: "\n") {
      let words = line.split { " \t=,".contains($0) }
      guard words.count >= 2, words[0] == "CS_OK" || words[0].hasPrefix("CS_ERR_"),
        let number = UInt32(words[1])
      else { continue }
      expected.append("\(number) \(words[0])")
    }
    #expect(expected.count == 30)
    #expect(CorosyncErrorCode.known.map { "\($0.rawValue) \($0.name)" } == expected)
  }

  @Test("a code says its name and number beside the words", arguments: CorosyncErrorCode.known)
  func words(code: CorosyncErrorCode) {
    #expect("\(code)".hasSuffix(" (\(code.name), \(code.rawValue))"))
    #expect(!"\(code)".hasPrefix("unknown"))
  }

  @Test("a number without a name is still told")
  func unknown() {
    #expect("\(CorosyncErrorCode(rawValue: 99))" == "unknown error (CS_ERR_99, 99)")
  }
}
