import ArgumentParser
import CorosyncConf
import FoundationEssentials

/// Prints the nodes of a configuration, with their votes and the address and port of each link.
@main
struct ListNodes: ParsableCommand {
  @Argument var file: String

  func run() throws {
    guard let bytes = FileManager.default.contents(atPath: file) else {
      throw ValidationError("cannot read \"\(file)\"")
    }
    let configuration = Configuration(Document(Array(bytes)))
    for node in configuration.nodes {
      let id = node.id.map { $0.value.description } ?? "none"
      let votes = node.votes?.value ?? 1
      print("\(escaped(node.label)): nodeid \(id), votes \(votes)")
      for (link, address) in node.addresses.sorted(by: { $0.key < $1.key }) {
        print("  link \(link): \(escaped(address.value)) port \(configuration.port(of: link))")
      }
    }
  }
}
