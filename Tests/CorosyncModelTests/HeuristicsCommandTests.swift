import CorosyncModel
import Testing

struct HeuristicsCommandTests {
  @Test(arguments: [
    ("/bin/true", ["/bin/true"]),
    ("/bin/ping  -c\t1 10.0.0.1", ["/bin/ping", "-c", "1", "10.0.0.1"]),
    (#"/bin/test -e "/run/a b""#, ["/bin/test", "-e", "/run/a b"]),
    (#"/bin/test -e /run/a\ b"#, ["/bin/test", "-e", "/run/a b"]),
    (#""/usr/my bin/check" x"y z"w"#, ["/usr/my bin/check", "xy zw"]),
    (#"/bin/sh -c "test \"$A\" = 'a b'""#, ["/bin/sh", "-c", #"test "$A" = 'a b'"#]),
    (#"/bin/a "\n\\" \'"#, ["/bin/a", #"\n\"#, "'"]),
    (#"/bin/a \"b"#, ["/bin/a", #""b"#]),
  ])
  func `words are those of corosync-qdevice`(_ line: String, _ words: [String]) {
    let command = HeuristicsCommand(line.utf8)
    #expect(command.words.map { String(decoding: $0, as: UTF8.self) } == words)
    #expect(command.flaw == nil)
  }

  @Test(
    arguments: [
      ("/bin/sh -c 'x y'", ["/bin/sh", "-c", "'x", "y'"], .singleQuotation),
      (#"/bin/echo "a b"#, ["/bin/echo", "a b"], .openQuotation),
      (#"/bin/echo "" b"#, ["/bin/echo"], .emptyArgument),
      (#"/bin/echo """#, ["/bin/echo"], .emptyArgument),
      ("ping -c 1 10.0.0.1", ["ping", "-c", "1", "10.0.0.1"], .noPath),
      ("", [], .noPath),
    ] as [(String, [String], HeuristicsCommand.Flaw)])
  func `what a shell would do otherwise is told`(
    _ line: String, _ words: [String], _ flaw: HeuristicsCommand.Flaw
  ) {
    let command = HeuristicsCommand(line.utf8)
    #expect(command.words.map { String(decoding: $0, as: UTF8.self) } == words)
    #expect(command.flaw == flaw)
  }
}
