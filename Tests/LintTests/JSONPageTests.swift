import FoundationEssentials
import TestSupport
import Testing

/// The page of the JSON promise against what the program prints.
struct JSONPageTests {
  /// What JSON can hold, with the names of members.
  private enum Value: Decodable {
    case object([String: Value])
    case array([Value])
    case other(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .other("null")
      } else if let object = try? container.decode([String: Value].self) {
        self = .object(object)
      } else if let array = try? container.decode([Value].self) {
        self = .array(array)
      } else if (try? container.decode(Bool.self)) != nil {
        self = .other("boolean")
      } else if (try? container.decode(Double.self)) != nil {
        self = .other("number")
      } else {
        _ = try container.decode(String.self)
        self = .other("string")
      }
    }

    var elements: [Value] { if case .array(let values) = self { values } else { [] } }

    var members: [String: Value] { if case .object(let members) = self { members } else { [:] } }

    func fits(_ type: String) -> Bool {
      switch self {
      case .object: false
      case .array: type.hasPrefix("array of ")
      case .other("null"): type.hasSuffix(" or `null`")
      case .other(let word): type == word || type.hasPrefix("\(word) or ")
      }
    }
  }

  /// The types of members by their names, below a heading of the page.
  private func table(_ heading: String) throws -> [String: String] {
    let page = try Repository.text("Documentation/lint-json.md")
    let lines = page.split(separator: "\n").drop { $0 != "## \(heading)" }.dropFirst()
    let rows = lines.prefix { !$0.hasPrefix("## ") }.filter { $0.hasPrefix("| `") }
    return Dictionary(
      rows.map { row in
        let cells = row.split(separator: "|").map {
          String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        return (cells[0].filter { $0 != "`" }, cells[1])
      }, uniquingKeysWith: { first, _ in first })
  }

  @Test func thePageHasEveryMemberAndNoOther() throws {
    let bench = try LintBench()
    try bench.write("a/corosync.conf", LintBench.faulty)
    try bench.write("b/corosync.conf", LintBench.cluster(1, LintBench.repairable))
    let result = try bench.lint("--format", "json", ".")
    let findings = try decode([Value].self, result)
    let notes = findings.flatMap { $0.members["notes"]?.elements ?? [] }
    let fixes = findings.flatMap { $0.members["fixes"]?.elements ?? [] }
    let edits = fixes.flatMap { $0.members["edits"]?.elements ?? [] }
    for (heading, values) in [
      ("A finding", findings), ("A note", notes), ("A fix", fixes), ("An edit", edits),
    ] {
      let promised = try table(heading)
      #expect(!values.isEmpty && !promised.isEmpty, "\(heading)")
      for value in values {
        #expect(Set(value.members.keys) == Set(promised.keys), "\(heading)")
        for (name, member) in value.members {
          #expect(member.fits(promised[name] ?? ""), "\(heading): \(name)")
        }
      }
    }
  }
}
