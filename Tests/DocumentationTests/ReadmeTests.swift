import Glibc
import TestSupport
import Testing

/// What the README names is there.
struct ReadmeTests {
  let readme: Readme

  init() throws { readme = try Readme() }

  @Test func `make targets exist`() throws {
    let makefile = try Repository.lines("Makefile")
    let targets = readme.commandLines.filter { $0.hasPrefix("make ") }.compactMap {
      $0.split(separator: " ").dropFirst().first
    }
    #expect(!targets.isEmpty)
    for target in targets {
      #expect(makefile.contains { $0.hasPrefix("\(target):") }, "make \(target)")
    }
  }

  @Test func `links lead to files`() throws {
    let links = readme.text.matches(of: /\]\(([^)#:]+)\)/).map { String($0.1) }
    #expect(!links.isEmpty)
    for link in links {
      #expect(access(Repository.path(link), F_OK) == 0, "\(link)")
    }
  }

  @Test func `the program shown is one of the examples`() throws {
    let example = try Repository.text("Examples/read-token/ReadToken.swift")
    #expect(readme.code("swift").map { $0.joined(separator: "\n") + "\n" }.contains(example))
  }

  @Test func `every command is in the table`() throws {
    for command in try HelpTree.load().subcommands.map(\.commandName) where command != "help" {
      #expect(readme.lines.contains { $0.hasPrefix("| `\(command)") }, "\(command)")
    }
  }

  @Test func `modules are those of the package`() throws {
    let manifest = try Repository.text("Package.swift")
    let modules = readme.lines.filter { $0.hasPrefix("| `Corosync") }.compactMap {
      $0.split(separator: "`").dropFirst().first
    }
    #expect(!modules.isEmpty)
    for module in modules { #expect(manifest.contains("name: \"\(module)\""), "\(module)") }
  }

  @Test func `the first version in the changelog is the program's`() throws {
    let version = try Repository.run(["--version"]).output
    let headings = try Repository.lines("CHANGELOG.md").filter { $0.hasPrefix("## ") }
    let first = try #require(headings.first)
    #expect(first.split(separator: " ").dropFirst().first == version.split(separator: "\n").first)
  }
}
