public import CorosyncModel
public import CorosyncSyntax

/// Lays a file out anew: layout only, never what it says.
///
/// Each line is indented by the sections around it; keys are written `key: value`, and sections
/// `name {`; there are no blanks at the ends of lines, not two blank lines in a row and none at the
/// start and the end of the file; all lines end like most of them do, the last one too. Comments
/// stay where they are between the lines and are indented like keys. Doing it twice changes nothing
/// more.
///
/// A line stays as it is where the daemon would read the new one differently, or not at all: one
/// that would get longer than 510 bytes, and one with odd bytes, such as a carriage return in a
/// value.
public struct FormatDocument: EditOperation {
  public let layout: Layout

  public init(_ layout: Layout = Layout()) { self.layout = layout }

  public var description: String { "lay the file out" }

  /// The edits, which touch neither names nor values nor the text of comments.
  ///
  /// Takes time in proportion to the file.
  ///
  /// Throws ``EditError/notWellFormed(problems:)`` for a file that the daemon can't read, and
  /// ``EditError/wouldChangeMeaning`` rather than an edit after which the daemon would load other
  /// keys.
  public func edits(in index: DocumentIndex) throws(EditError) -> [SourceEdit] {
    let document = index.document
    guard document.isWellFormed else {
      throw .notWellFormed(problems: document.problems.count)
    }
    let edits = LineFormatter(document, layout).edits()
    guard !edits.isEmpty else { return [] }
    guard let bytes = try? edits.apply(to: document.bytes),
      keepsMeaning(of: document, as: Document(bytes, release: document.release))
    else { throw .wouldChangeMeaning }
    return edits
  }

  private func keepsMeaning(of old: Document, as new: Document) -> Bool {
    guard new.isWellFormed else { return false }
    let (before, after) = (Projection(old), Projection(new))
    return before.entries.elementsEqual(after.entries) { $0.key == $1.key && $0.value == $1.value }
      && before.problems.elementsEqual(after.problems) {
        ($0.kind, $0.key, $0.value) == ($1.kind, $1.key, $1.value)
      }
      && before.instances.map(\.role) == after.instances.map(\.role)
  }
}
