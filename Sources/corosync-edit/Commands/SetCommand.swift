import ArgumentParser
import CorosyncEditing
import CorosyncModel
import CorosyncSafeEdit

struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Give keys new values.",
    discussion: """
      Either one PATH and its VALUE, whose words are joined with blanks, or any number of \
      PATH=VALUE, which are written and loaded together.

        corosync-edit set totem.token 5000
        corosync-edit set totem.token=5000 'nodelist.node[name=uno].quorum_votes=2'
      """)

  @Argument(help: "A path and its value, or several PATH=VALUE.")
  var arguments: [String]

  @OptionGroup var files: FileOptions
  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let operations = try assignments()
    try ChangeRunner(Workspace(files), change, output).run(.operations(operations))
  }

  private func assignments() throws -> [SetKey] {
    if let first = arguments.first, Self.split(first) == nil {
      guard arguments.count > 1 else {
        throw ValidationError("a value for \"\(first)\" is missing")
      }
      return [SetKey(try path(first), to: arguments.dropFirst().joined(separator: " "))]
    }
    return try arguments.map { argument in
      guard let (path, value) = Self.split(argument) else {
        throw ValidationError("\"\(argument)\" is not of the form PATH=VALUE")
      }
      return SetKey(try self.path(path), to: value)
    }
  }

  private func path(_ text: String) throws -> ConfigurationPath {
    do {
      return try ConfigurationPath(parsing: text)
    } catch {
      throw ValidationError(error.description)
    }
  }

  /// Divides `PATH=VALUE` at the first equals sign that is not in a selector.
  private static func split(_ argument: String) -> (path: String, value: String)? {
    var isInSelector = false
    for index in argument.indices {
      switch argument[index] {
      case "[": isInSelector = true
      case "]": isInSelector = false
      case "=" where !isInSelector:
        return (String(argument[..<index]), String(argument[argument.index(after: index)...]))
      default: break
      }
    }
    return nil
  }
}
