import CorosyncConf
import CorosyncSafeEdit
import CorosyncStore
import Glibc
import TestSupport
import Testing

/// The manual and the program tell of the same things.
struct ManPageTests {
  let manual: ManPage

  init() throws { manual = try ManPage() }

  @Test func `every subcommand is explained, and no other`() throws {
    let help = try HelpTree.load()
    #expect(manual.commands == Set(help.subcommands.map(\.commandName)))
  }

  @Test func `every option is explained, and no other`() throws {
    let help = try HelpTree.load()
    let commands = [help.command] + help.subcommands
    let options = commands.reduce(into: Set<String>()) {
      $0.formUnion($1.longOptions.union($1.shortOptions))
    }
    #expect(manual.options == options)
  }

  @Test func `every check that a refusal can name is explained, and no other`() {
    let rules = RuleSet.standard.rules.flatMap { $0.ids.map(\.rawValue) }
    let hazards = HazardRuleSet.standard.rules.flatMap { $0.ids.map(\.rawValue) }
    let devices = ["device-certificates", "device-option-running", "qdevice", "add"]
    let others = ["base", "hard-links", "apply"] + devices
    let known = rules + hazards + Preflight.Check.allCases.map(\.rawValue) + others
    #expect(manual.checks.subtracting(known) == [])
    #expect(Set(known).subtracting(manual.checks) == [])
  }

  @Test(arguments: Stage.allCases)
  func `every stage of a change is named`(_ stage: Stage) {
    #expect(manual.section("COMMANDS").contains { $0.hasPrefix(".Cm \(stage.rawValue)") })
  }

  @Test func `exit codes are those of the README`() throws {
    let table = try Readme().lines.compactMap { line -> Int? in
      guard line.hasPrefix("| ") else { return nil }
      return line.dropFirst(2).split(separator: " ").first.flatMap { Int($0) }
    }
    let items = manual.section("EXIT STATUS").compactMap { line in
      line.hasPrefix(".It ") ? Int(line.dropFirst(4)) : nil
    }
    #expect(!items.isEmpty)
    #expect(items == table)
  }

  @Test(.enabled(if: access("/usr/bin/mandoc", X_OK) == 0, "mandoc is not installed"))
  func `mandoc finds nothing wrong with it`() throws {
    let page = Repository.path("Documentation/corosync-edit.8")
    let run = try CommandProcess.run(["/usr/bin/mandoc", "-Tlint", page])
    #expect(run.output == "")
  }
}
