import CorosyncEditing
import CorosyncModel
import CorosyncSyntax
import TestSupport
import Testing

/// A change: a file, what is done to it, and the file after it.
struct EditCase: Sendable, CustomTestStringConvertible {
  let name: String
  let path: String

  /// The value to set; nil to remove the key.
  let value: String?
  let before: String
  let after: String

  var testDescription: String { name }

  init(
    _ name: String, _ path: String, _ value: String?, _ before: String, _ after: String
  ) {
    self.name = name
    self.path = path
    self.value = value
    self.before = before
    self.after = after
  }

  func operation() throws -> any EditOperation {
    let path = try ConfigurationPath(parsing: path)
    if let value { return SetKey(path, to: value) }
    return UnsetKey(path)
  }
}

extension EditOperation {
  /// The text of a file after the change.
  func applied(to text: String) throws -> String {
    latin1(try apply(to: Document(latin1(text), release: .debian12)).bytes)
  }
}
