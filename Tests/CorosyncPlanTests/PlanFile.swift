import CorosyncModel
import CorosyncSyntax

/// A configuration of a file's text.
func configuration(_ text: String, release: Release = .debian12) -> Configuration {
  Configuration(Document(Array(text.utf8), release: release))
}

/// A file whose parts a test can change.
struct PlanFile: Sendable {
  var totem = "version: 2\nconfig_version: 1"
  var nodes = [
    "name: uno\nnodeid: 1\nring0_addr: 10.0.0.1", "name: dos\nnodeid: 2\nring0_addr: 10.0.0.2",
  ]
  var rest = ""

  var configuration: Configuration { CorosyncPlanTests.configuration(text) }

  var text: String {
    "totem {\n\(totem)\n}\nnodelist {\n\(nodes.map { "node {\n\($0)\n}\n" }.joined())}\n\(rest)\n"
  }

  /// The file with other parts.
  func with(_ change: (inout PlanFile) -> Void) -> PlanFile {
    var copy = self
    change(&copy)
    return copy
  }
}
