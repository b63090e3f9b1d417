import TestSupport
import Testing

@Suite struct DrawTests {
  private func draw(_ bench: Bench, _ arguments: String...) throws -> CommandResult {
    try CommandProcess.run(
      [try CommandProcess.path(ofProduct: "corosync-edit"), "draw", bench.live, "--offline"]
        + arguments)
  }

  @Test func drawsTextOfTheWantedWidth() throws {
    let bench = try Bench()
    let result = try draw(bench)
    #expect(result.status == 0 && result.errors.isEmpty, "\(result)")
    #expect(result.lines.first == "demo")
    #expect(result.lines.contains { $0.hasPrefix("dos (2)") && $0.contains("●─ 10.0.0.2") })
    let narrow = try draw(bench, "--width", "30", "--ascii")
    #expect(narrow.lines.allSatisfy { $0.count <= 30 })
    #expect(narrow.outputBytes.allSatisfy { $0 < 0x7F })
  }

  @Test func writesAPictureOnce() throws {
    let bench = try Bench()
    let path = bench.folder["picture.svg"]
    #expect(try draw(bench, "--format", "svg", "--output", path).status == 0)
    let svg = try CommandFile.text(path)
    #expect(svg.hasPrefix("<svg ") && svg.contains(">10.0.0.2</text>"))
    #expect(try draw(bench, "--format", "svg", "--output", path).status == 2)
    #expect(try draw(bench, "--format", "svg").output == svg)
  }

  @Test func tellsPrograms() throws {
    struct Picture: Decodable {
      let cluster: String
      let live: Bool
      let nodes: [Node]

      struct Node: Decodable {
        let name: String
        let links: [Link]
      }

      struct Link: Decodable {
        let address: String
        let state: String
      }
    }
    let picture = try decode(Picture.self, try draw(Bench(), "--format", "json"))
    #expect(picture.cluster == "demo" && !picture.live)
    #expect(picture.nodes.map(\.name) == ["uno", "dos"])
    #expect(picture.nodes.flatMap { $0.links.map(\.state) } == ["first", "first"])
  }

  @Test func drawsAFileThatCorosyncRefusesAndSaysSo() throws {
    let result = try draw(Bench(Bench.content("token: 3000", "token: soon")))
    #expect(result.status == 1 && result.output.hasPrefix("demo\n"))
    #expect(result.errors.contains("soon"))
  }

  @Test func readsTheStandardInput() throws {
    let result = try CommandProcess.run(
      [try CommandProcess.path(ofProduct: "corosync-edit"), "draw", "-"],
      input: Array(Bench.content.utf8))
    #expect(result.status == 0 && result.lines.first == "demo")
  }

  @Test(arguments: [["--width", "29"], ["--width", "10001"], ["--format", "png"]])
  func wrongUsageIsSaid(arguments: [String]) throws {
    let program = try CommandProcess.path(ofProduct: "corosync-edit")
    #expect(try CommandProcess.run([program, "draw", "-"] + arguments).status == 64)
  }
}
