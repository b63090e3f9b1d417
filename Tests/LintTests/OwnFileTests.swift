import TestSupport
import Testing

struct OwnFileTests {
  private static let canUnshare = Repository.succeeds("unshare", "--net", "true")

  /// Starts a program of the name corosync with the option -c in a network namespace of its own,
  /// runs a command beside it, and ends it.
  private static let script = """
    cp /usr/bin/grep corosync && mkfifo pipe && exec 3<>pipe || exit 99
    ./corosync -c "$PWD/corosync.conf" <pipe >/dev/null &
    until [ "$(cat /proc/$!/comm)" = corosync ]; do sleep 0.01; done
    "$@" 3<&-
    status=$?
    kill $!
    exit $status
    """

  @Test(.enabled(if: canUnshare, "needs the right to make a network namespace"))
  func theRunningDaemonsFileIsNotRepaired() throws {
    let bench = try LintBench()
    try bench.write("corosync.conf", LintBench.repairable)
    try bench.write("other.corosync.conf", LintBench.repairable)
    try bench.write("run", "cd \"$0\" || exit 99\n" + Self.script)
    let result = try CommandProcess.run([
      "unshare", "--net", "sh", "-c", try bench.text("run"), bench.folder.path,
      try CommandProcess.path(ofProduct: "corosync-edit"), "lint", "--corosync", "3.1.7", "--fix",
      ".",
    ])
    #expect(result.status == 1, "\(result)")
    #expect(result.errors.contains("\"corosync.conf\" is the file that the cluster runs on"))
    #expect(result.errors.contains("corosync-edit apply"))
    #expect(try bench.text("corosync.conf") == LintBench.repairable)
    #expect(try bench.text("other.corosync.conf") == goodFile)
  }
}
