import ArgumentParser
import CorosyncConf
import FoundationEssentials
import SystemPackage

/// Prints a configuration with a key's new value and the next version, every other byte as it was.
@main
struct SetValue: ParsableCommand {
  @Argument var file: String

  @Argument(help: "The key, such as totem.token.")
  var path: String

  @Argument var value: String

  func run() throws {
    guard let bytes = FileManager.default.contents(atPath: file) else {
      throw ValidationError("cannot read \"\(file)\"")
    }
    let document = Document(Array(bytes))
    let version = Configuration(document).totem.configVersion?.value ?? 0
    let operations: [any EditOperation] = [
      SetKey(try ConfigurationPath(parsing: path), to: value),
      try SetConfigVersion.after([version]),
    ]
    let changed = try operations.reduce(document) { try $1.apply(to: $0) }
    try FileDescriptor.standardOutput.writeAll(changed.bytes)
  }
}
