import CorosyncSyntax

/// A line that opens a section and looks like one with a key: `token: 1000 {`.
struct Opening {
  /// The bytes of the key that is lost; nil where the line looks like a section's.
  let swallowed: Range<Int>?

  init(_ section: Section, of document: Document) {
    let name = document[section.name]
    let colon = name.firstIndex(of: UInt8(ascii: ":"))
    swallowed = colon.flatMap { $0 > section.name.lowerBound ? section.name : nil }
  }
}
