import CorosyncLint
import CorosyncSyntax
import TestSupport
import Testing

/// The files of Examples that are about linting.
struct ExampleFilesTests {
  @Test func theSettingsAreUnderstood() throws {
    let settings = try LintSettings(
      parsing: try CommandFile.read(Repository.path("Examples/ci/lint-settings")))
    #expect(settings.release == .debian12 && settings.files.count == 1)
  }

  @Test(arguments: ["github-workflow.yml", "gitlab-ci.yml", "pre-commit-config.yaml"])
  func onlyOptionsThatExistAreUsed(name: String) throws {
    let bench = try LintBench()
    try bench.write("corosync.conf", goodFile)
    let text = try Repository.text("Examples/ci/lint-\(name)")
    let commands = text.split(separator: "\n").filter { $0.contains("corosync-edit lint ") }
    #expect(!commands.isEmpty)
    for line in commands {
      let words = line.split(separator: "corosync-edit lint ").last?.split { " >".contains($0) }
      let options = (words ?? []).prefix {
        $0.hasPrefix("--") || !$0.contains { "$.{".contains($0) }
      }
      let result = try bench.run(["lint"] + options.map(String.init) + ["corosync.conf"])
      #expect(result.status == 0, "\(line): \(result)")
    }
  }
}
