import TestSupport
import Testing

@Suite struct ConvertTests {
  /// A file of 2.x with two rings.
  private static let old = """
    # Two rings.
    totem {
      version: 2
      config_version: 6
      transport: udpu
      secauth: on
      rrp_mode: passive
      interface {
        ringnumber: 1
        bindnetaddr: 10.1.0.0
        mcastport: 5500
      }
    }
    nodelist {
      node {
        ring0_addr: 10.0.0.1
        ring1_addr: 10.1.0.1
      }
      node {
        ring0_addr: 10.0.0.2
        ring1_addr: 10.1.0.2
      }
    }
    quorum {
      provider: corosync_votequorum
      two_node: 1
    }

    """

  private static let names = ["--name", "10.0.0.1=uno", "--name", "10.1.0.2=dos"]

  private let bench: Bench

  init() throws { bench = try Bench(Self.old) }

  private func convert(_ arguments: [String] = names, _ more: String...) throws -> CommandResult {
    try CommandProcess.run(try bench.words(["convert"] + arguments + more))
  }

  @Test func aClusterWithKnetIsNotToBeStopped() throws {
    let bench = try Bench(
      Bench.content("    token: 3000\n", "    token: 3000\n    rrp_mode: none\n"))
    let result = try CommandProcess.run(try bench.words(["convert"]))
    #expect(result.status == 0, "\(result)")
    #expect(result.errors.contains("line 8: removed \"rrp_mode\""), "\(result)")
    #expect(result.errors.contains("corosync-edit diff OLD NEW"), "\(result)")
    #expect(!result.errors.contains("stop corosync"), "\(result)")
    let inPlace = try CommandProcess.run(try bench.words(["convert", "--in-place", "--yes"]))
    #expect(inPlace.status == 0, "\(inPlace)")
    #expect(inPlace.errors.contains("removed \"rrp_mode\""), "\(inPlace)")
    #expect(!inPlace.errors.contains("corosync-edit apply"), "it is in place: \(inPlace)")
  }

  @Test func printsTheFileAndSaysWhatChanged() throws {
    let result = try convert()
    #expect(result.status == 0, "\(result)")
    #expect(result.lines.first == "# Two rings.")
    for line in ["transport: knet", "config_version: 7", "link_mode: passive", "linknumber: 1"] {
      #expect(result.lines.contains { $0.hasSuffix(line) }, "\(line)")
    }
    #expect(result.errors.contains("line 10: removed \"bindnetaddr\" ("))
    #expect(result.errors.contains("stop corosync on all nodes"))
    #expect(result.errors.contains("UDP ports 5405, 5500"))
    #expect(result.errors.contains("/etc/corosync/authkey"))
    #expect(try bench.text() == Self.old)
  }

  @Test func theResultHasNothingToConvert() throws {
    let result = try convert()
    let path = try bench.folder.write("new.conf", result.outputBytes)
    let again = try bench.runBare("convert", path)
    #expect(again.status == 0 && again.outputBytes == result.outputBytes)
    #expect(again.errors.contains("nothing to convert"))
    #expect(try bench.runBare("lint", path).status == 0)
  }

  @Test func writesAnotherFileOnce() throws {
    let path = bench.folder["new.conf"]
    let result = try convert(Self.names, "--output", path)
    #expect(result.status == 0 && result.output.contains("renamed \"rrp_mode\""))
    #expect(try CommandFile.text(path) == convert().output)
    #expect(try convert(Self.names, "--output", path).status == 2)
  }

  @Test func writesTheFileItselfWithARecord() throws {
    let expected = try convert().output
    let result = try convert(Self.names, "--in-place", "--yes")
    #expect(result.status == 0, "\(result)")
    #expect(try bench.text() == expected)
    #expect(try bench.history().count == 1)
  }

  @Test func aDryRunWritesNothing() throws {
    let path = bench.folder["new.conf"]
    let result = try convert(Self.names, "--dry-run", "--output", path)
    #expect(result.status == 0 && result.output.contains("renamed \"rrp_mode\""))
    #expect(try convert(Self.names, "--dry-run", "--in-place").status == 0)
    #expect(try bench.text() == Self.old && !bench.folder.names().contains("new.conf"))
  }

  @Test func refusesWithWhatIsMissing() throws {
    let result = try convert(["--name", "10.0.0.1=uno"])
    #expect(result.status == 1 && result.output.isEmpty)
    #expect(
      result.errors
        == "\(bench.live): error: the node with the address \"10.0.0.2\" has no name, which nodes "
        + "with several links need; give it as ADDRESS=NAME\n")
    let broken = try Bench("totem {\n")
    let unreadable = try broken.run("convert")
    #expect(unreadable.status == 1 && unreadable.errors.contains(":1:"), "\(unreadable)")
  }

  @Test func refusesAResultThatWouldNotWork() throws {
    let twice = try Bench(
      Self.old.replacing("10.0.0.2", with: "10.0.0.1").replacing(
        "ring1_addr: 10.1.0.1", with: "name: uno\n    ring1_addr: 10.1.0.1"))
    let result = try twice.run("convert", "--name", "10.1.0.2=dos")
    #expect(result.status == 1 && result.output.isEmpty, "\(result)")
    #expect(result.errors.contains("[duplicate-address]"))
  }

  @Test func tellsPrograms() throws {
    struct Report: Decodable {
      let changes: [Change]
      let needsKey: Bool
      let steps: [String]
      let content: String

      struct Change: Decodable {
        let line: Int?
        let change: String
        let reason: String
      }
    }
    let report = try decode(Report.self, try convert(Self.names, "--format", "json"))
    #expect(report.needsKey && report.steps.count == 7)
    #expect(report.changes.contains { $0.line == 10 && $0.change == "removed \"bindnetaddr\"" })
    #expect(try report.content == convert().output)
    struct Failure: Decodable { let reasons: [String] }
    let failure = try convert([], "--format", "json")
    #expect(failure.status == 1)
    #expect(try decode(Failure.self, failure).reasons.count == 2)
  }

  @Test(arguments: [
    ["--name", "10.0.0.1"], ["--name", "=uno"], ["--name", "a=b", "--name", "a=c"],
    ["--node", "uno"], ["--in-place", "--output", "x"], ["-"],
  ])
  func wrongUsageIsSaid(arguments: [String]) throws { #expect(try convert(arguments).status == 64) }
}
