import CorosyncEditing
import CorosyncModel
import CorosyncSyntax
import TestSupport
import Testing

/// An operation on a file, and the file after it.
struct OperationCase: Sendable, CustomTestStringConvertible {
  let name: String
  let operation: any EditOperation
  let before: String
  let after: String

  var testDescription: String { name }

  init(_ name: String, _ operation: any EditOperation, _ before: String, _ after: String) {
    self.name = name
    self.operation = operation
    self.before = before
    self.after = after
  }

  func expectResult(_ location: SourceLocation = #_sourceLocation) throws {
    #expect(
      try operation.applied(to: before) == after, "\(name)", sourceLocation: location)
  }
}

/// An operation on a file, and words of the reason why it is refused.
struct RefusalCase: Sendable, CustomTestStringConvertible {
  let name: String
  let operation: any EditOperation
  let file: String
  let reason: String

  var testDescription: String { name }

  init(_ name: String, _ operation: any EditOperation, _ file: String, _ reason: String) {
    self.name = name
    self.operation = operation
    self.file = file
    self.reason = reason
  }

  func expectRefusal(_ location: SourceLocation = #_sourceLocation) throws {
    let error = try #require(throws: EditError.self, "\(name)", sourceLocation: location) {
      try operation.applied(to: file)
    }
    #expect("\(error)".contains(reason), "\(name): \(error)", sourceLocation: location)
  }
}
