import ArgumentParser
import CorosyncConf
import FoundationEssentials

/// Prints in which steps a running cluster's link goes to another network, and what it means.
///
/// Each node keeps its host part: `move-link corosync.conf 0 10.20.20.0/24`.
@main
struct MoveLink: ParsableCommand {
  @Argument var file: String
  @Argument(transform: { LinkNumber(rawValue: UInt8($0) ?? .max) }) var link: LinkNumber
  @Argument var network: String

  func run() throws {
    guard let bytes = FileManager.default.contents(atPath: file) else {
      throw ValidationError("cannot read \"\(file)\"")
    }
    guard let network = IPNetwork(network) else {
      throw ValidationError("\"\(network)\" is no network such as 10.20.20.0/24")
    }
    let old = Configuration(Document(Array(bytes)))
    let addresses = try LinkAddresses(network: network, hostPartLink: link).addresses(in: old)
    let moved = try ReaddressLink(link, addresses: addresses).apply(to: old.document)
    let new = Configuration(moved)
    for line in PlanText(Plan(from: old, to: new), from: old, to: new).changes { print(line) }
    for (number, step) in try Migration(from: old, to: new).steps.enumerated() {
      print("step \(number + 1): \(step.title)")
    }
  }
}
