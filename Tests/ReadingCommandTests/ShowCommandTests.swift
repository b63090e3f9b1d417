import Foundation
import TestSupport
import Testing

/// `corosync-edit show` and `corosync-edit schema`.
@Suite struct ShowCommandTests {
  private let file = """
    totem {
    version: 2
    token: 5000
    key: secret
    }
    nodelist {
    node {
    name: u\u{1B}no
    nodeid: 1
    ring0_addr: 10.0.0.1
    }
    }

    """

  /// What stands at a path of names in a JSON object.
  private func value(_ path: String, in json: String) throws -> Any? {
    var value: Any? = try JSONSerialization.jsonObject(with: Data(json.utf8))
    for name in path.split(separator: ".") {
      value = (value as? [String: Any])?[String(name)]
    }
    return value
  }

  @Test func jsonHasTheFileAndWhatIsInEffect() throws {
    let folder = try CommandFolder()
    let path = try folder.write("corosync.conf", file)
    let run = try edit(["show", "--file", path, "--format", "json"])
    for (path, number) in [
      ("totem.token", 5000), ("effective.totem.consensus", 6000),
      ("effective.totem.window_size", 50),
    ] {
      #expect(try value(path, in: run.output) as? Int == number)
    }
    #expect(try value("totem.key", in: run.output) is NSNull)
    #expect(try value("totem.consensus", in: run.output) == nil)
    let nodes = try value("nodelist.node", in: run.output) as? [[String: Any]]
    #expect(nodes?.first?["nodeid"] as? Int == 1)
    #expect(run.status == 0 && run.errors.isEmpty)
  }

  @Test func secretsAreShownOnRequestOnly() throws {
    let folder = try CommandFolder()
    let path = try folder.write("corosync.conf", file)
    for format in ["text", "json"] {
      let hidden = try edit(["show", "--file", path, "--format", format])
      let shown = try edit(["show", "--file", path, "--format", format, "--show-secrets"])
      #expect(!hidden.output.contains("\"secret\"") && !hidden.output.contains("key: secret"))
      #expect(shown.output.contains("\"secret\"") || shown.output.contains("key: secret"))
    }
  }

  @Test func textHasNoControlCharacters() throws {
    let folder = try CommandFolder()
    let run = try edit(["show", "--file", try folder.write("corosync.conf", file)])
    #expect(run.output.contains("    name: u\\x1Bno\n"))
    #expect(!run.output.utf8.contains(0x1B))
  }

  @Test func aFileThatCorosyncRefusesEndsWithStatus1() throws {
    let folder = try CommandFolder()
    let path = try folder.write("corosync.conf", "totem {\nversion: 2\n")
    let run = try edit(["show", "--file", path])
    #expect(run.status == 1 && run.output.contains("version: 2"))
    #expect(run.errors.contains("[section-not-closed]"))
  }

  @Test func theSchemaIsTheFileInTheFolderGrammar() throws {
    let isEqual = try edit(["schema"]).output == Repository.text("Grammar/catalogue.json")
    #expect(isEqual, "the output of \"schema\" is not Grammar/catalogue.json")
  }
}
