import TestSupport
import Testing

struct CommandLineTests {
  @Test func exitCodesTellCleanFindingsAndFilesApart() throws {
    let bench = try LintBench()
    try bench.write("clean.conf", goodFile)
    try bench.write("faulty.conf", LintBench.faulty)
    try bench.write("warned.conf", LintBench.repairable)
    try bench.write("empty/x", "")
    #expect(try bench.lint("clean.conf").status == 0)
    #expect(try bench.lint("clean.conf", "faulty.conf").status == 1)
    #expect(try bench.lint("warned.conf").status == 1)
    #expect(try bench.lint("--severity", "error", "warned.conf").status == 0)
    #expect(try bench.lint("--daemon-only", "warned.conf").status == 0)
    #expect(try bench.lint("--daemon-only", "faulty.conf").status == 1)
    #expect(try bench.lint("clean.conf", "missing").status == 2)
    #expect(try bench.lint("empty").status == 2)
  }

  @Test func otherFilesAreLintedWhereOneCannotBeRead() throws {
    let bench = try LintBench()
    try bench.write("a.conf", LintBench.faulty)
    let result = try bench.lint("a.conf", "missing")
    #expect(result.status == 2 && result.output.contains("a.conf:17:13: error: "))
    #expect(result.errors.contains("cannot read \"missing\": No such file or directory"))
    #expect(result.errors.contains("1 error, 0 warnings in 1 of 2 files; 1 not read"))
  }

  @Test(arguments: [
    [], ["--format", "xml", "x"], ["--select", "no-such-rule", "x"],
    ["--ignore", "totem-version,no-such-rule", "x"], ["--severity", "note", "x"],
    ["--unsafe", "x"], ["--update-baseline", "x"], ["--for", "puppet", "x"],
    ["--fix", "-", "x"], ["--fix", "-", "--format", "json"],
    ["--update-baseline", "--baseline", "b", "--fix", "x"], ["--select", "", "x"],
    ["--select", ", ", "x"], ["--diff", "--format", "json", "x"], ["--base", "HEAD", "-"],
  ])
  func wrongUsageIs64(arguments: [String]) throws {
    #expect(try LintBench().run(["lint"] + arguments).status == 64)
  }

  @Test func aWrongRuleIsAnsweredWithTheNearest() throws {
    let result = try LintBench().lint("--select", "totem-versoin", "x")
    #expect(result.errors.contains("did you mean \"totem-version\"?"))
  }

  @Test func theStandardInputIsAFileToo() throws {
    let bench = try LintBench()
    try bench.write("a.conf", LintBench.faulty)
    let result = try bench.lint("--format", "json", "a.conf", "-", input: LintBench.faulty)
    #expect(try decode([FindingDocument].self, result).map(\.file) == ["-", "a.conf"])
  }

  @Test func rulesAreSelectedAndIgnored() throws {
    let bench = try LintBench()
    try bench.write(
      "a.conf", LintBench.repairable.replacing("nodeid: 2", with: "nodeid: 1"))
    func found(_ arguments: String...) throws -> [String] {
      let result = try bench.run(
        ["lint", "--corosync", "3.1.7", "--format", "json"] + arguments + ["a.conf"])
      return try decode([FindingDocument].self, result).map(\.rule)
    }
    #expect(try found() == ["unused-suppression", "duplicate-node-id"])
    #expect(try found("--select", "duplicate-node-id") == ["duplicate-node-id"])
    #expect(try found("--ignore", "duplicate-node-id") == ["unused-suppression"])
    #expect(
      try found("--select", "totem-version", "--select", "duplicate-node-id")
        == ["duplicate-node-id"])
    #expect(try found("--severity", "error") == ["duplicate-node-id"])
  }

  @Test func quietLeavesFindingsOnly() throws {
    let bench = try LintBench()
    try bench.write("a.conf", LintBench.faulty)
    let result = try bench.lint("--quiet", "a.conf")
    #expect(result.errors.isEmpty && !result.output.isEmpty)
  }

  @Test func aFileIsLintedOnceHoweverOftenItIsNamed() throws {
    let bench = try LintBench()
    try bench.write("corosync.conf", LintBench.faulty)
    let result = try bench.lint("corosync.conf", "corosync.conf", ".")
    #expect(result.errors.contains("in 1 of 1 file\n"))
  }

  @Test func anotherNameOfAFileIsNotAnotherFile() throws {
    let bench = try LintBench()
    let path = try bench.write("a/corosync.conf", LintBench.repairable)
    #expect(Repository.succeeds("ln", "-s", "corosync.conf", bench.folder["a/0.corosync.conf"]))
    let result = try bench.lint("--format", "gitlab", "a", "./a/corosync.conf", "a/../a", path)
    #expect(result.output.ranges(of: "check_name").count == 1)
    #expect(!result.output.contains("0.corosync.conf"))
    let fixed = try bench.lint("--fix", "a", "./a/corosync.conf", path)
    #expect(fixed.status == 0, "\(fixed)")
    #expect(try bench.text("a/corosync.conf") == goodFile)
  }

  @Test(arguments: [
    ("sarif", "\"executionSuccessful\" : false"), ("junit", "errors=\"1\""),
    ("github", "::error file=empty::there is no configuration file"),
  ])
  func aFolderWithoutFilesIsInTheReport(format: String, text: String) throws {
    let bench = try LintBench()
    try bench.write("empty/x", "")
    try bench.write("a.conf", goodFile)
    let result = try bench.lint("--format", format, "a.conf", "empty")
    #expect(result.status == 2 && result.output.contains(text), "\(result)")
    #expect(result.errors.ranges(of: "there is no configuration file").count == 1)
  }

  @Test func aLinkThatLeadsNowhereIsNoCleanFile() throws {
    let bench = try LintBench()
    try bench.write("corosync.conf", goodFile)
    #expect(Repository.succeeds("ln", "-s", "gone", bench.folder["a.corosync.conf"]))
    let result = try bench.lint(".")
    #expect(result.status == 2 && result.errors.contains("cannot read \"a.corosync.conf\""))
  }

  @Test func namesOfFilesAreEscaped() throws {
    let bench = try LintBench()
    let result = try bench.lint("--format", "github", "a\u{1B}[31m\nb")
    #expect(result.status == 2)
    #expect(result.errors.contains("cannot read \"a\\x1B[31m\\nb\""))
    #expect(result.output.contains("::cannot read \"a\\x1B[31m\\nb\""))
  }

  @Test func everyFileOfAGreatFolderIsReportedInOrder() throws {
    let bench = try LintBench()
    var names: [String] = []
    for number in 0..<2000 {
      let name = "f\(number % 37)/c\(number)/corosync.conf"
      names.append(name)
    }
    let script = names.map { "mkdir -p \($0.dropLast(14)); cp faulty \($0)\n" }.joined()
    try bench.write("faulty", LintBench.faulty)
    try bench.write("make", "cd \(bench.folder.path)\n" + script)
    #expect(Repository.succeeds("sh", bench.folder["make"]))
    let result = try bench.lint("--format", "json", "--select", "duplicate-node-id", ".")
    let files = try decode([FindingDocument].self, result).map(\.file)
    #expect(files.count == 2000 && Set(files) == Set(names))
    let keys = files.map { $0.split(separator: "/").map { Array($0.utf8) } }
    let isSorted = zip(keys, keys.dropFirst()).allSatisfy { left, right in
      let differing = zip(left, right).first { $0 != $1 }
      return differing.map { $0.lexicographicallyPrecedes($1) } ?? false
    }
    #expect(isSorted)
  }

  @Test func filesOfAnyContentAreLinted() throws {
    let bench = try LintBench()
    let contents: [[UInt8]] = [
      [], [0x0A], [0], [0xFF, 0xFE], Array(repeating: 0x7B, count: 10_000),
      Array(repeating: 0x0A, count: 50_000), Array("a: b".utf8), Array("}\r\n".utf8),
      Array(String(repeating: "x {\n", count: 5000).utf8), Array("é: \u{85}é\r".utf8),
      Array("a\0b\nkey: \0\nkey:".utf8),
    ]
    for (index, bytes) in contents.enumerated() {
      try bench.write("\(index).corosync.conf", bytes)
    }
    for format in ["text", "json", "sarif", "github", "gitlab", "junit"] {
      let result = try bench.lint("--format", format, ".")
      #expect(result.status == 1, "\(format)")
      #expect(String(validating: result.outputBytes, as: UTF8.self) != nil, "\(format)")
    }
  }
}
