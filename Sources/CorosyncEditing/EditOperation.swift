public import CorosyncModel
public import CorosyncSyntax

/// A change that a person asks for, as a value without state: document in, edits out.
///
/// The edits touch only what has to change. They are in the style of the file: its indentation, its
/// blanks around the colon, its line ends.
public protocol EditOperation: Sendable, CustomStringConvertible {
  /// The edits that make the change; empty where the document already is as asked.
  ///
  /// Throws ``EditError`` where the change can't be made.
  func edits(in index: DocumentIndex) throws(EditError) -> [SourceEdit]
}

extension EditOperation {
  /// The bytes of `document` after the change.
  public func apply(to document: Document) throws(EditError) -> Document {
    let edits = try edits(in: DocumentIndex(document))
    do {
      return Document(try edits.apply(to: document.bytes), release: document.release)
    } catch {
      preconditionFailure("an operation made edits that don't fit: \(error)")
    }
  }
}
