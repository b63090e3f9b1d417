import Testing

@testable import CorosyncRuntime

@Suite("Arguments of the daemon")
struct DaemonArgumentsTests {
  @Test(
    "the file is found however it is given",
    arguments: [
      (["-f"], nil), (["-c", "/a/b"], "/a/b"), (["-c/a/b"], "/a/b"), (["-fc", "/a b"], "/a b"),
      (["-fc/a/b", "-f"], "/a/b"), (["-c", "one", "-ctwo"], "two"), (["-c"], nil),
      (["-c", "-f"], "-f"), (["-l", "-c", "-f"], nil), (["--", "-c", "/a"], nil), ([], nil),
    ] as [([String], String?)])
  func file(arguments: [String], expected: String?) {
    let options = DaemonArguments(arguments)
    #expect(options.configurationFile == expected)
    #expect(!options.endsAtOnce)
  }

  @Test("a run that is over at once is told", arguments: [["-t"], ["-v"], ["-ft", "-c", "/a"]])
  func over(arguments: [String]) {
    #expect(DaemonArguments(arguments).endsAtOnce)
  }
}
