/// A message's text in which `*` stands for anything.
struct MessagePattern {
  /// The pieces between the stars.
  private let pieces: [[UInt8]]

  init(_ text: String) {
    pieces = text.utf8.split(separator: UInt8(ascii: "*")).map { Self.folded($0) }
  }

  /// Whether the pieces occur one after the other; upper and lower case are the same.
  func occurs(in text: [UInt8]) -> Bool {
    guard !pieces.isEmpty else { return false }
    let text = Self.folded(text)
    var position = 0
    for piece in pieces {
      guard let end = Self.end(of: piece, in: text, from: position) else { return false }
      position = end
    }
    return true
  }

  private static func end(of piece: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    guard piece.count <= text.count - start else { return nil }
    for place in start...text.count - piece.count
    where text[place] == piece[0] && text[place..<place + piece.count].elementsEqual(piece) {
      return place + piece.count
    }
    return nil
  }

  private static func folded(_ text: some Sequence<UInt8>) -> [UInt8] {
    text.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
  }
}
