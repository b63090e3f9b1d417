import ArgumentParser
import CorosyncModel

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print all that is known of every key and section, as JSON.",
    discussion: """
      Types, limits, words, defaults, units, releases, what a reload does with a change, and \
      where it is documented. The member "format" is raised when the shape changes.
      """)

  func run() throws { try printJSON(Catalogue.schema, to: Console()) }
}
